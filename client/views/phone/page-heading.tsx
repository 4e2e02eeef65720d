import { type JSX, onMount } from 'solid-js';

/**
 * The question or title of a page. When a page comes in place of another it takes the focus, so that screen readers and
 * keyboards start there.
 */
export function PageHeading(props: { readonly children: JSX.Element }): JSX.Element {
  let heading: HTMLHeadingElement | undefined;
  onMount(() => {
    const focus = document.activeElement;
    scrollTo(0, 0);
    // What is outside the page (the bar below, an open question) or is being filled in keeps its focus.
    const isFree = focus === null || focus === document.body;
    if (isFree || (focus.closest('main') && !focus.matches('input, select, textarea')))
      heading?.focus({ preventScroll: true });
  });
  return (
    <h1
      tabindex={-1}
      ref={(element) => {
        heading = element;
      }}
    >
      {props.children}
    </h1>
  );
}
