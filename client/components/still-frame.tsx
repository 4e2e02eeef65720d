import { type JSX, onCleanup, untrack } from 'solid-js';
import { render } from 'solid-js/web';

/** What a frame takes. */
export type StillFrameProps = {
  /** Names it for screen readers. */
  readonly title: string;
  readonly children: () => JSX.Element;
};

/** Takes every sheet of styles of this page over into another document, also those that come later. */
function shareStyles(to: Document): () => void {
  const add = (node: Node): void => {
    if (node instanceof HTMLLinkElement ? node.rel === 'stylesheet' : node instanceof HTMLStyleElement)
      to.head.append(node.cloneNode(true));
  };
  document.head.childNodes.forEach(add);
  const watch = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(add);
  });
  watch.observe(document.head, { childList: true });
  return () => watch.disconnect();
}

/**
 * A small screen within the page, with a width of its own for what asks for it. It can be looked at and scrolled and
 * nothing else: all in it is inert.
 */
export function StillFrame(props: StillFrameProps): JSX.Element {
  let stop: (() => void)[] = [];
  const fill = (frame: HTMLIFrameElement): void => {
    const inside = frame.contentDocument;
    // Firefox gives a frame its document anew once it is on the page; what was drawn in the first one goes with it.
    for (const end of stop) end();
    if (!inside) return;
    inside.documentElement.lang = document.documentElement.lang;
    Object.assign(inside.documentElement.dataset, document.documentElement.dataset);
    inside.body.inert = true;
    stop = [
      shareStyles(inside),
      render(
        untrack(() => props.children),
        inside.body,
      ),
    ];
  };
  onCleanup(() => {
    for (const end of stop) end();
  });
  return (
    <iframe
      class="still-frame"
      title={props.title}
      tabindex={0}
      ref={(frame) => queueMicrotask(() => frame.isConnected && fill(frame))}
      onLoad={(event) => fill(event.currentTarget)}
    />
  );
}
