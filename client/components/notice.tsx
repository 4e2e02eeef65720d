import { type JSX, Show } from 'solid-js';
import { controlWords } from '../copy/controls.ts';
import { Icon, type IconName } from './icon.tsx';

/** `private` says that few or nobody will see something, `shared` that everybody will; the others how much it matters. */
export type NoticeKind = 'private' | 'shared' | 'info' | 'warning' | 'problem';

/** What a notice takes. */
export type NoticeProps = {
  readonly kind: NoticeKind;
  /** The strong words it starts with, such as “Only you can see this”; the kind's own word unless given. */
  readonly lead?: string | undefined;
  /** What follows, in the same line. */
  readonly children?: JSX.Element;
  /** What can be done about it, in one line with the words while there is room. */
  readonly action?: JSX.Element;
};

const icons: Record<NoticeKind, IconName> = {
  private: 'eyeOff',
  shared: 'people',
  info: 'info',
  warning: 'warning',
  problem: 'worry',
};

/** A few words set apart from the page, with a drawing and a word for their kind. Not announced by itself. */
export function Notice(props: NoticeProps): JSX.Element {
  return (
    <div class={`notice notice-${props.kind}`}>
      <span class="notice-icon">
        <Icon name={icons[props.kind]} />
      </span>
      <div class="notice-words">
        <Show when={props.lead && props.kind !== 'info'}>
          <span class="visually-hidden">{controlWords.notice[props.kind]}: </span>
        </Show>
        <strong>{props.lead ?? controlWords.notice[props.kind]}</strong> {props.children}
      </div>
      {props.action}
    </div>
  );
}
