import { createUniqueId, type JSX, Show } from 'solid-js';
import { Icon, type IconName } from './icon.tsx';

/** What a sheet may be about; each hue comes with a heading and a drawing. */
export type SheetTone = 'plain' | 'private' | 'door' | 'well' | 'worry' | 'need';

/** What a sheet takes. */
export type SheetProps = {
  readonly children: JSX.Element;
  /** Its heading, which also names the region. */
  readonly title?: string | undefined;
  /** 2 unless said otherwise. */
  readonly level?: 2 | 3 | undefined;
  /** `private` is framed apart: give it a title that says who sees it. */
  readonly tone?: SheetTone | undefined;
  /** Drawn in a small filled square before the title. */
  readonly icon?: IconName | undefined;
  readonly class?: string | undefined;
};

/** A sheet of paper on the table: a framed part of the page, with an edge in its hue on top. */
export function Sheet(props: SheetProps): JSX.Element {
  const id = createUniqueId();
  const words = (): JSX.Element => (
    <>
      <Show when={props.icon}>
        {(name) => (
          <span class="sheet-icon">
            <Icon name={name()} />
          </span>
        )}
      </Show>
      {props.title}
    </>
  );
  return (
    <section
      class={`sheet sheet-${props.tone ?? 'plain'} ${props.class ?? ''}`}
      aria-labelledby={props.title ? id : undefined}
    >
      <Show when={props.title}>
        <Show
          when={props.level === 3}
          fallback={
            <h2 class="sheet-title" id={id}>
              {words()}
            </h2>
          }
        >
          <h3 class="sheet-title" id={id}>
            {words()}
          </h3>
        </Show>
      </Show>
      {props.children}
    </section>
  );
}
