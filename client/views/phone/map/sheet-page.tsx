import { For, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Expander } from '../../../components/expander.tsx';
import { Notice } from '../../../components/notice.tsx';
import { mapWords } from '../../../copy/phone-map.ts';
import type { NotebookEntry } from '../../../../shared/documents/notebook.ts';
import type { EntryId, StatementId } from '../../../../shared/ids.ts';
import type { Column } from '../../../../shared/practice/vocabulary/words.ts';
import { ShownThings } from '../../child/shown-things.tsx';
import { ChildPicker, childLookedAt } from '../child-picker.tsx';
import { PageHeading } from '../page-heading.tsx';
import { usePhone } from '../phone-context.tsx';
import { ReadyButton } from '../ready-button.tsx';
import { canPutBack } from './deleted-note.tsx';
import { ownNotes, OwnNotes } from './own-notes.tsx';
import { SheetList } from './sheet-list.tsx';

/** What everyone wrote, one's own notes, and the way back to each question. */
export function SheetPage(props: {
  readonly columns: readonly Column[];
  readonly onWrite: (column: Column) => void;
  readonly onBeside: (target: EntryId | StatementId) => void;
  readonly onWriteOn: (entry: NotebookEntry) => void;
}): JSX.Element {
  const phone = usePhone();
  const { model } = phone;
  const writes = (): boolean => model.takesPart();
  return (
    <>
      <PageHeading>{mapWords.overview}</PageHeading>
      <Show when={model.state()?.hidden && model.state()}>
        {(state) => (
          <Notice kind="private" lead={mapWords.whoSeesHidden}>
            {mapWords.whoSeesHiddenMore} {state().waiting > 0 ? mapWords.waiting(state().waiting) : ''}
          </Notice>
        )}
      </Show>
      <Show when={writes()}>
        <For each={props.columns}>
          {(column) => (
            <Button wide icon="pen" onClick={() => props.onWrite(column)}>
              {model.vocabulary.columns[column]}
            </Button>
          )}
        </For>
      </Show>
      <Show when={ownNotes(phone).length > 0 || canPutBack()}>
        <Expander summary={mapWords.yourNotesCount(ownNotes(phone).length)}>
          <OwnNotes notes={ownNotes(phone)} onWriteOn={props.onWriteOn} />
        </Expander>
      </Show>
      <ChildPicker />
      <ShownThings model={model} child={childLookedAt()} />
      <SheetList onBeside={writes() ? props.onBeside : undefined} />
      <ReadyButton phase="map" />
    </>
  );
}

/** The same sheet to read from a later step. */
export function ReadSheet(): JSX.Element {
  return (
    <Expander summary={mapWords.readSheet}>
      <div class="stack">
        <ChildPicker />
        <SheetList />
      </div>
    </Expander>
  );
}
