import { For, type JSX, Show } from 'solid-js';
import { CheckField } from '../../../components/check-field.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { type ChordWords, keyWords } from '../../../copy/table-keys.ts';
import { useTable } from '../table-context.tsx';
import { type Chord, CHORDS, chordsAreOn, turnChords } from './chords.ts';

const LEADS_ALONE: readonly Chord[] = ['next', 'break', 'curtain', 'more'];

/** The one list of keys, each of which is a button too, and the way to turn them off (rules LEAD4, KEYS2). */
export function KeysDialog(props: { readonly open: boolean; readonly onClose: () => void }): JSX.Element {
  const { model } = useTable();
  const chords = (): readonly (readonly [Chord, ChordWords])[] =>
    (Object.keys(CHORDS) as Chord[])
      .filter((chord) => model.isLead() || !LEADS_ALONE.includes(chord))
      .map((chord) => [chord, keyWords.chords[chord]]);
  return (
    <Dialog open={props.open} title={keyWords.title} onClose={props.onClose}>
      <p>{keyWords.hint}</p>
      <dl class="key-list">
        <For each={chords()}>
          {([, { keys, does }]) => (
            <>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </>
          )}
        </For>
      </dl>
      <CheckField label={keyWords.use} checked={chordsAreOn()} onChange={turnChords} />
      <Show when={!chordsAreOn()}>
        <p class="quiet-words">{keyWords.off}</p>
      </Show>
    </Dialog>
  );
}
