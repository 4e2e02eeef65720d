import { createSignal, type JSX, onCleanup, Show, untrack } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { CheckField } from '../../../components/check-field.tsx';
import { Expander } from '../../../components/expander.tsx';
import { announce } from '../../../components/live-region.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { mapWords } from '../../../copy/table-map.ts';
import { twoLanguagesWords } from '../../../copy/two-languages.ts';
import { MAX_STRING } from '../../../../shared/documents/shape.ts';
import type { ChildId, EntryId, ParticipantId, StatementId } from '../../../../shared/ids.ts';
import { type Column, type Section, SECTIONS } from '../../../../shared/practice/vocabulary/words.ts';
import { PlainHint } from '../../shared/plain-hint.tsx';
import { TwoLanguageFields } from '../../shared/two-languages.tsx';
import { useTable } from '../table-context.tsx';
import { ComposerChoices } from './composer-choices.tsx';
import { useMap } from './map-context.tsx';
import { createWordsBuffer } from '../words-buffer.ts';

/** What the field for a new entry takes. */
export type ComposerProps = {
  readonly column: Column;
  readonly label: string;
  /** Set for a note beside an entry: it stands in that entry's section, and the field opens at once. */
  readonly beside?:
    | { readonly id: EntryId | StatementId; readonly section: Section; readonly differs: boolean }
    | undefined;
  readonly onDone?: (() => void) | undefined;
};

/** Whether people on this screen let others watch them type; kept while the page is open. */
const [grows, setGrows] = createSignal(false);

/**
 * A field for something new. From its first letter the words stand in my own notebook, so that nothing is lost with
 * the tab; the others get them when I give them, or while I type if I wish and the step is open.
 */
export function Composer(props: ComposerProps): JSX.Element {
  const { model } = useTable();
  const map = useMap();
  // A field belongs to one column, and to one entry if it stands beside one, for as long as it is there:
  // what a field beside an entry does last, while it is taken away, comes after the entry may have gone.
  const { beside: start, column } = untrack(() => ({ beside: props.beside, column: props.column }));
  const [words, setWords] = createSignal('');
  const [entry, setEntry] = createSignal<EntryId | null>(null);
  const [section, setSection] = createSignal<Section>(start?.section ?? SECTIONS[column][0]);
  const [children, setChildren] = createSignal<readonly ChildId[]>([]);
  const [whose, setWhose] = createSignal<ParticipantId | null>(null);
  const [isOpen, setOpen] = createSignal(start !== undefined);
  let area: HTMLTextAreaElement | undefined;
  let whole: HTMLDivElement | undefined;

  const mayGrow = (): boolean => model.takesPart() && model.state()?.hidden === false;
  const state = (): 'mine' | 'growing' => (grows() && mayGrow() ? 'growing' : 'mine');
  const change = (what: Parameters<typeof model.mine.changeEntry>[1]): void => {
    const id = entry();
    if (id) model.mine.changeEntry(id, what);
  };
  const buffer = createWordsBuffer((next) => change({ words: next, state: state() }));
  /** Others see that somebody writes here, unless what is written stays away from them today. */
  const sayWriting = (): void =>
    model.setPlace(words().trim() !== '' && model.takesPart() ? `column:${column}` : null);
  const write = (next: string): void => {
    setWords(next);
    sayWriting();
    if (entry() === null && next.trim() !== '') {
      const id = model.mine.addEntry({
        column,
        words: next,
        state: state(),
        ...(start ? { beside: start.id, differs: start.differs } : {}),
        section: section(),
        children: children(),
        wordsOf: whose(),
      });
      setEntry(id);
      map.setComposing(id, true);
    } else buffer.put(next);
  };
  const clear = (): void => {
    const id = entry();
    setEntry(null);
    setWords('');
    if (id) map.setComposing(id, false);
    sayWriting();
  };
  /** An empty field that is left makes room for the notes, and the next words are one's own again. */
  const fold = (target: EventTarget | null): void => {
    if (start || words() !== '' || !(target instanceof Node) || whole?.contains(target)) return;
    setOpen(false);
    setWhose(null);
  };
  const pressed = (event: MouseEvent): void => fold(event.target);
  document.addEventListener('click', pressed);
  const finish = (then: 'given' | 'mine'): void => {
    buffer.flush();
    const id = entry();
    if (!id) return;
    if (words().trim() === '') model.mine.deleteEntry(id);
    else {
      model.mine.changeEntry(id, { words: words().trim(), state: then });
      announce(then === 'given' ? mapWords.given : mapWords.keptForMe, 'reply');
    }
    clear();
    area?.focus();
    props.onDone?.();
  };
  const left = (): void => {
    model.setPlace(null);
    buffer.flush();
    const id = entry();
    if (id && words().trim() === '') {
      model.mine.deleteEntry(id);
      clear();
    }
  };
  onCleanup(() => {
    document.removeEventListener('click', pressed);
    buffer.flush();
    const id = entry();
    if (!id) return;
    // What everybody has seen grow is given; what nobody saw stays mine.
    if (state() === 'growing') model.mine.changeEntry(id, { state: 'given' });
    map.setComposing(id, false);
  });

  const seenBy = (): string => {
    if (!model.takesPart()) return mapWords.seen.notYet;
    if (model.state()?.hidden) return mapWords.seen.hidden;
    return state() === 'growing' ? mapWords.seen.growing : mapWords.seen.open;
  };
  return (
    <div
      class="composer"
      classList={{ 'composer-open': isOpen() || words() !== '' }}
      ref={(element) => {
        whole = element;
      }}
      onFocusOut={(event) => fold(event.relatedTarget)}
    >
      <TextArea
        label={props.label}
        hideLabel
        rows={1}
        maxLength={MAX_STRING}
        value={words()}
        placeholder={props.label}
        inputRef={(element) => {
          area = element;
          if (start) queueMicrotask(() => element.focus());
        }}
        onInput={write}
        onEnter={() => finish('given')}
        onFocus={() => {
          setOpen(true);
          sayWriting();
        }}
        onBlur={left}
      />
      <PlainHint
        words={words}
        onSay={(next) => {
          write(next);
          buffer.flush();
        }}
      />
      <Show when={isOpen() || words() !== ''}>
        <ComposerChoices
          column={column}
          fixedSection={start !== undefined}
          section={section()}
          onSection={(next) => {
            setSection(next);
            change({ section: next });
          }}
          chosenChildren={children()}
          onChildren={(next) => {
            setChildren(next);
            change({ children: next });
          }}
          whose={whose()}
          onWhose={(next) => {
            setWhose(next);
            change({ wordsOf: next });
          }}
        />
        <Show when={entry()} keyed>
          {(id) => (
            <Expander summary={twoLanguagesWords.open}>
              <TwoLanguageFields model={model} id={id} />
            </Expander>
          )}
        </Show>
        <Show when={mayGrow()}>
          <CheckField
            label={mapWords.grow}
            checked={grows()}
            onChange={(on) => {
              setGrows(on);
              change({ state: state() });
            }}
          />
        </Show>
        <p class="quiet-words">{seenBy()}</p>
        <div class="composer-foot">
          <Show when={model.takesPart()}>
            <Button kind="main" onClick={() => finish('given')}>
              {mapWords.give}
            </Button>
          </Show>
          <Button onClick={() => finish('mine')}>{mapWords.keep}</Button>
        </div>
      </Show>
    </div>
  );
}
