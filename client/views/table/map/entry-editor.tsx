import { createSignal, type JSX, onCleanup, untrack } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Expander } from '../../../components/expander.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { mapWords } from '../../../copy/table-map.ts';
import { twoLanguagesWords } from '../../../copy/two-languages.ts';
import { carryOver } from '../../../reactive/keep-caret.ts';
import { MAX_STRING } from '../../../../shared/documents/shape.ts';
import type { EntryId } from '../../../../shared/ids.ts';
import { PlainHint } from '../../shared/plain-hint.tsx';
import { TwoLanguageFields } from '../../shared/two-languages.tsx';
import { useTable } from '../table-context.tsx';
import { useMap } from './map-context.tsx';
import { createWordsBuffer } from '../words-buffer.ts';

/** Changes the words of one's own entry where it stands; what others do meanwhile moves nothing here. */
export function EntryEditor(props: { readonly id: EntryId }): JSX.Element {
  const { model } = useTable();
  const map = useMap();
  const [words, setWords] = createSignal(untrack(() => map.own(props.id)?.words) ?? '');
  /** The kept words from which those in the field were made. */
  let base = untrack(words);
  const buffer = createWordsBuffer((next) => {
    if (next.trim() === '') return;
    // Another tab or device of the same person may have written meanwhile (rule BAD7).
    const both = carryOver(base, next, map.own(props.id)?.words ?? base);
    model.mine.changeEntry(props.id, { words: both });
    base = both;
    setWords(both);
  });
  const finish = (): void => {
    buffer.flush();
    map.stopEditing();
  };
  onCleanup(() => model.setPlace(null));
  const write = (next: string): void => {
    setWords(next);
    buffer.put(next);
  };
  return (
    <div class="entry-editor">
      <TextArea
        label={mapWords.changeLabel}
        hideLabel
        rows={2}
        maxLength={MAX_STRING}
        value={words()}
        inputRef={(element) =>
          queueMicrotask(() => {
            element.focus();
            element.setSelectionRange(element.value.length, element.value.length);
          })
        }
        onInput={write}
        onEnter={finish}
        onFocus={() => model.setPlace(`entry:${props.id}`)}
        onBlur={() => buffer.flush()}
      />
      <PlainHint words={words} onSay={write} language={map.own(props.id)?.language} />
      <Expander summary={twoLanguagesWords.open} open={map.own(props.id)?.otherWords !== undefined}>
        <TwoLanguageFields model={model} id={props.id} />
      </Expander>
      <Button onClick={finish}>{mapWords.save}</Button>
    </div>
  );
}
