import { createSignal, createUniqueId, For, type JSX, Match, Show, Switch } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { announce } from '../../../components/live-region.tsx';
import { planWords } from '../../../copy/phone-plan.ts';
import { coachWords } from '../../../copy/plan-coach.ts';
import { isAbout } from '../../../meeting/about-child.ts';
import { nameOfScale, scalesIn } from '../../../meeting/scales.ts';
import type { Action, Statement } from '../../../../shared/documents/draft.ts';
import type { ActionId, ParticipantId, PersonId } from '../../../../shared/ids.ts';
import { scoreOfChild } from '../../../../shared/documents/score-of.ts';
import { grewFrom, type ScaleOf } from '../../../../shared/practice/each-child.ts';
import { balanceOf } from '../../shared/balance-of.ts';
import { ReadSheet } from '../map/sheet-page.tsx';
import { ChildPicker, childLookedAt } from '../child-picker.tsx';
import { PageHeading } from '../page-heading.tsx';
import { usePhone } from '../phone-context.tsx';
import { ReadyButton } from '../ready-button.tsx';
import { StepForm, type StepStart } from './step-form.tsx';
import { GoalsToRead } from './goals-to-read.tsx';
import { StepList } from './step-list.tsx';

/** What stands open beside the plan: a new step, or one that is changed. */
type OpenForm =
  | { readonly kind: 'add'; readonly start?: StepStart }
  | { readonly kind: 'change'; readonly id: ActionId };

/** What was done last: said above the plan, with the way back from a step taken away. */
type Done = { readonly words: string; readonly takenAway?: ActionId };

/** The plan: my steps, the others', and one more. */
export function PlanPage(): JSX.Element {
  const { model } = usePhone();
  const [form, setForm] = createSignal<OpenForm | null>(null);
  const [done, setDone] = createSignal<Done | null>(null);
  const open = (next: OpenForm): void => {
    setDone(null);
    setForm(next);
  };
  const close = (what: Done | null): void => {
    setForm(null);
    setDone(what);
    if (what) announce(what.words, 'reply');
  };
  const adding = () => {
    const now = form();
    return now?.kind === 'add' && now;
  };
  const changing = (): Action | undefined => {
    const now = form();
    return now?.kind === 'change' ? model.draft.actions.find(({ id }) => id === now.id) : undefined;
  };
  return (
    <Switch
      fallback={
        <PlanList
          done={done()}
          onAdd={(start) => open({ kind: 'add', ...(start ? { start } : {}) })}
          onChange={(id) => open({ kind: 'change', id })}
          onPutBack={(id) => {
            model.ours.changeAction(id, { removed: false });
            setDone(null);
          }}
        />
      }
    >
      <Match when={adding()}>{(now) => <StepForm start={now().start} onDone={close} />}</Match>
      <Match when={changing()?.id} keyed>
        {(id) => <StepForm action={id} onDone={close} />}
      </Match>
    </Switch>
  );
}

/** The steps of the plan that are there, split by whether `person` is in them. */
export function stepsOf(
  actions: readonly Action[],
  person: PersonId | undefined,
): { readonly own: readonly Action[]; readonly others: readonly Action[] } {
  const there = actions.filter(({ removed, what }) => !removed && what.trim() !== '');
  const isOwn = ({ who }: Action): boolean => person !== undefined && who.includes(person);
  return { own: there.filter(isOwn), others: there.filter((action) => !isOwn(action)) };
}

function PlanList(props: {
  readonly done: Done | null;
  readonly onAdd: (start?: StepStart) => void;
  readonly onChange: (id: ActionId) => void;
  readonly onPutBack: (id: ActionId) => void;
}): JSX.Element {
  const { model, whose, typedFor } = usePhone();
  const steps = () =>
    stepsOf(
      model.draft.actions.filter(({ children }) => isAbout(children, childLookedAt())),
      model.person(whose())?.person,
    );
  const mayWrite = (): boolean => model.state()?.draftOpen === true && model.takesPart();
  const yours = (): string => {
    const name = typedFor();
    return name === undefined ? planWords.yours : planWords.yoursFor(name);
  };
  const goals = (): readonly Statement[] =>
    model.draft.statements.filter(
      ({ kind, removed, words, children }) =>
        kind === 'goal' && !removed && words !== '' && isAbout(children, childLookedAt()),
    );
  const onChange = () => (mayWrite() ? props.onChange : undefined);
  return (
    <>
      <PageHeading>{yours()}</PageHeading>
      <Balance />
      <ChildPicker />
      <Show when={props.done}>
        {(done) => (
          <div class="spread">
            <p>{done().words}</p>
            <Show when={done().takenAway}>
              {(id) => <Button onClick={() => props.onPutBack(id())}>{planWords.putBack}</Button>}
            </Show>
          </div>
        )}
      </Show>
      <Show when={steps().own.length > 0} fallback={<p>{planWords.yoursNone}</p>}>
        <StepList steps={steps().own} onChange={onChange()} />
      </Show>
      <Show when={mayWrite()} fallback={<p>{planWords.closed}</p>}>
        <Button kind="main" wide icon="plus" onClick={() => props.onAdd()}>
          {planWords.add}
        </Button>
        <For
          each={scalesIn(model, whose()).filter((scale) =>
            isAbout(scale === null ? [] : [scale], childLookedAt()),
          )}
        >
          {(scale) => <FromOneUp whose={whose()} scale={scale} onMake={(start) => props.onAdd(start)} />}
        </For>
      </Show>
      <section class="stack stack-close" aria-labelledby="others-steps">
        <h2 id="others-steps">{planWords.others}</h2>
        <Show when={steps().others.length > 0} fallback={<p>{planWords.othersNone}</p>}>
          <StepList steps={steps().others} onChange={onChange()} />
        </Show>
      </section>
      <GoalsToRead goals={goals()} />
      <ReadyButton phase="plan" />
      <ReadSheet />
    </>
  );
}

/** Whose the steps are, in sight while the plan is read. */
function Balance(): JSX.Element {
  const { model } = usePhone();
  const balance = () => balanceOf(model);
  return (
    <Show when={balance().family + balance().services > 0}>
      <p class="phone-balance">{coachWords.balance(balance().family, balance().services)}</p>
    </Show>
  );
}

/** What somebody said would move their number up, one press away from being a step. */
function FromOneUp(props: {
  readonly whose: ParticipantId;
  readonly scale: ScaleOf;
  readonly onMake: (start: StepStart) => void;
}): JSX.Element {
  const { model, typedFor } = usePhone();
  const words = (): string => {
    const shown = scoreOfChild(model.proceedings, props.whose, props.scale);
    const isStep = grewFrom(model.draft.actions, props.whose, props.scale);
    return isStep ? '' : ((shown?.changed ?? shown)?.oneUp.trim() ?? '');
  };
  const id = createUniqueId();
  const heading = (): string => {
    const name = typedFor();
    return name === undefined ? planWords.oneUpHeading : planWords.oneUpOf(name);
  };
  const make = (what: string): void =>
    props.onMake({ what, from: props.whose, children: props.scale === null ? [] : [props.scale] });
  return (
    <Show when={words()}>
      {(oneUp) => (
        <section class="note stack stack-close" aria-labelledby={id}>
          <h2 id={id}>{heading()}</h2>
          <Show when={nameOfScale(model, props.scale)}>
            {(child) => <p class="note-by">{planWords.oneUpFor(child())}</p>}
          </Show>
          <p class="note-words" dir="auto">
            {oneUp()}
          </p>
          <Button wide onClick={() => make(oneUp())}>
            {planWords.makeStep}
          </Button>
        </section>
      )}
    </Show>
  );
}
