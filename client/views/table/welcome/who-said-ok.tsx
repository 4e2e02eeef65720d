import { For, type JSX, Match, Show, Switch } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { PersonMark } from '../../../components/person-mark.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { welcomeWords } from '../../../copy/table-welcome.ts';
import type { Person } from '../../../meeting/meeting-model.ts';
import { useTable } from '../table-context.tsx';

/** Everybody with role and agency, and who has said OK; the lead also sees “not today”, and can type a spoken OK. */
export function WhoSaidOk(): JSX.Element {
  const { model } = useTable();
  const people = (): readonly Person[] => model.proceedings.participants.filter((p) => !p.withdrawn);
  const asked = (): readonly Person[] => people().filter((p) => p.role !== 'observer');
  const okCount = (): number => asked().filter(({ id }) => model.proceedings.oks[id]).length;
  const sawNotToday = (): boolean =>
    model.isLead() && asked().some(({ id }) => model.desk.people[id]?.ok === 'notToday');
  return (
    <Sheet title={welcomeWords.people}>
      <p class="quiet-words">{welcomeWords.okCount(okCount(), asked().length)}</p>
      <ul class="ok-list">
        <For each={people()}>{(person) => <PersonOk person={person} />}</For>
      </ul>
      <Show when={sawNotToday()}>
        <p class="quiet-words">{welcomeWords.onlyLead}</p>
      </Show>
    </Sheet>
  );
}

function PersonOk(props: { readonly person: Person }): JSX.Element {
  const { model, act } = useTable();
  const shown = (): { readonly spoken: boolean; readonly typist: Person['id'] | null } | undefined =>
    model.proceedings.oks[props.person.id];
  const typistName = (): string | undefined => {
    const typist = shown()?.typist;
    return typist ? model.person(typist)?.name : undefined;
  };
  const notToday = (): boolean => model.isLead() && model.desk.people[props.person.id]?.ok === 'notToday';
  const isOpen = (): boolean => model.state()?.closedAt === null;
  const mayType = (): boolean => isOpen() && model.mayTypeFor().some(({ id }) => id === props.person.id);
  /** Who says something aloud is here, also without a device (the record says who came). */
  const typeOk = (): void => {
    model.mine.setOk('ok', props.person.id, true);
    if (!props.person.here && (model.isLead() || model.isScribe()))
      void act({ type: 'markHere', participant: props.person.id, here: true });
  };
  const typedByMe = (): boolean => shown()?.typist === model.me;
  const observes = (): boolean => props.person.role === 'observer';
  return (
    <li class="ok-line">
      <PersonMark name={props.person.name} />
      <div class="ok-who" dir="auto">
        <strong>{props.person.name}</strong>
        <span class="quiet-words">
          {[model.vocabulary.roles[props.person.role], props.person.agency].filter(Boolean).join(', ')}
        </span>
      </div>
      <Show when={!observes()}>
        <div class="ok-answer">
          <Switch fallback={<span class="quiet-words">{welcomeWords.notYet}</span>}>
            <Match when={shown()}>
              <span class="ok-said">
                <Icon name="tick" /> {welcomeWords.hasSaidOk}
              </span>
              <Show when={typistName()}>
                {(name) => <span class="quiet-words">{welcomeWords.spokenBy(name())}</span>}
              </Show>
            </Match>
            <Match when={notToday()}>
              <span class="quiet-words">{welcomeWords.notTodayLead}</span>
            </Match>
          </Switch>
          <Show when={mayType() && !shown() && !notToday()}>
            <Button
              kind="quiet"
              aria-label={welcomeWords.recordSpokenFor(props.person.name)}
              onClick={typeOk}
            >
              {welcomeWords.recordSpoken}
            </Button>
          </Show>
          <Show when={isOpen() && typedByMe()}>
            <Button
              kind="quiet"
              aria-label={welcomeWords.takeBackFor(props.person.name)}
              onClick={() => model.mine.setOk(null, props.person.id)}
            >
              {welcomeWords.takeBack}
            </Button>
          </Show>
        </div>
      </Show>
    </li>
  );
}
