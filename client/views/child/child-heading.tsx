import { type JSX, onMount } from 'solid-js';

/** The heading of a child's page; it takes the focus when the page comes. */
export function ChildHeading(props: { readonly children: JSX.Element }): JSX.Element {
  let heading: HTMLHeadingElement | undefined;
  onMount(() => {
    scrollTo(0, 0);
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
