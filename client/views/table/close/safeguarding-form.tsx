import { createSignal, type JSX, Show, untrack } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { CheckField } from '../../../components/check-field.tsx';
import { RadioCards } from '../../../components/radio-cards.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { safeguardingWords } from '../../../copy/table-safeguarding.ts';
import { useTable } from '../table-context.tsx';

/** Longest words, as the server takes them. */
const MOST_LETTERS = 2000;

/** Asks the lead whether anything today needed safeguarding; the answer is on the lead's desk alone (rule SAFE2). */
export function SafeguardingForm(): JSX.Element {
  const { model, act, isActing } = useTable();
  const kept = untrack(() => model.desk.safeguarding);
  const [needed, setNeeded] = createSignal(kept ? (kept.needed ? 'yes' : 'no') : null);
  const [words, setWords] = createSignal(kept?.words ?? '');
  const [onLeadsCopy, setOnLeadsCopy] = createSignal(kept?.onLeadsCopy ?? false);
  const [error, setError] = createSignal<string>();
  const isSaved = (): boolean => {
    const now = model.desk.safeguarding;
    if (!now || now.needed !== (needed() === 'yes')) return false;
    return now.words === words().trim() && now.onLeadsCopy === onLeadsCopy();
  };
  const save = async (): Promise<void> => {
    const answer = needed();
    setError(answer ? undefined : safeguardingWords.missing);
    if (!answer) return;
    await act({
      type: 'noteSafeguarding',
      needed: answer === 'yes',
      words: words().trim(),
      onLeadsCopy: onLeadsCopy(),
    });
  };
  return (
    <Sheet tone="private" icon="eyeOff" title={safeguardingWords.title}>
      <div class="stack stack-close">
        <RadioCards
          legend={safeguardingWords.question}
          hint={safeguardingWords.hint}
          layout="row"
          options={[
            { value: 'no', label: safeguardingWords.no },
            { value: 'yes', label: safeguardingWords.yes },
          ]}
          value={needed()}
          onChange={setNeeded}
          error={error()}
        />
        <Show when={needed() !== null}>
          <TextArea
            label={safeguardingWords.words}
            rows={2}
            maxLength={MOST_LETTERS}
            value={words()}
            onInput={setWords}
          />
          <CheckField
            label={safeguardingWords.onLeadsCopy}
            hint={safeguardingWords.onLeadsCopyHint}
            checked={onLeadsCopy()}
            onChange={setOnLeadsCopy}
          />
        </Show>
        <div class="cluster">
          <Button busy={isActing('noteSafeguarding')} onClick={() => void save()}>
            {safeguardingWords.save}
          </Button>
          <span class="quiet-words" role="status">
            {isSaved() ? safeguardingWords.saved : ''}
          </span>
        </div>
      </div>
    </Sheet>
  );
}
