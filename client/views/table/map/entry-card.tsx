import { createMemo, For, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Chip } from '../../../components/chip.tsx';
import { Icon } from '../../../components/icon.tsx';
import { hearingWords } from '../../../copy/table-hearing.ts';
import { mapWords } from '../../../copy/table-map.ts';
import type { EntryId } from '../../../../shared/ids.ts';
import type { SheetEntry } from '../../../meeting/sheet-order.ts';
import type { Column, Section } from '../../../../shared/practice/vocabulary/words.ts';
import { byLine } from '../../shared/by-line.ts';
import { OtherLanguage } from '../../shared/other-language.tsx';
import { useTable } from '../table-context.tsx';
import { Composer } from './composer.tsx';
import { EntryEditor } from './entry-editor.tsx';
import { EntryMenu } from './entry-menu.tsx';
import { useMap } from './map-context.tsx';
import { UseSentence } from './use-sentence.tsx';

/** One note on the sheet: somebody's words, who said them, about whom, and what is written beside them. */
export function EntryCard(props: { readonly id: EntryId; readonly isNote?: boolean }): JSX.Element {
  const { model, hearing } = useTable();
  const map = useMap();
  // The last that was known: words being changed here stay on the screen though the entry is gone for the others.
  const shown = createMemo<SheetEntry | undefined>((before) => map.entry(props.id) ?? before);
  const own = (): ReturnType<typeof map.own> => map.own(props.id);
  const words = (): string => own()?.words ?? shown()?.words ?? '';
  const isEditing = (): boolean => map.editing() === props.id;
  const childNames = (): readonly string[] =>
    model.proceedings.children.filter(({ id }) => shown()?.children.includes(id)).map(({ name }) => name);
  const said = (): string => {
    const entry = shown();
    return entry ? byLine(entry, model.person, mapWords) : '';
  };
  const beside = (): readonly EntryId[] =>
    (map.order().beside.get(props.id) ?? []).filter((id) => !map.isElsewhere(id));
  /** Other views stand at the side of this one, as its equals; notes stand under it (rule DIFF3). */
  const views = (): readonly EntryId[] => beside().filter((id) => map.entry(id)?.differs);
  const notes = (): readonly EntryId[] => beside().filter((id) => !map.entry(id)?.differs);
  /** A sentence of its own, or one beside a statement; a note beside such a sentence is none. */
  const isSuggestion = (): boolean =>
    section() === 'suggestion' &&
    (!props.isNote || model.draft.statements.some(({ id }) => id === shown()?.beside));
  /** Within one column its parts tell where something was. */
  const placeName = (from: { readonly column: Column; readonly section: Section }): string =>
    from.column === shown()?.column
      ? model.vocabulary.sections[from.section]
      : model.vocabulary.columns[from.column];
  const section = (): SheetEntry['section'] => shown()?.section ?? 'strength';
  return (
    <li
      class="note entry"
      classList={{
        'entry-growing': shown()?.growing === true,
        'entry-note': props.isNote === true && !shown()?.differs,
        'entry-two': views().length > 0,
        'entry-view': props.isNote === true && shown()?.differs === true,
        'entry-walked': hearing.at()?.id === props.id,
      }}
      data-entry={props.id}
    >
      <Show when={views().length > 0}>
        <p class="entry-beside entry-views-title">{mapWords.views}</p>
      </Show>
      <Show
        when={isEditing()}
        fallback={
          <div class="entry-body">
            <Show when={props.isNote && !shown()?.differs}>
              <p class="entry-beside">{mapWords.noteOf}</p>
            </Show>
            <p class="note-words" dir="auto" lang={shown()?.language ?? undefined}>
              {words()}
            </p>
            <Show when={shown()}>
              {(entry) => (
                <OtherLanguage
                  entry={entry()}
                  nameOf={(id) => model.person(id)?.name}
                  class="note-words"
                  byClass="note-by"
                />
              )}
            </Show>
            <p class="note-by">
              <span dir="auto">{said()}</span>
              <For each={childNames()}>{(name) => <Chip>{name}</Chip>}</For>
              <Show when={shown()?.heard}>
                {(as) => (
                  <span class="entry-heard">
                    <Icon name={as() === 'parked' ? 'clock' : 'tick'} /> {hearingWords.as[as()]}
                  </span>
                )}
              </Show>
              <Show when={shown()?.growing}>
                <span class="entry-writing">{mapWords.growing}</span>
              </Show>
            </p>
          </div>
        }
      >
        <EntryEditor id={props.id} />
      </Show>
      <Show when={!isEditing()}>
        <EntryMenu id={props.id} />
      </Show>
      <Show when={views().length > 0}>
        <ul class="entry-views">
          <For each={views()}>{(id) => <EntryCard id={id} isNote />}</For>
        </ul>
      </Show>
      <Show when={own() && shown()?.movedFrom}>
        {(from) => (
          <div class="entry-moved">
            <p class="quiet-words">{mapWords.moved(placeName(from()))}</p>
            <Button kind="quiet" onClick={() => model.mine.changeEntry(props.id, { undoMove: true })}>
              {mapWords.putBack}
            </Button>
          </div>
        )}
      </Show>
      <Show when={isSuggestion()}>
        <UseSentence words={words()} />
      </Show>
      <Show when={notes().length > 0}>
        <ul class="entry-notes">
          <For each={notes()}>{(id) => <EntryCard id={id} isNote />}</For>
        </ul>
      </Show>
      <Show when={map.notingBeside() === props.id && shown()}>
        {(entry) => (
          <Composer
            column={entry().column}
            label={map.notingDiffers() ? mapWords.viewLabel : mapWords.noteLabel}
            beside={{ id: props.id, section: entry().section, differs: map.notingDiffers() }}
            onDone={() => map.noteBeside(null)}
          />
        )}
      </Show>
    </li>
  );
}
