import { For, type JSX, Show } from 'solid-js';
import { wallWords } from '../../../copy/wall.ts';
import { createPages, type PagedGroup, type Pages, type PagesOptions } from './create-pages.ts';

/** How one thing of a list is drawn. */
interface Drawing {
  readonly groupOf?: ((id: string) => PagedGroup | undefined) | undefined;
  readonly render: (id: string) => JSX.Element;
}

/** What a list in pages takes. */
export type PagedProps = PagesOptions &
  Drawing & {
    /** Names the list for screen readers. */
    readonly label: string;
    readonly class?: string | undefined;
    /** A few quiet words beside the count of pages. */
    readonly note?: string | undefined;
  };

/** A list that never scrolls: as many as fit, the rest on further pages with their count under them. */
export function Paged(props: PagedProps): JSX.Element {
  const pages = createPages(props);
  return (
    <div class="wall-paged">
      <PageBox {...props} pages={pages} all={props.ids()} />
      <PageCount pages={pages} note={props.note} />
    </div>
  );
}

/** The box of one page, and the hidden list in which everything is measured. */
export function PageBox(
  props: Drawing & {
    readonly pages: Pages;
    readonly all: readonly string[];
    readonly label: string;
    readonly class?: string | undefined;
  },
): JSX.Element {
  const isFirst = (id: string, place: number): boolean => {
    const earlier = props.pages.ids()[place - 1];
    return earlier === undefined || props.groupOf?.(earlier)?.id !== props.groupOf?.(id)?.id;
  };
  return (
    <div class="wall-page-box" ref={props.pages.box}>
      <Show when={props.pages.measured() && props.pages.at() + 1} keyed>
        {(_page) => (
          <ul class={`wall-page ${props.class ?? ''}`} aria-label={props.label} data-page>
            <For each={props.pages.ids()}>
              {(id, place) => (
                <li>
                  <Show when={isFirst(id, place()) && props.groupOf?.(id)}>
                    {(group) => <GroupTitle title={group().title} />}
                  </Show>
                  {props.render(id)}
                </li>
              )}
            </For>
          </ul>
        )}
      </Show>
      <ul
        class={`wall-page wall-ruler ${props.class ?? ''}`}
        aria-hidden="true"
        inert
        ref={props.pages.ruler}
      >
        <For each={props.all}>
          {(id) => (
            <li data-id={id}>
              <Show when={props.groupOf?.(id)}>{(group) => <GroupTitle title={group().title} />}</Show>
              {props.render(id)}
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}

function GroupTitle(props: { readonly title: string }): JSX.Element {
  return (
    <p class="wall-group-title" data-group-title dir="auto">
      {props.title}
    </p>
  );
}

/** “1 of 3” under a list; its place is kept free when there is one page, so that nothing jumps. */
export function PageCount(props: { readonly pages: Pages; readonly note?: string | undefined }): JSX.Element {
  return (
    <p class="wall-count">
      <Show when={props.pages.count() > 1}>
        <span class="number" aria-hidden="true">
          {wallWords.pages(props.pages.at() + 1, props.pages.count())}
        </span>
        <span class="visually-hidden">{wallWords.pagesLong(props.pages.at() + 1, props.pages.count())}</span>
        <Show when={props.note}> · </Show>
      </Show>
      {props.note}
    </p>
  );
}
