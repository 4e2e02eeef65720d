import { For, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Chip } from '../../../components/chip.tsx';
import type { IconName } from '../../../components/icon.tsx';
import { Sheet, type SheetTone } from '../../../components/sheet.tsx';
import { mapWords } from '../../../copy/phone-map.ts';
import { isAbout } from '../../../meeting/about-child.ts';
import { entriesIn, groupOf, notesBeside, type SheetEntry } from '../../../meeting/sheet-order.ts';
import type { Statement, StatementKind } from '../../../../shared/documents/draft.ts';
import type { ChildId, EntryId, StatementId } from '../../../../shared/ids.ts';
import type { Column } from '../../../../shared/practice/vocabulary/words.ts';
import { OtherLanguage } from '../../shared/other-language.tsx';
import { TermMeanings } from '../../shared/term-meanings.tsx';
import { childLookedAt } from '../child-picker.tsx';
import { usePhone } from '../phone-context.tsx';
import { whoSaid } from '../who-said.ts';

const look: Readonly<Record<Column, { readonly tone: SheetTone; readonly icon: IconName }>> = {
  workingWell: { tone: 'well', icon: 'tick' },
  worries: { tone: 'worry', icon: 'worry' },
  needsToHappen: { tone: 'need', icon: 'arrow' },
};

/** Which statements stand under which column. */
const statementsOf: Readonly<Record<Column, StatementKind | undefined>> = {
  workingWell: undefined,
  worries: 'worry',
  needsToHappen: 'goal',
};

/** What is about the child whose part this phone looks at, or about all. */
const isLookedAt = ({ children }: SheetEntry): boolean => isAbout(children, childLookedAt());

type SheetListProps = {
  /** Writes a note beside an entry, or a sentence for a statement; without it the sheet is only read. */
  readonly onBeside?: ((target: EntryId | StatementId) => void) | undefined;
};

/** The three columns under each other, with who said what. */
export function SheetList(props: SheetListProps): JSX.Element {
  const { model } = usePhone();
  const statements = (column: Column): readonly Statement[] =>
    model.draft.statements.filter(
      ({ kind, removed, children }) =>
        !removed && kind === statementsOf[column] && isAbout(children, childLookedAt()),
    );
  const entries = (column: Column): readonly SheetEntry[] => entriesIn(model, column).filter(isLookedAt);
  return (
    <For each={model.vocabulary.columnOrder}>
      {(column) => (
        <Sheet tone={look[column].tone} icon={look[column].icon} title={model.vocabulary.columns[column]}>
          <Show
            when={entries(column).length + statements(column).length > 0}
            fallback={<p>{mapWords.nothingYet}</p>}
          >
            <ul class="phone-list">
              <For each={entries(column)}>
                {(entry) => <EntryNote entry={entry} onBeside={props.onBeside} />}
              </For>
              <For each={statements(column)}>
                {(statement) => <StatementNote statement={statement} onBeside={props.onBeside} />}
              </For>
            </ul>
          </Show>
        </Sheet>
      )}
    </For>
  );
}

function EntryNote(props: SheetListProps & { readonly entry: SheetEntry }): JSX.Element {
  const { model } = usePhone();
  const beside = (): readonly SheetEntry[] => notesBeside(model, props.entry.id).filter(isLookedAt);
  return (
    <li class="note">
      <Views notes={beside()}>
        <Words entry={props.entry} />
      </Views>
      <Show when={groupOf(model, props.entry)?.title}>{(title) => <Chip>{title()}</Chip>}</Show>
      <BesideNotes notes={beside()} />
      <Show when={props.entry.by !== model.me && props.onBeside}>
        {(onBeside) => (
          <Button
            kind="quiet"
            icon="plus"
            aria-label={mapWords.addNoteTo(whoSaid(model, props.entry))}
            onClick={() => onBeside()(props.entry.id)}
          >
            {mapWords.addNote}
          </Button>
        )}
      </Show>
    </li>
  );
}

/** Words, who said them, and which child they are about where there are several. */
function Words(props: { readonly entry: SheetEntry }): JSX.Element {
  const { model } = usePhone();
  return (
    <>
      <p class="note-words" dir="auto" lang={props.entry.language ?? undefined}>
        {props.entry.words}
      </p>
      <OtherLanguage
        entry={props.entry}
        nameOf={(id) => model.person(id)?.name}
        class="note-words"
        byClass="note-by"
      />
      <TermMeanings class="term-meanings" words={props.entry.words} language={props.entry.language} />
      <p class="note-by">
        <bdi>{whoSaid(model, props.entry)}</bdi>
        <Show when={props.entry.growing}>
          <span>({mapWords.stillWriting})</span>
        </Show>
        <ChildNames children={props.entry.children} />
      </p>
    </>
  );
}

function ChildNames(props: { readonly children: readonly ChildId[] }): JSX.Element {
  const { model } = usePhone();
  const named = () => model.proceedings.children.filter(({ id }) => props.children.includes(id));
  return (
    <Show when={model.proceedings.children.length > 1}>
      <For each={named()}>{(child) => <Chip>{child.name}</Chip>}</For>
    </Show>
  );
}

/** Words with every other view of them at their side, all of one size (rule DIFF3). */
function Views(props: {
  readonly notes: readonly SheetEntry[];
  readonly children: JSX.Element;
}): JSX.Element {
  const views = (): readonly SheetEntry[] => props.notes.filter(({ differs }) => differs);
  return (
    <>
      <Show when={views().length > 0}>
        <p class="note-by">{mapWords.views}</p>
      </Show>
      <div classList={{ 'phone-views': views().length > 0 }}>
        <div>{props.children}</div>
        <For each={views()}>
          {(view) => (
            <div>
              <Words entry={view} />
            </div>
          )}
        </For>
      </div>
    </>
  );
}

function BesideNotes(props: { readonly notes: readonly SheetEntry[] }): JSX.Element {
  const notes = (): readonly SheetEntry[] => props.notes.filter(({ differs }) => !differs);
  return (
    <Show when={notes().length > 0}>
      <ul class="phone-list phone-beside">
        <For each={notes()}>
          {(note) => (
            <li>
              <Words entry={note} />
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

function StatementNote(props: SheetListProps & { readonly statement: Statement }): JSX.Element {
  const { model } = usePhone();
  const kind = () =>
    props.statement.kind === 'worry' ? model.vocabulary.worryStatement : model.vocabulary.goal;
  return (
    <li class="note">
      <p class="note-by">
        <strong>{kind().name}</strong>
        <ChildNames children={props.statement.children} />
      </p>
      <Views notes={notesBeside(model, props.statement.id).filter(isLookedAt)}>
        <p class="note-words" dir="auto">
          {props.statement.words || mapWords.nothingYet}
        </p>
      </Views>
      <BesideNotes notes={notesBeside(model, props.statement.id).filter(isLookedAt)} />
      <Show when={model.state()?.draftOpen && props.onBeside}>
        {(onBeside) => (
          <Button
            kind="quiet"
            icon="plus"
            aria-label={mapWords.suggestFor(kind().name)}
            onClick={() => onBeside()(props.statement.id)}
          >
            {mapWords.suggest}
          </Button>
        )}
      </Show>
    </li>
  );
}
