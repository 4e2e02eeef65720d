import { children, type JSX, Show } from 'solid-js';

/** What a page takes. */
export type PageProps = {
  readonly children: JSX.Element;
  /** The bar on top: a name at the start, the status word at the end. */
  readonly top?: JSX.Element;
  /** The bar below, which keeps its place above a phone's keyboard: two or three quiet buttons. */
  readonly foot?: JSX.Element;
  /** How wide the words may run: `reading` (one column, the default), `wide`, or `full`. */
  readonly width?: 'reading' | 'wide' | 'full' | undefined;
};

/** Top bar, main part, foot: the same frame on every screen, with one `main`. */
export function Page(props: PageProps): JSX.Element {
  // Made once: what is looked at twice would be there twice, with two sets of listeners.
  const top = children(() => props.top);
  const foot = children(() => props.foot);
  return (
    <div class={`page page-${props.width ?? 'reading'}`}>
      <Show when={top()}>
        <header class="page-top">{top()}</header>
      </Show>
      <main class="page-main" id="main" tabindex={-1}>
        {props.children}
      </main>
      <Show when={foot()}>
        <footer class="page-foot">{foot()}</footer>
      </Show>
    </div>
  );
}
