import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { CheckField } from '../../../components/check-field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { RadioCards } from '../../../components/radio-cards.tsx';
import { agreeWords } from '../../../copy/phone-agree.ts';
import type { NotebookAgreement } from '../../../../shared/documents/notebook.ts';
import { MAX_STRING } from '../../../../shared/documents/shape.ts';
import { AGREEMENT_ANSWERS, type AgreementAnswer } from '../../../../shared/practice/vocabulary/words.ts';
import { keepsWhy, mayKeepWhy } from '../../../../shared/practice/why-unsaid.ts';
import { createKeptText } from '../../shared/kept-text.ts';
import { PageHeading, PartHeading } from '../page-heading.tsx';
import { usePhone } from '../phone-context.tsx';
import { PlanToRead } from './plan-to-read.tsx';
import { ShownAnswers } from './shown-answers.tsx';
import { PlainArea } from '../../shared/plain-area.tsx';

const untouched: NotebookAgreement = { answer: null, words: '', plan: null, leadOnly: false };

/** The plan to read, and one's own answer to it. */
export function AgreePage(): JSX.Element {
  const { model, whose, leadName } = usePhone();
  const said = (): NotebookAgreement => model.notebook.agreements[whose()] ?? untouched;
  const isGiven = (): boolean =>
    said().answer !== null && said().plan !== null && said().plan === model.state()?.plan;
  const mayAnswer = (): boolean => model.takesPart() && model.state()?.plan !== null;
  return (
    <>
      <PageHeading>{agreeWords.heading}</PageHeading>
      <Show when={model.state()?.plan !== null} fallback={<p>{agreeWords.notYet(leadName())}</p>}>
        <PlanToRead />
      </Show>
      <Show when={mayAnswer()}>
        <Show when={isGiven()} fallback={<AnswerForm said={said()} />}>
          <Given said={said()} />
        </Show>
      </Show>
      <Show when={model.state()?.agreementsShownAt}>
        <ShownAnswers />
      </Show>
    </>
  );
}

/** Four answers of one size, in own words if one likes, and whether only the lead is told. */
function AnswerForm(props: { readonly said: NotebookAgreement }): JSX.Element {
  const { model, whose, typedFor, leadName } = usePhone();
  const [isMissing, setMissing] = createSignal(false);
  const kept = createKeptText({
    read: () => props.said.words,
    write: (words) => model.mine.setAgreement({ words }, whose()),
  });
  const isStale = (): boolean => props.said.plan !== null && props.said.plan !== model.state()?.plan;
  const isShown = (): boolean => model.state()?.agreementsShownAt !== null;
  const question = (): string => {
    const name = typedFor();
    return name === undefined ? agreeWords.question : agreeWords.questionFor(name);
  };
  const giveLabel = (): string => {
    const name = typedFor();
    return name === undefined ? agreeWords.give : agreeWords.giveFor(name);
  };
  const give = (): void => {
    kept.flush();
    const { answer } = props.said;
    setMissing(answer === null);
    if (answer !== null) model.mine.giveAgreement(answer, whose());
  };
  const choose = (answer: AgreementAnswer): void => {
    setMissing(false);
    model.mine.setAgreement({ answer }, whose());
  };
  return (
    <section class="stack" aria-labelledby="agree-question">
      <Show when={isStale()}>
        <Notice kind="info">{agreeWords.again}</Notice>
      </Show>
      <PartHeading id="agree-question">{question()}</PartHeading>
      <RadioCards
        legend={question()}
        hideLegend
        options={AGREEMENT_ANSWERS.map((value) => ({ value, label: model.vocabulary.agreement[value] }))}
        value={props.said.answer}
        onChange={choose}
        error={isMissing() ? agreeWords.choose : undefined}
      />
      <PlainArea
        label={agreeWords.words}
        optional
        maxLength={MAX_STRING}
        value={kept.text()}
        onInput={kept.type}
        onBlur={kept.flush}
      />
      <Show when={mayKeepWhy(props.said.answer) && kept.text().trim() === ''}>
        <CheckField
          label={agreeWords.whyUnsaid}
          checked={props.said.whyUnsaid === true}
          onChange={(whyUnsaid) => model.mine.setAgreement({ whyUnsaid }, whose())}
        />
      </Show>
      <CheckField
        label={agreeWords.leadOnly(leadName())}
        hint={agreeWords.leadOnlyMore(leadName(), model.vocabulary.agreement.ratherNotSay)}
        checked={props.said.leadOnly}
        onChange={(leadOnly) => model.mine.setAgreement({ leadOnly }, whose())}
      />
      <WhoSeesAnswer leadOnly={props.said.leadOnly} isShown={isShown()} />
      <Button kind="main" wide onClick={give}>
        {giveLabel()}
      </Button>
    </section>
  );
}

function WhoSeesAnswer(props: { readonly leadOnly: boolean; readonly isShown: boolean }): JSX.Element {
  const { leadName } = usePhone();
  return (
    <Switch
      fallback={
        <Notice kind="private" lead={agreeWords.hidden}>
          {agreeWords.hiddenMore}
        </Notice>
      }
    >
      <Match when={props.leadOnly}>
        <Notice kind="private" lead={agreeWords.givenLeadOnly(leadName())} />
      </Match>
      <Match when={props.isShown}>
        <Notice kind="shared" lead={agreeWords.shownAtOnce} />
      </Match>
    </Switch>
  );
}

/** The answer is in; it can be given again until the meeting ends. */
function Given(props: { readonly said: NotebookAgreement }): JSX.Element {
  const { model, whose, typedFor, leadName } = usePhone();
  const heading = (): string => {
    const name = typedFor();
    return name === undefined ? agreeWords.givenHeading : agreeWords.givenHeadingFor(name);
  };
  /** The plan's name goes, the answer stays chosen: nothing counts until it is given again. */
  const again = (): void => {
    const { answer } = props.said;
    model.mine.giveAgreement(null, whose());
    model.mine.setAgreement({ answer }, whose());
  };
  return (
    <section class="note stack stack-close" aria-labelledby="answer-given">
      <PartHeading id="answer-given">{heading()}</PartHeading>
      <Show when={props.said.answer}>
        {(answer) => (
          <p>
            <strong>{model.vocabulary.agreement[answer()]}</strong>
          </p>
        )}
      </Show>
      <Show when={props.said.words.trim()}>
        {(words) => (
          <p class="note-words" dir="auto">
            {words()}
          </p>
        )}
      </Show>
      <Show when={keepsWhy(props.said)}>
        <p>{agreeWords.keepsWhy}</p>
      </Show>
      <Show when={model.state()?.agreementsShownAt === null || props.said.leadOnly}>
        <p>{props.said.leadOnly ? agreeWords.givenLeadOnly(leadName()) : agreeWords.given(leadName())}</p>
      </Show>
      <Button wide onClick={again}>
        {agreeWords.change}
      </Button>
    </section>
  );
}
