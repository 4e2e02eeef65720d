import { createSignal, For, type JSX, Show, untrack } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { Expander } from '../../../components/expander.tsx';
import { Notice } from '../../../components/notice.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { phoneWords } from '../../../copy/phone.ts';
import { planWords } from '../../../copy/phone-plan.ts';
import { whenThenWords } from '../../../copy/plan-coach.ts';
import type { Action } from '../../../../shared/documents/draft.ts';
import type { ActionId, ChildId, ParticipantId, PersonId } from '../../../../shared/ids.ts';
import { MAX_STRING } from '../../../../shared/documents/shape.ts';
import type { CoachHint } from '../../../../shared/practice/plan-coach.ts';
import { readWhenThen, type WhenThen, whenThenSentence } from '../../../../shared/practice/when-then.ts';
import { CoachHints, coachLine } from '../../shared/coach-hints.tsx';
import { PlainHint } from '../../shared/plain-hint.tsx';
import { doerNamed, WhenThenFields } from '../../shared/when-then-fields.tsx';
import { startsWith } from '../child-picker.tsx';
import { ChildChips, Tick } from '../child-chips.tsx';
import { createNoteDraft } from '../note-draft.ts';
import { PageHeading } from '../page-heading.tsx';
import { usePhone } from '../phone-context.tsx';

/** What is asked for beside the day, and not under the words. */
const ELSEWHERE: ReadonlySet<CoachHint> = new Set(['nobodyNamed', 'noDay', 'beyondReview']);

/** What a new step starts with. */
export type StepStart = {
  readonly what: string;
  readonly from: ParticipantId;
  /** None means all. */
  readonly children: readonly ChildId[];
};

/** One step of the plan: what, who, by when. It is everybody's only when the button is pressed. */
export function StepForm(props: {
  /** The step to change; without it a new one is made. */
  readonly action?: ActionId | undefined;
  readonly start?: StepStart | undefined;
  readonly onDone: (done: { readonly words: string; readonly takenAway?: ActionId } | null) => void;
}): JSX.Element {
  const phone = usePhone();
  const { model, whose } = phone;
  const before = untrack((): Action | undefined => model.draft.actions.find(({ id }) => id === props.action));
  const me = untrack(() => model.person(whose())?.person);
  // Kept in the notebook as an idea of one's own until it is in the plan.
  const start = untrack(() => before?.what ?? props.start?.what);
  const what = createNoteDraft(
    { column: 'needsToHappen', section: 'idea', beside: null },
    { isFresh: start !== undefined },
  );
  if (start !== undefined) what.type(start);
  const [who, setWho] = createSignal<readonly PersonId[]>(before?.who ?? (me ? [me] : []));
  const [day, setDay] = createSignal(before?.when ?? '');
  const [children, setChildren] = createSignal<readonly ChildId[]>(
    untrack(() => before?.children ?? props.start?.children ?? startsWith()),
  );
  const [isMissing, setMissing] = createSignal(false);
  let box: HTMLTextAreaElement | undefined;
  phone.holdWords(() => true);

  const people = () => model.proceedings.participants.filter(({ role }) => role !== 'observer');
  /** Only the writer sees these: on this page, before the step is anybody else's. */
  const hints = (): readonly CoachHint[] =>
    what.text().trim() === ''
      ? []
      : coachLine(model, {
          what: what.text(),
          who: who(),
          when: day() || null,
          goal: before?.goal ?? null,
        });
  const [whenThen, setWhenThen] = createSignal<WhenThen>(
    untrack(
      () => readWhenThen(what.text()) ?? { when: '', who: model.person(whose())?.name ?? '', will: '' },
    ),
  );
  const sayWhenThen = (next: WhenThen): void => {
    const [before, now] = [whenThen().who, next.who].map((name) => doerNamed(people(), name));
    setWhenThen(next);
    const sentence = whenThenSentence(next);
    if (sentence !== '') what.type(sentence);
    if (before !== now) setWho([...who().filter((id) => id !== before && id !== now), ...(now ? [now] : [])]);
  };
  const save = (): void => {
    const words = what.text().trim();
    setMissing(words === '');
    if (words === '') {
      box?.focus();
      return;
    }
    const when = day() === '' ? null : day();
    if (before) change(before, words, when);
    else {
      model.ours.addAction({
        what: words,
        who: who(),
        when,
        children: children(),
        from: props.start?.from ?? null,
      });
    }
    what.drop();
    props.onDone({ words: before ? planWords.saved : planWords.added });
  };
  /** Only what was changed here is written, so that somebody else's change of the same step stays. */
  const change = (action: Action, words: string, when: string | null): void => {
    if (words !== action.what) model.ours.writeAction(action.id, words);
    if (when !== action.when) model.ours.changeAction(action.id, { when });
    for (const { person } of model.proceedings.participants) {
      const on = who().includes(person);
      if (on !== action.who.includes(person)) model.ours.tickAction(action.id, 'who', person, on);
    }
    for (const { id } of model.proceedings.children) {
      const on = children().includes(id);
      if (on !== action.children.includes(id)) model.ours.tickActionChild(action.id, id, on);
    }
  };
  const takeAway = (id: ActionId): void => {
    model.ours.changeAction(id, { removed: true });
    what.drop();
    props.onDone({ words: planWords.takenAway, takenAway: id });
  };
  const leave = (): void => {
    // A new step begun stays in the notebook; the words of a step of the plan stand in the plan.
    if (before || props.start) what.drop();
    props.onDone(null);
  };
  return (
    <>
      <PageHeading>{before ? planWords.changeHeading : planWords.addHeading}</PageHeading>
      <TextArea
        label={planWords.what}
        hint={planWords.whatHint}
        maxLength={MAX_STRING}
        value={what.text()}
        onInput={(words) => {
          setMissing(false);
          what.type(words);
        }}
        onBlur={what.flush}
        error={isMissing() ? planWords.needWhat : undefined}
        inputRef={(element) => {
          box = element;
        }}
      />
      <CoachHints hints={() => hints().filter((hint) => !ELSEWHERE.has(hint))} />
      <PlainHint words={what.text} onSay={what.type} />
      <Expander summary={whenThenWords.open}>
        <WhenThenFields value={whenThen()} people={people()} onChange={sayWhenThen} />
      </Expander>
      <fieldset class="choice-group">
        <legend class="field-label">{planWords.who}</legend>
        <div class="phone-chips">
          <For each={people()}>
            {(person) => (
              <Tick
                label={person.name}
                isOn={who().includes(person.person)}
                onChange={(on) =>
                  setWho(on ? [...who(), person.person] : who().filter((id) => id !== person.person))
                }
              />
            )}
          </For>
        </div>
      </fieldset>
      <DateField label={planWords.when} value={day()} onChange={setDay} optional />
      <CoachHints hints={() => hints().filter((hint) => ELSEWHERE.has(hint))} />
      <ChildChips legend={planWords.whichChild} chosen={children()} onChange={setChildren} />
      <Notice kind="shared" lead={planWords.whoSees}>
        {planWords.whoSeesMore}
      </Notice>
      <Button kind="main" wide onClick={save}>
        {before ? planWords.doSave : planWords.doAdd}
      </Button>
      <Button wide onClick={leave}>
        {phoneWords.back}
      </Button>
      <Show when={before?.id}>
        {(id) => (
          <Button kind="quiet" onClick={() => takeAway(id())}>
            {planWords.takeAway}
          </Button>
        )}
      </Show>
    </>
  );
}
