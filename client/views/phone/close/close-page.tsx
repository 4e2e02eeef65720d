import { For, type JSX, Show } from 'solid-js';
import { LinkButton } from '../../../components/link-button.tsx';
import { closeWords } from '../../../copy/phone-close.ts';
import { dayInWords } from '../../../copy/days.ts';
import { recordPdfWords } from '../../../copy/record-pdf.ts';
import type { MeetingState } from '../../../../shared/documents/proceedings.ts';
import { KeepPdf } from '../../shared/keep-pdf.tsx';
import { PageHeading } from '../page-heading.tsx';
import { usePhone } from '../phone-context.tsx';
import { stepsOf } from '../plan/plan-page.tsx';
import { nameOfPerson, StepList } from '../plan/step-list.tsx';

/** How the meeting goes on, and the record when it is shared. */
export function ClosePage(): JSX.Element {
  const { model, leadName, whose } = usePhone();
  const isClosed = (): boolean => model.state()?.closedAt !== null;
  const own = () => stepsOf(model.draft.actions, model.person(whose())?.person).own;
  return (
    <>
      <PageHeading>{isClosed() ? closeWords.headingDone : closeWords.heading}</PageHeading>
      <Show when={model.state()?.outcome && model.state()} fallback={<p>{closeWords.notYet(leadName())}</p>}>
        {(state) => <Outcome state={state()} />}
      </Show>
      <Show when={own().length > 0}>
        <section class="stack stack-close" aria-labelledby="my-steps">
          <h2 id="my-steps">{closeWords.yourSteps}</h2>
          <StepList steps={own()} />
        </section>
      </Show>
      <Show when={isClosed()}>
        <RecordPart />
        <p>{closeWords.thanks}</p>
      </Show>
    </>
  );
}

function Outcome(props: { readonly state: MeetingState }): JSX.Element {
  const { model } = usePhone();
  const leader = (): string | undefined => {
    const person = props.state.leadFromHere;
    return person === null ? undefined : nameOfPerson(model, person);
  };
  return (
    <dl class="phone-facts">
      <div>
        <dt>{closeWords.outcome}</dt>
        <dd>
          <Show when={props.state.outcome}>
            {(outcome) => <strong>{model.vocabulary.outcomes[outcome()]}</strong>}
          </Show>
          <Show when={props.state.outcomeWords}>{(words) => <p dir="auto">{words()}</p>}</Show>
        </dd>
      </div>
      <Show when={leader()}>
        {(name) => (
          <div>
            <dt>{closeWords.leads}</dt>
            <dd dir="auto">{name()}</dd>
          </div>
        )}
      </Show>
      <Show when={props.state.nextReview}>
        {(day) => (
          <div>
            <dt>{closeWords.next}</dt>
            <dd>{dayInWords(day())}</dd>
          </div>
        )}
      </Show>
    </dl>
  );
}

/** The record: to read and to keep while it is shared. */
function RecordPart(): JSX.Element {
  const { model, recordAddress, recordPdf, leadName } = usePhone();
  const until = (): number | null => {
    const copies = model.state()?.copiesUntil ?? null;
    return copies !== null && copies > Date.now() ? copies : null;
  };
  return (
    <section class="stack stack-close" aria-labelledby="record">
      <h2 id="record">{closeWords.record}</h2>
      <Show when={until()} fallback={<p>{closeWords.willShare(leadName())}</p>}>
        {(time) => (
          <>
            <LinkButton kind="main" wide href={recordAddress} target="_blank" rel="noopener">
              {closeWords.read}
            </LinkButton>
            <LinkButton wide href={`${recordAddress}?keep`} download="">
              {closeWords.keep}
            </LinkButton>
            <KeepPdf pdf={recordPdf} page={recordAddress} wide />
            <ChildCopies />
            <p>{closeWords.until(dayInWords(new Date(time()).toISOString().slice(0, 10)))}</p>
            <p class="quiet-words">{closeWords.onPhone}</p>
          </>
        )}
      </Show>
    </section>
  );
}

/** The record as each child's own, where there are several. */
function ChildCopies(): JSX.Element {
  const { model, recordAddress, recordPdf } = usePhone();
  return (
    <Show when={model.proceedings.children.length > 1}>
      <h3>{closeWords.oneChild}</h3>
      <For each={model.proceedings.children}>
        {({ id, name }) => {
          const one = `?child=${encodeURIComponent(id)}`;
          return (
            <>
              <LinkButton wide href={`${recordAddress}${one}`} target="_blank" rel="noopener">
                {closeWords.readFor(name)}
              </LinkButton>
              <KeepPdf
                pdf={{ address: `${recordPdf.address}${one}`, check: recordPdf.check }}
                page={`${recordAddress}${one}`}
                words={recordPdfWords.keepFor(name)}
                wide
              />
            </>
          );
        }}
      </For>
    </Show>
  );
}
