import { type JSX, Show } from 'solid-js';
import { ConfirmButton } from '../../../components/confirm-button.tsx';
import { Expander } from '../../../components/expander.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { tableAgreeWords } from '../../../copy/table-agree.ts';
import { PlanReading } from '../plan/plan-reading.tsx';
import { ShowTogether } from '../show-together.tsx';
import { useTable } from '../table-context.tsx';
import { OwnAnswer } from './own-answer.tsx';
import { ShownAnswers } from './shown-answers.tsx';
import './agree.css';

/** Agreeing: the plan to read, one's own answer first, and all answers when they are shown together. */
export function AgreePage(): JSX.Element {
  const { model, act } = useTable();
  const isShown = (): boolean => model.state()?.agreementsShownAt !== null;
  const isOpen = (): boolean => model.state()?.closedAt === null;
  const hasPlan = (): boolean => model.state()?.plan !== null;
  const mayAnswer = (): boolean => isOpen() && hasPlan() && model.myself()?.role !== 'observer';
  const reopen = async (): Promise<void> => {
    await act({ type: 'reopenPlan' });
  };
  return (
    <div class="agree">
      <section class="agree-plan stack">
        <div class="spread">
          <h2>{tableAgreeWords.plan}</h2>
          <Show when={model.isLead() && isOpen() && hasPlan()}>
            <ConfirmButton
              kind="quiet"
              title={tableAgreeWords.reopenTitle}
              explain={tableAgreeWords.reopenExplain}
              confirm={tableAgreeWords.reopen}
              onConfirm={reopen}
            >
              {tableAgreeWords.reopen}
            </ConfirmButton>
          </Show>
        </div>
        <PlanReading />
      </section>
      <div class="stack">
        <Show when={hasPlan()} fallback={<p>{tableAgreeWords.notOpen}</p>}>
          <Show
            when={isShown()}
            fallback={
              <>
                <Show when={isOpen()}>
                  <ShowTogether
                    words={tableAgreeWords.together}
                    icon="tick"
                    hasDone={({ id }) => model.desk.people[id]?.answered === true}
                    command="showAgreements"
                  />
                </Show>
                <Show when={mayAnswer()}>
                  <Sheet tone="private" icon="eyeOff" title={tableAgreeWords.question}>
                    <OwnAnswer />
                  </Sheet>
                </Show>
              </>
            }
          >
            <ShownAnswers />
            <Show when={mayAnswer()}>
              <Expander summary={tableAgreeWords.change}>
                <OwnAnswer />
              </Expander>
            </Show>
          </Show>
        </Show>
      </div>
    </div>
  );
}
