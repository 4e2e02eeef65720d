import { type JSX, Show, splitProps } from 'solid-js';
import type { ButtonKind } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';

/** What a link that looks like a button takes, besides every attribute of a native link. */
export type LinkButtonProps = JSX.AnchorHTMLAttributes<HTMLAnchorElement> & {
  /** Where it goes. */
  readonly href: string;
  /** `second` unless said otherwise. */
  readonly kind?: ButtonKind | undefined;
  readonly wide?: boolean | undefined;
  readonly icon?: IconName | undefined;
};

/** A real link drawn as a button: for going somewhere, never for doing something. */
export function LinkButton(props: LinkButtonProps): JSX.Element {
  const [own, rest] = splitProps(props, ['kind', 'wide', 'icon', 'children', 'class']);
  return (
    <a
      {...rest}
      class={`button button-${own.kind ?? 'second'} ${own.class ?? ''}`}
      classList={{ 'button-wide': own.wide === true }}
    >
      <Show when={own.icon}>{(name) => <Icon name={name()} />}</Show>
      {own.children}
    </a>
  );
}
