import { type JSX, onMount, Show } from 'solid-js';
import { Icon } from '../../components/icon.tsx';
import { hasGone } from '../../route.ts';

/** What a heading takes. */
export type DeskHeadingProps = {
  readonly children: JSX.Element;
  /** Where this page belongs. */
  readonly back?: { readonly href: string; readonly words: string } | undefined;
  /** Stands at the end of the same line: the page's own buttons. */
  readonly actions?: JSX.Element;
};

/** A page's heading. On going from page to page it takes the focus, as a loaded page would. */
export function DeskHeading(props: DeskHeadingProps): JSX.Element {
  let heading: HTMLHeadingElement | undefined;
  onMount(() => {
    if (hasGone()) heading?.focus({ preventScroll: true });
  });
  return (
    <div class="desk-heading">
      <Show when={props.back}>
        {(back) => (
          <a class="desk-back" href={back().href}>
            <Icon name="back" />
            <bdi>{back().words}</bdi>
          </a>
        )}
      </Show>
      <div class="spread">
        <h1
          tabindex={-1}
          ref={(element) => {
            heading = element;
          }}
        >
          {props.children}
        </h1>
        <Show when={props.actions}>
          <div class="cluster">{props.actions}</div>
        </Show>
      </div>
    </div>
  );
}
