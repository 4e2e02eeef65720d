import { createSignal, type JSX, Show, untrack } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { ErrorSummary, type FieldProblem } from '../../../components/error-summary.tsx';
import { RadioCards } from '../../../components/radio-cards.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { announce } from '../../../components/live-region.tsx';
import { refusalSentence } from '../../../copy/refusals.ts';
import { tableCloseWords } from '../../../copy/table-close.ts';
import type { PersonId } from '../../../../shared/ids.ts';
import { type Outcome, OUTCOMES } from '../../../../shared/practice/vocabulary/words.ts';
import type { Level } from '../../../../shared/practice/vocabulary/levels.ts';
import { DifferenceFields, type ViewDraft } from './difference-fields.tsx';
import { useTable } from '../table-context.tsx';
import { PlainArea } from '../../shared/plain-area.tsx';

/** Longest words about the outcome, as the server takes them. */
const MOST_LETTERS = 600;

/** The lead writes down what happens from here, who leads and when we meet again. */
export function OutcomeForm(): JSX.Element {
  const { model, act, isActing } = useTable();
  const before = untrack(() => model.state());
  const [outcome, setOutcome] = createSignal<Outcome | null>(before?.outcome ?? null);
  const [words, setWords] = createSignal(before?.outcomeWords ?? '');
  const [leads, setLeads] = createSignal<PersonId | 'nobody'>(
    before?.leadFromHere ?? (before ? model.person(before.lead)?.person : undefined) ?? 'nobody',
  );
  const [day, setDay] = createSignal(before?.nextReview ?? '');
  const [level, setLevel] = createSignal<Level | null>(before?.level?.level ?? null);
  const [views, setViews] = createSignal<readonly ViewDraft[]>(
    (before?.level?.views ?? []).map(({ whose, words: said }) => ({ whose, words: said })),
  );
  const [difference, setDifference] = createSignal(before?.difference?.words ?? '');
  /** Views as they are written down: none without a level or without words. */
  const said = (): readonly ViewDraft[] =>
    level() === null
      ? []
      : views()
          .map((view) => ({ whose: view.whose, words: view.words.trim() }))
          .filter((view) => view.words !== '');
  const [errors, setErrors] = createSignal<readonly FieldProblem[]>([]);
  const errorAt = (fieldId: string): string | undefined =>
    errors().find((each) => each.fieldId === fieldId)?.message;
  const isSaved = (): boolean => {
    const now = model.state();
    return (
      now !== null &&
      now.outcome !== null &&
      now.outcome === outcome() &&
      now.outcomeWords === words().trim() &&
      (now.leadFromHere ?? 'nobody') === leads() &&
      (now.nextReview ?? '') === day() &&
      (now.level?.level ?? null) === level() &&
      JSON.stringify((now.level?.views ?? []).map((view) => [view.whose, view.words])) ===
        JSON.stringify(said().map((view) => [view.whose, view.words])) &&
      (now.difference?.words ?? '') === difference().trim()
    );
  };
  const save = async (): Promise<void> => {
    const chosen = outcome();
    if (!chosen) {
      setErrors([{ message: tableCloseWords.outcomeMissing, fieldId: 'outcome' }]);
      return;
    }
    const who = leads();
    const answer = await act({
      type: 'recordOutcome',
      outcome: chosen,
      words: words().trim(),
      leadFromHere: who === 'nobody' ? null : who,
      nextReview: day() || null,
      level: level(),
      levelViews: [...said()],
      difference: difference().trim() || null,
    });
    if (answer.ok) {
      setErrors([]);
      announce(tableCloseWords.saved, 'reply');
    } else {
      const fieldId = answer.field === 'nextReview' ? 'next-review' : answer.field;
      setErrors([{ message: refusalSentence(answer), fieldId }]);
    }
  };
  return (
    <div class="stack">
      <ErrorSummary errors={errors()} />
      <RadioCards
        id="outcome"
        legend={tableCloseWords.outcome}
        layout="row"
        options={OUTCOMES.map((value) => ({ value, label: model.vocabulary.outcomes[value] }))}
        value={outcome()}
        onChange={setOutcome}
        error={errorAt('outcome')}
      />
      <PlainArea
        id="words"
        label={tableCloseWords.words}
        hint={tableCloseWords.wordsHint}
        rows={2}
        maxLength={MOST_LETTERS}
        value={words()}
        onInput={setWords}
        error={errorAt('words')}
      />
      <div class="outcome-pair">
        <SelectField
          label={tableCloseWords.leads}
          options={[
            ...model.proceedings.participants
              .filter((p) => p.role !== 'observer')
              .map(({ person, name }) => ({ value: person, label: name })),
            { value: 'nobody' as const, label: tableCloseWords.leadsNobody },
          ]}
          value={leads()}
          onChange={(who: PersonId | 'nobody') => setLeads(who)}
        />
        <DateField
          id="next-review"
          label={tableCloseWords.nextReview}
          hint={tableCloseWords.nextReviewHint}
          value={day()}
          onChange={setDay}
          error={errorAt('next-review')}
        />
      </div>
      <DifferenceFields
        level={level()}
        onLevel={setLevel}
        views={views()}
        onViews={setViews}
        difference={difference()}
        onDifference={setDifference}
      />
      <div class="cluster">
        <Button
          kind={isSaved() ? 'second' : 'main'}
          busy={isActing('recordOutcome')}
          onClick={() => void save()}
        >
          {tableCloseWords.save}
        </Button>
        <Show when={isSaved()} fallback={<span class="quiet-words">{tableCloseWords.notSaved}</span>}>
          <span class="quiet-words">{tableCloseWords.saved}</span>
        </Show>
      </div>
    </div>
  );
}
