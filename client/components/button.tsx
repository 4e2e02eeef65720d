import { type JSX, Show, splitProps } from 'solid-js';
import { Icon, type IconName } from './icon.tsx';

/** How much a button asks for attention: one `main` on a screen. */
export type ButtonKind = 'main' | 'second' | 'quiet' | 'danger';

/** What a button takes, besides every attribute of a native button. */
export type ButtonProps = JSX.ButtonHTMLAttributes<HTMLButtonElement> & {
  /** `second` unless said otherwise. */
  readonly kind?: ButtonKind | undefined;
  /** While true a press does nothing, but the button keeps its focus and is not greyed away. */
  readonly busy?: boolean | undefined;
  /** As wide as what it stands in; on phones every main and second button is. */
  readonly wide?: boolean | undefined;
  /** Drawn before the words. */
  readonly icon?: IconName | undefined;
};

/** A native button of at least 44 by 44 pixels (48 on a phone). `type` is `button` unless given. */
export function Button(props: ButtonProps): JSX.Element {
  const [own, rest] = splitProps(props, [
    'kind',
    'busy',
    'wide',
    'icon',
    'children',
    'class',
    'onClick',
    'type',
  ]);
  const press: JSX.EventHandler<HTMLButtonElement, MouseEvent> = (event) => {
    if (own.busy) {
      // A submit button would still send its form.
      event.preventDefault();
      return;
    }
    const handler = own.onClick;
    if (typeof handler === 'function') handler(event);
    else if (handler) handler[0](handler[1], event);
  };
  return (
    <button
      {...rest}
      type={own.type ?? 'button'}
      class={`button button-${own.kind ?? 'second'} ${own.class ?? ''}`}
      classList={{ 'button-wide': own.wide === true }}
      aria-disabled={own.busy ? 'true' : rest['aria-disabled']}
      aria-busy={own.busy ? 'true' : undefined}
      onClick={press}
    >
      <Show when={own.icon}>{(name) => <Icon name={name()} />}</Show>
      {own.children}
    </button>
  );
}
