import { type JSX, Show } from 'solid-js';
import { wallWords } from '../../../copy/wall.ts';
import type { SheetEntry } from '../../../meeting/sheet-order.ts';
import { useWall } from '../../../meeting/use-wall.tsx';
import type { Statement } from '../../../../shared/documents/draft.ts';
import type { ChildId } from '../../../../shared/ids.ts';
import { byLine } from '../../shared/by-line.ts';
import { OtherLanguage } from '../../shared/other-language.tsx';
import { TermMeanings } from '../../shared/term-meanings.tsx';
import { nameOnly, wallName } from '../people.ts';

/** One note: its words, cut with “…” where they are long, and who said them under it. */
export function ColumnEntry(props: { readonly entry: SheetEntry; readonly isBeside: boolean }): JSX.Element {
  const model = useWall();
  return (
    <div class="wall-entry" classList={{ 'wall-beside': props.isBeside }} data-entry>
      <Show when={props.isBeside}>
        <p class="visually-hidden">{wallWords.map.beside}</p>
      </Show>
      <p class="wall-words" dir="auto" lang={props.entry.language ?? undefined}>
        {props.entry.words}
      </p>
      <OtherLanguage
        entry={props.entry}
        nameOf={(id) => nameOnly(model)(id)?.name}
        class="wall-words"
        byClass="wall-by"
      />
      <p class="wall-by">
        <bdi>{byLine(props.entry, nameOnly(model), wallWords.map)}</bdi>
        <Show when={props.entry.growing}> {wallWords.map.growing}</Show>
        <About children={props.entry.children} />
      </p>
      <TermMeanings class="wall-terms" words={props.entry.words} language={props.entry.language} />
    </div>
  );
}

/** A worry statement or a goal: everybody's words, so nobody's name is under them. */
export function ColumnStatement(props: { readonly statement: Statement }): JSX.Element {
  const model = useWall();
  const kind = (): string =>
    props.statement.kind === 'goal' ? model.vocabulary.goal.name : model.vocabulary.worryStatement.name;
  return (
    <div class="wall-entry wall-statement" data-entry>
      <p class="wall-statement-kind">
        {kind()}
        <About children={props.statement.children} />
      </p>
      <p class="wall-words" dir="auto">
        {props.statement.words}
      </p>
      <TermMeanings class="wall-terms" words={props.statement.words} />
    </div>
  );
}

/** Which child something is about, where there are several. */
function About(props: { readonly children: readonly ChildId[] }): JSX.Element {
  const model = useWall();
  const names = (): readonly string[] =>
    model.proceedings.children.length > 1
      ? model.proceedings.children
          .filter(({ id }) => props.children.includes(id))
          .map(({ name }) =>
            wallName(
              name,
              model.proceedings.children.map((child) => child.name),
            ),
          )
      : [];
  return (
    <Show when={names().length > 0}>
      {' · '}
      <bdi>{wallWords.names(names())}</bdi>
    </Show>
  );
}
