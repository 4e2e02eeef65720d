import { createSignal, For, type JSX, Match, Show, Switch } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { PersonMark } from '../../../components/person-mark.tsx';
import { welcomeWords } from '../../../copy/phone-welcome.ts';
import type { OkAnswer } from '../../../../shared/practice/vocabulary/words.ts';
import { PageHeading, PartHeading } from '../page-heading.tsx';
import { type PhoneScope, usePhone } from '../phone-context.tsx';

/** What the one who is written for has said to taking part: their own word first, then what stands for everybody. */
function answerOf({ model, whose }: PhoneScope): OkAnswer | null {
  const said = model.notebook.oks[whose()]?.answer;
  return said ?? (model.proceedings.oks[whose()] ? 'ok' : null);
}

const watches = ({ model }: PhoneScope): boolean => model.myself()?.role === 'observer';

/** Whether the question “Is it OK?” comes before anything else (rule PHONE2). */
export function needsOk(phone: PhoneScope): boolean {
  return !watches(phone) && phone.model.state()?.closedAt === null && answerOf(phone) !== 'ok';
}

/** Why we meet, what is written and who sees it, and whether it is OK to take part. */
export function WelcomePage(): JSX.Element {
  const phone = usePhone();
  const { model } = phone;
  return (
    <Show when={watches(phone) || answerOf(phone) !== 'notToday'} fallback={<RestPage />}>
      <PageHeading>{welcomeWords.heading}</PageHeading>
      <Show when={model.state()?.why}>
        {(why) => (
          <p class="lead-words" dir="auto">
            {why()}
          </p>
        )}
      </Show>
      <p>
        {welcomeWords.written} {welcomeWords.whoSees} {welcomeWords.record}
      </p>
      <Show
        when={!watches(phone)}
        fallback={
          <Notice kind="info" lead={welcomeWords.watching}>
            {welcomeWords.watchingMore}
          </Notice>
        }
      >
        <OkQuestion />
      </Show>
      <section class="phone-part stack stack-close" aria-labelledby="who-is-here">
        <h2 id="who-is-here">{welcomeWords.whoIsHere}</h2>
        <ul class="phone-list">
          <For each={model.proceedings.participants.filter(({ here, withdrawn }) => here && !withdrawn)}>
            {(person) => (
              <li class="person-line">
                <PersonMark name={person.name} />
                <span>
                  <bdi>{person.name}</bdi>
                  <span class="quiet-words">
                    {' '}
                    {person.id === model.state()?.lead
                      ? welcomeWords.leads
                      : person.agency || model.vocabulary.roles[person.role]}
                  </span>
                </span>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

/** The question alone, for somebody who comes when the others are further on. */
export function OkPage(): JSX.Element {
  const phone = usePhone();
  return (
    <Show when={answerOf(phone) === 'notToday'} fallback={<LatePage />}>
      <RestPage />
    </Show>
  );
}

function LatePage(): JSX.Element {
  return (
    <>
      <PageHeading>{welcomeWords.heading}</PageHeading>
      <p class="lead-words" dir="auto">
        {usePhone().model.state()?.why}
      </p>
      <p>
        {welcomeWords.written} {welcomeWords.whoSees} {welcomeWords.record}
      </p>
      <OkQuestion />
    </>
  );
}

function OkQuestion(): JSX.Element {
  const phone = usePhone();
  const { model, typedFor, leadName } = phone;
  const [again, setAgain] = createSignal(false);
  const say = (answer: OkAnswer): void => {
    setAgain(false);
    if (typedFor() === undefined) model.mine.setOk(answer);
    else model.mine.setOk(answer, phone.whose(), true);
  };
  const question = (): string => {
    const name = typedFor();
    return name === undefined ? welcomeWords.question : welcomeWords.questionFor(name);
  };
  const yes = (): string => {
    const name = typedFor();
    return name === undefined ? welcomeWords.yes : welcomeWords.yesFor(name);
  };
  const said = (): string => {
    const name = typedFor();
    return name === undefined ? welcomeWords.said : welcomeWords.saidFor(name);
  };
  return (
    <section class="stack stack-close" aria-labelledby="ok-question">
      <Switch>
        <Match when={answerOf(phone) === 'ok' && !again()}>
          <PartHeading id="ok-question">{welcomeWords.thanks}</PartHeading>
          <p>{said()}</p>
          <Show when={model.phase() === 'welcome'}>
            <p>{welcomeWords.starts(leadName())}</p>
          </Show>
          <Button wide onClick={() => setAgain(true)}>
            {welcomeWords.change}
          </Button>
        </Match>
        <Match when={true}>
          <PartHeading id="ok-question">{question()}</PartHeading>
          {/* Neither answer is the main one: nobody is led to say yes. */}
          <Button wide onClick={() => say('ok')}>
            {yes()}
          </Button>
          <Button wide onClick={() => say('notToday')}>
            {welcomeWords.notToday}
          </Button>
          <p class="quiet-words">{welcomeWords.onlyLead(leadName())}</p>
        </Match>
      </Switch>
    </section>
  );
}

/** For somebody who does not take part today: calm, and open to another mind. */
function RestPage(): JSX.Element {
  const { model, leadName, typedFor, whose } = usePhone();
  const restWords = (): string => {
    const name = typedFor();
    return name === undefined ? welcomeWords.rest : welcomeWords.restFor(name);
  };
  return (
    <>
      <PageHeading>{welcomeWords.restHeading}</PageHeading>
      <p>{restWords()}</p>
      <Notice kind="private" lead={welcomeWords.restPrivate(leadName())}>
        {welcomeWords.restNothing}
      </Notice>
      <p>{welcomeWords.restStay}</p>
      <Button wide onClick={() => model.mine.setOk('ok', whose(), typedFor() !== undefined)}>
        {welcomeWords.changedMind}
      </Button>
    </>
  );
}
