import { type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { announce } from '../../../components/live-region.tsx';
import { mapWords } from '../../../copy/table-map.ts';
import type { EntryId } from '../../../../shared/ids.ts';
import { byLine } from '../../shared/by-line.ts';
import { useTable } from '../table-context.tsx';
import { EntryEditor } from './entry-editor.tsx';
import { useMap } from './map-context.tsx';

/** Something of mine that nobody else sees: not given yet, or given and waiting for “show all”. */
export function OwnCard(props: { readonly id: EntryId }): JSX.Element {
  const { model } = useTable();
  const map = useMap();
  const own = (): ReturnType<typeof map.own> => map.own(props.id);
  const isWaiting = (): boolean => own()?.state === 'given';
  const isEditing = (): boolean => map.editing() === props.id;
  const said = (): string =>
    byLine({ by: model.me, wordsOf: own()?.wordsOf ?? null }, model.person, mapWords);
  const remove = (): void => {
    const entry = own();
    if (!entry) return;
    const { id, position: _, undoMove: __, ...words } = entry;
    const copy = { ...words, children: [...words.children] };
    model.mine.deleteEntry(id);
    announce(mapWords.removed, 'reply');
    map.setLastAct({ words: mapWords.removed, undo: () => model.mine.addEntry(copy) });
  };
  return (
    <li class="note note-open entry entry-own">
      <p class="entry-private">
        <Icon name="eyeOff" /> {mapWords.mine}
      </p>
      <Show
        when={isEditing()}
        fallback={
          <>
            <p class="note-words" dir="auto" lang={own()?.language ?? undefined}>
              {own()?.words}
            </p>
            <Show when={own()?.otherWords}>
              {(words) => (
                <p class="note-words" dir="auto" lang={own()?.otherLanguage ?? undefined}>
                  {words()}
                </p>
              )}
            </Show>
          </>
        }
      >
        <EntryEditor id={props.id} />
      </Show>
      <p class="note-by">
        <span dir="auto">{said()}</span>
        <span>{isWaiting() ? mapWords.mineWaiting : mapWords.mineKept}</span>
      </p>
      <Show when={!isEditing()}>
        <div class="entry-buttons">
          <Show
            when={isWaiting()}
            fallback={
              <Show when={model.takesPart()}>
                <Button kind="quiet" onClick={() => model.mine.changeEntry(props.id, { state: 'given' })}>
                  {mapWords.giveNow}
                </Button>
              </Show>
            }
          >
            <Button kind="quiet" onClick={() => model.mine.changeEntry(props.id, { state: 'mine' })}>
              {mapWords.takeBack}
            </Button>
          </Show>
          <Button kind="quiet" onClick={() => map.edit(props.id)}>
            {mapWords.change}
          </Button>
          <Show when={!isWaiting()}>
            <Button kind="quiet" onClick={remove}>
              {mapWords.remove}
            </Button>
          </Show>
        </div>
      </Show>
    </li>
  );
}
