import { For, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Expander } from '../../../components/expander.tsx';
import { Notice } from '../../../components/notice.tsx';
import { mapWords } from '../../../copy/phone-map.ts';
import type { NotebookEntry } from '../../../../shared/documents/notebook.ts';
import type { EntryId, StatementId } from '../../../../shared/ids.ts';
import type { Column } from '../../../../shared/practice/vocabulary/words.ts';
import { ShownThings } from '../../child/shown-things.tsx';
import { PageHeading } from '../page-heading.tsx';
import { usePhone } from '../phone-context.tsx';
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
  const isReady = (): boolean => model.notebook.readyIn === 'map';
  /** The lead and the chair have it on their desks, and nobody else. */
  const seesReady = (): readonly string[] => {
    const chair = model.state()?.chair ?? null;
    const name = chair === null || chair === model.state()?.lead ? undefined : model.person(chair)?.name;
    return name === undefined ? [phone.leadName()] : [phone.leadName(), name];
  };
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
      <ShownThings model={model} />
      <SheetList onBeside={writes() ? props.onBeside : undefined} />
      <Show when={writes() && phone.typedFor() === undefined}>
        <div class="stack stack-close">
          <Button
            wide
            aria-pressed={isReady()}
            icon={isReady() ? 'tick' : undefined}
            onClick={() => model.mine.setReady(isReady() ? null : 'map')}
          >
            {mapWords.ready}
          </Button>
          <p class="quiet-words">{mapWords.readyWho(seesReady())}</p>
        </div>
      </Show>
    </>
  );
}

/** The same sheet to read from a later step. */
export function ReadSheet(): JSX.Element {
  return (
    <Expander summary={mapWords.readSheet}>
      <div class="stack">
        <SheetList />
      </div>
    </Expander>
  );
}
