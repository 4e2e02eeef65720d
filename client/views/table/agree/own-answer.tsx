import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { CheckField } from '../../../components/check-field.tsx';
import { announce } from '../../../components/live-region.tsx';
import { Notice } from '../../../components/notice.tsx';
import { RadioCards } from '../../../components/radio-cards.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { tableAgreeWords } from '../../../copy/table-agree.ts';
import type { NotebookAgreement } from '../../../../shared/documents/notebook.ts';
import type { ParticipantId } from '../../../../shared/ids.ts';
import { AGREEMENT_ANSWERS, type AgreementAnswer } from '../../../../shared/practice/vocabulary/words.ts';
import { keepsWhy, mayKeepWhy } from '../../../../shared/practice/why-unsaid.ts';
import { OwnWords } from '../own-words.tsx';
import { useTable } from '../table-context.tsx';

/** My answer to the plan; or, for those who may, the answer of somebody they type for. */
export function OwnAnswer(): JSX.Element {
  const { model } = useTable();
  const [whose, setWhose] = createSignal<ParticipantId>(model.me);
  const isMine = (): boolean => whose() === model.me;
  const name = (): string => model.person(whose())?.name ?? '';
  return (
    <div class="stack">
      <Show when={model.mayTypeFor().length > 0}>
        <SelectField
          label={tableAgreeWords.forWhom}
          options={[
            { value: model.me, label: tableAgreeWords.me },
            ...model.mayTypeFor().map((person) => ({ value: person.id, label: person.name })),
          ]}
          value={whose()}
          onChange={setWhose}
        />
      </Show>
      <Show when={!isMine()}>
        <Notice kind="private">{tableAgreeWords.typistSees(name())}</Notice>
      </Show>
      <Show when={isMine() && !model.takesPart()} fallback={<AnswerForm whose={whose()} name={name()} />}>
        <p>{tableAgreeWords.notYet}</p>
      </Show>
    </div>
  );
}

function AnswerForm(props: { readonly whose: ParticipantId; readonly name: string }): JSX.Element {
  const { model } = useTable();
  const kept = (): NotebookAgreement | undefined => model.notebook.agreements[props.whose];
  const isMine = (): boolean => props.whose === model.me;
  /** Given to the plan that stands now. */
  const isGiven = (): boolean =>
    Boolean(kept()?.answer && kept()?.plan) && kept()?.plan === model.state()?.plan;
  const hasKeptWhy = (): boolean => {
    const given = kept();
    return given !== undefined && keepsWhy(given);
  };
  const toEarlier = (): boolean => Boolean(kept()?.plan) && !isGiven();
  const isShown = (): boolean => model.state()?.agreementsShownAt !== null;
  const [choice, setChoice] = createSignal<AgreementAnswer | null>(null);
  const [error, setError] = createSignal<string>();
  createEffect(
    on(
      () => props.whose,
      () => {
        setChoice(kept()?.answer ?? null);
        setError(undefined);
      },
    ),
  );
  const give = (): void => {
    const answer = choice();
    if (!answer) {
      setError(tableAgreeWords.choose);
      return;
    }
    model.mine.giveAgreement(answer, props.whose);
    announce(isMine() ? tableAgreeWords.given : tableAgreeWords.givenFor(props.name), 'reply');
  };
  const seenBy = (): string => (isShown() ? tableAgreeWords.shownAtOnce : tableAgreeWords.nobodySees);
  return (
    <Show
      when={!isGiven()}
      fallback={
        <div class="stack stack-close">
          <p>
            <strong>{isMine() ? tableAgreeWords.given : tableAgreeWords.givenFor(props.name)}</strong>
          </p>
          <p>{model.vocabulary.agreement[kept()?.answer ?? 'ratherNotSay']}</p>
          <Show when={kept()?.words}>
            <p dir="auto">{kept()?.words}</p>
          </Show>
          <Show when={hasKeptWhy()}>
            <p class="quiet-words">{tableAgreeWords.keepsWhy}</p>
          </Show>
          <div>
            <Button onClick={() => model.mine.giveAgreement(null, props.whose)}>
              {tableAgreeWords.change}
            </Button>
          </div>
        </div>
      }
    >
      <div class="stack">
        <Show when={toEarlier()}>
          <Notice kind="warning">{tableAgreeWords.changed}</Notice>
        </Show>
        <RadioCards
          legend={isMine() ? tableAgreeWords.question : tableAgreeWords.questionFor(props.name)}
          hideLegend
          options={AGREEMENT_ANSWERS.map((value) => ({ value, label: model.vocabulary.agreement[value] }))}
          value={choice()}
          onChange={(answer) => {
            setChoice(answer);
            setError(undefined);
          }}
          error={error()}
        />
        <OwnWords
          label={tableAgreeWords.words}
          hint={tableAgreeWords.wordsHint}
          words={kept()?.words ?? ''}
          onWrite={(words) => model.mine.setAgreement({ words }, props.whose)}
        />
        <Show when={mayKeepWhy(choice())}>
          {/* With words there it goes and keeps its room: the press that ends the writing is on its way to what stands below. */}
          <div class="why-unsaid" classList={{ 'is-away': Boolean(kept()?.words.trim()) }}>
            <CheckField
              label={isMine() ? tableAgreeWords.whyUnsaid : tableAgreeWords.whyUnsaidFor(props.name)}
              checked={kept()?.whyUnsaid === true}
              onChange={(whyUnsaid) => model.mine.setAgreement({ whyUnsaid }, props.whose)}
            />
          </div>
        </Show>
        <Show when={!isMine() || !model.isLead() || kept()?.leadOnly}>
          <CheckField
            label={tableAgreeWords.leadOnly}
            hint={tableAgreeWords.leadOnlyHint(model.vocabulary.agreement.ratherNotSay)}
            checked={kept()?.leadOnly === true}
            onChange={(leadOnly) => model.mine.setAgreement({ leadOnly }, props.whose)}
          />
        </Show>
        <div class="cluster">
          <Button kind="main" onClick={give}>
            {isMine() ? tableAgreeWords.give : tableAgreeWords.giveFor(props.name)}
          </Button>
          <p class="quiet-words number-seen">
            <strong>{seenBy()}</strong> {isShown() ? '' : tableAgreeWords.nobodySeesMore}
          </p>
        </div>
      </div>
    </Show>
  );
}
