import { type JSX, Show } from 'solid-js';
import { ConfirmButton } from '../../../components/confirm-button.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { childShownWords } from '../../../copy/child-shown.ts';
import { controlWords } from '../../../copy/controls.ts';
import { hearingWords } from '../../../copy/table-hearing.ts';
import { differenceWords, tableCloseWords } from '../../../copy/table-close.ts';
import { listOfNames } from '../../../copy/table.ts';
import { useTable } from '../table-context.tsx';
import { unansweredFor, UnansweredThings } from '../../child/shown-things.tsx';
import { OutcomeForm } from './outcome-form.tsx';
import { SafeguardingForm } from './safeguarding-form.tsx';
import { OutcomeReading } from './outcome-reading.tsx';

/** Writing down how we go on; the lead writes, all see it. */
export function BeforeClose(): JSX.Element {
  const { model, act, services, isActing, hearing } = useTable();
  const leadName = (): string => {
    const lead = model.state()?.lead;
    return (lead ? model.person(lead)?.name : undefined) ?? '';
  };
  const hasOutcome = (): boolean => model.state()?.outcome !== null;
  const hasUnshown = (): boolean => model.state()?.plan !== null && model.state()?.agreementsShownAt === null;
  /** Who does not agree and has given no words: the lead is asked before closing over them (rule DIFF2). */
  const silent = (): readonly string[] =>
    model.proceedings.participants
      .filter(({ id }) => {
        const answer = model.proceedings.agreements[id];
        return answer?.answer === 'doNotAgree' && answer.words.trim() === '' && !answer.whyUnsaid;
      })
      .map(({ name }) => name);
  const silentWords = (): string => differenceWords.noWords(listOfNames(silent()), silent().length > 1);
  const notAnswered = unansweredFor(model);
  const close = async (): Promise<void> => {
    await act({ type: 'close' });
  };
  return (
    <div class="close stack">
      <h2>{tableCloseWords.heading}</h2>
      <Show
        when={model.isLead()}
        fallback={
          <Show when={hasOutcome()} fallback={<p>{tableCloseWords.leadWrites(leadName())}</p>}>
            <Sheet>
              <OutcomeReading />
            </Sheet>
          </Show>
        }
      >
        <Sheet>
          <OutcomeForm />
        </Sheet>
        <SafeguardingForm />
        <div class="close-end stack stack-close">
          <Show when={hasUnshown()}>
            <p class="quiet-words">{tableCloseWords.answersOpen}</p>
          </Show>
          <Show when={silent().length > 0}>
            <p>{silentWords()}</p>
          </Show>
          <Show when={hearing.open().length > 0}>
            <p class="quiet-words">{hearingWords.atClose(hearing.open().length)}</p>
          </Show>
          <UnansweredThings model={model} open={notAnswered()} />
          <div class="cluster">
            <LinkButton href={services.recordAddress('record-preview.html')} target="_blank" icon="note">
              {tableCloseWords.preview}
              <span class="visually-hidden"> ({controlWords.newWindow})</span>
            </LinkButton>
            <Show
              when={hasOutcome()}
              fallback={<p class="quiet-words">{tableCloseWords.closeNeedsOutcome}</p>}
            >
              <ConfirmButton
                kind="main"
                busy={isActing('close')}
                title={tableCloseWords.closeTitle}
                explain={[
                  ...(silent().length > 0 ? [silentWords()] : []),
                  ...(notAnswered().length > 0 ? [childShownWords.closeAsks(notAnswered().length)] : []),
                  tableCloseWords.closeExplain,
                ].join(' ')}
                confirm={tableCloseWords.closeMeeting}
                onConfirm={close}
              >
                {tableCloseWords.closeMeeting}
              </ConfirmButton>
            </Show>
          </div>
        </div>
      </Show>
    </div>
  );
}
