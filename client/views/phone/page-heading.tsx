import { type JSX, onMount } from 'solid-js';

/**
 * Whether focus may go to something that has just come onto the page: it is nowhere, or on a button or heading of the
 * page. What is outside the page (the bar below, an open question) or is being filled in keeps it.
 */
function isFocusFree(): boolean {
  const focus = document.activeElement;
  if (focus === null || focus === document.body) return true;
  return focus.closest('main') !== null && !focus.matches('input, select, textarea');
}

/**
 * The question or title of a page. When a page comes in place of another it takes the focus, so that screen readers and
 * keyboards start there.
 */
export function PageHeading(props: { readonly children: JSX.Element }): JSX.Element {
  let heading: HTMLHeadingElement | undefined;
  onMount(() => {
    scrollTo(0, 0);
    if (isFocusFree()) heading?.focus({ preventScroll: true });
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

/** A heading inside a page that takes the focus when it comes in place of the button that was pressed. */
export function PartHeading(props: { readonly id: string; readonly children: JSX.Element }): JSX.Element {
  let heading: HTMLHeadingElement | undefined;
  onMount(() => {
    // While the page itself is new, the focus is on its first heading.
    if (isFocusFree() && !document.activeElement?.matches('h1')) heading?.focus();
  });
  return (
    <h2
      id={props.id}
      tabindex={-1}
      ref={(element) => {
        heading = element;
      }}
    >
      {props.children}
    </h2>
  );
}
