import { createSignal, type JSX, Match, Show, Switch, untrack } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { ConfirmButton } from '../../../components/confirm-button.tsx';
import { announce } from '../../../components/live-region.tsx';
import { Expander } from '../../../components/expander.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { mapWords } from '../../../copy/phone-map.ts';
import { twoLanguagesWords } from '../../../copy/two-languages.ts';
import type { SheetEntry } from '../../../meeting/sheet-order.ts';
import type { NotebookEntry } from '../../../../shared/documents/notebook.ts';
import { MAX_STRING } from '../../../../shared/documents/shape.ts';
import { PlainHint } from '../../shared/plain-hint.tsx';
import { TwoLanguageFields } from '../../shared/two-languages.tsx';
import { isUnsent } from '../is-unsent.ts';
import { createNoteDraft, isUnsentAt } from '../note-draft.ts';
import { usePhone } from '../phone-context.tsx';
import { whoSaid } from '../who-said.ts';
import { keepDeleted } from './deleted-note.tsx';

/** One of my notes: who can see it now, and to change it, take it back, go on with it or delete it. */
export function OwnNote(props: {
  readonly note: NotebookEntry;
  readonly onWriteOn: () => void;
}): JSX.Element {
  const { model, leadName } = usePhone();
  const change = untrack(() => ({ column: props.note.column, beside: props.note.id }));
  const wasChanging = untrack(() => model.notebook.entries.some((entry) => isUnsentAt(entry, change, null)));
  const [isChanging, setChanging] = createSignal(wasChanging);
  /** Taken back a moment ago: one press undoes it (rule UNDO2). */
  const [wasTaken, setTaken] = createSignal(false);
  let item: HTMLLIElement | undefined;

  const shown = (): SheetEntry | undefined =>
    model.proceedings.entries.find((entry) => entry.id === props.note.id);
  const standing = (): string => {
    if (props.note.state === 'mine') return mapWords.kept;
    if (shown()) return mapWords.seen;
    if (isUnsent(model)) return mapWords.goesLater;
    return model.state()?.hidden ? mapWords.waits : mapWords.onItsWay;
  };
  /** Where it stands now; within one column its parts tell. */
  const placeOf = ({ column, section, movedFrom }: SheetEntry): string =>
    movedFrom?.column === column ? model.vocabulary.sections[section] : model.vocabulary.columns[column];
  const takeBack = (): void => {
    model.mine.changeEntry(props.note.id, { state: 'mine' });
    setTaken(true);
    announce(mapWords.takenBack, 'reply');
    item?.focus();
  };
  const giveAgain = (): void => {
    model.mine.changeEntry(props.note.id, { state: 'given' });
    setTaken(false);
    item?.focus();
  };
  const done = (): void => {
    setChanging(false);
    item?.focus();
  };
  return (
    <li
      class="note"
      classList={{ 'note-open': props.note.state === 'mine' }}
      tabindex={-1}
      ref={(element) => {
        item = element;
      }}
    >
      <Show when={!isChanging()} fallback={<ChangeBox note={props.note} onDone={done} />}>
        <p class="note-words" dir="auto" lang={props.note.language ?? undefined}>
          {props.note.words}
        </p>
        <Show when={props.note.otherWords}>
          {(words) => (
            <p class="note-words" dir="auto" lang={props.note.otherLanguage ?? undefined}>
              {words()}
            </p>
          )}
        </Show>
        <p class="note-by">
          <Show when={props.note.wordsOf}>
            {(wordsOf) => <bdi>{whoSaid(model, { by: model.me, wordsOf: wordsOf() })}.</bdi>}
          </Show>
          {standing()}
        </p>
        <Show when={shown()?.movedFrom && shown()}>
          {(moved) => (
            <div class="stack stack-close">
              <p>{mapWords.moved(leadName(), placeOf(moved()))}</p>
              <Button onClick={() => model.mine.changeEntry(props.note.id, { undoMove: true })}>
                {mapWords.putBack}
              </Button>
            </div>
          )}
        </Show>
        <Show when={model.state()?.closedAt === null}>
          <div class="cluster">
            <Switch>
              <Match when={props.note.state === 'mine'}>
                <Show when={wasTaken()}>
                  <Button kind="quiet" onClick={giveAgain}>
                    {mapWords.sendAgain}
                  </Button>
                </Show>
                <Button kind="quiet" onClick={() => props.onWriteOn()}>
                  {mapWords.writeOn}
                </Button>
                <ConfirmButton
                  kind="quiet"
                  title={mapWords.removeTitle}
                  explain={<p>{mapWords.removeExplain}</p>}
                  confirm={mapWords.removeConfirm}
                  onConfirm={() => {
                    keepDeleted(props.note);
                    model.mine.deleteEntry(props.note.id);
                  }}
                >
                  {mapWords.remove}
                </ConfirmButton>
              </Match>
              <Match when={true}>
                <Button kind="quiet" onClick={() => setChanging(true)}>
                  {mapWords.change}
                </Button>
                <Button kind="quiet" onClick={takeBack}>
                  {mapWords.takeBack}
                </Button>
              </Match>
            </Switch>
          </div>
        </Show>
      </Show>
    </li>
  );
}

/** The words of a sent note in a box of their own: the others see the change only when it is saved. */
function ChangeBox(props: { readonly note: NotebookEntry; readonly onDone: () => void }): JSX.Element {
  const { model, holdWords } = usePhone();
  const draft = untrack(() =>
    createNoteDraft(
      { column: props.note.column, section: props.note.section, beside: props.note.id },
      { wordsOf: null },
    ),
  );
  if (untrack(draft.text) === '') draft.type(untrack(() => props.note.words));
  holdWords(() => true);
  const save = (): void => {
    const words = draft.text().trim();
    if (words !== '') model.mine.changeEntry(props.note.id, { words });
    draft.drop();
    props.onDone();
  };
  const leave = (): void => {
    draft.drop();
    props.onDone();
  };
  return (
    <div class="stack stack-close">
      <TextArea
        label={mapWords.changeLabel}
        value={draft.text()}
        maxLength={MAX_STRING}
        onInput={draft.type}
        onBlur={draft.flush}
        inputRef={(element) => queueMicrotask(() => element.focus())}
      />
      <PlainHint words={draft.text} onSay={draft.type} language={props.note.language} />
      <Expander summary={twoLanguagesWords.open} open={props.note.otherWords !== undefined}>
        <TwoLanguageFields model={model} id={props.note.id} />
      </Expander>
      <Button kind="main" wide onClick={save}>
        {mapWords.save}
      </Button>
      <Button wide onClick={leave}>
        {mapWords.cancel}
      </Button>
    </div>
  );
}
