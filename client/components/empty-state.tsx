import { type JSX, Show } from 'solid-js';

/** What an empty place takes. */
export type EmptyStateProps = {
  /** A short invitation, not a report that nothing is there. */
  readonly children: JSX.Element;
  readonly title?: string | undefined;
  /** One button that fills the place, if somebody may. */
  readonly action?: JSX.Element;
};

/** An empty place that invites: a few quiet words, and at most one thing to do. */
export function EmptyState(props: EmptyStateProps): JSX.Element {
  return (
    <div class="empty-state">
      <Show when={props.title}>
        <p class="empty-title">{props.title}</p>
      </Show>
      <div class="empty-words">{props.children}</div>
      <Show when={props.action}>
        <div class="empty-action">{props.action}</div>
      </Show>
    </div>
  );
}
