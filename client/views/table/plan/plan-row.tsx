import { createUniqueId, type JSX, Show } from 'solid-js';
import { ActionMenu, type MenuAction } from '../../../components/action-menu.tsx';
import { CheckMenu } from '../../../components/check-menu.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { whenThenWords } from '../../../copy/plan-coach.ts';
import { listOfNames } from '../../../copy/table.ts';
import { tablePlanWords } from '../../../copy/table-plan.ts';
import { SharedWords } from '../../../meeting/shared-words.tsx';
import type { Action } from '../../../../shared/documents/draft.ts';
import { MAX_STRING } from '../../../../shared/documents/shape.ts';
import type { ActionId, StatementId } from '../../../../shared/ids.ts';
import { type CoachHint, missingIn } from '../../../../shared/practice/plan-coach.ts';
import { reorder } from '../../../../shared/practice/reorder.ts';
import { announce } from '../../../components/live-region.tsx';
import { CoachHints, coachLine } from '../../shared/coach-hints.tsx';
import { OtherViews } from '../../shared/other-views.tsx';
import { PlainHint } from '../../shared/plain-hint.tsx';
import { useTable } from '../table-context.tsx';
import { isOwn, markOwn } from './own-lines.ts';

/** So many letters of a goal stand in its choice. */
const GOAL_LETTERS = 60;

/** What a line of the plan takes. */
type PlanRowProps = {
  readonly id: ActionId;
  readonly place: number;
  readonly ids: readonly ActionId[];
  /** Opens the form “When …, … will …” for this line. */
  readonly onWhenThen: () => void;
};

/** One step of the plan: what, who, by when; two people can write in it at once. */
export function PlanRow(props: PlanRowProps): JSX.Element {
  const { model } = useTable();
  const hintsId = createUniqueId();
  const action = (): Action | undefined => model.draft.actions.find(({ id }) => id === props.id);
  const people = (): typeof model.proceedings.participants =>
    model.proceedings.participants.filter((p) => p.role !== 'observer');
  const chosen = (): readonly string[] =>
    people()
      .filter(({ person }) => action()?.who.includes(person))
      .map(({ name }) => name);
  const childNames = (): readonly string[] =>
    model.proceedings.children.filter(({ id }) => action()?.children.includes(id)).map(({ name }) => name);
  const goals = (): typeof model.draft.statements =>
    model.draft.statements.filter(({ kind, removed, words }) => kind === 'goal' && !removed && words !== '');
  const writers = (): readonly string[] =>
    model
      .present()
      .filter(({ at }) => at === `action:${props.id}`)
      .map(({ name }) => name);
  const fromName = (): string | undefined => {
    const from = action()?.from;
    return from ? model.person(from)?.name : undefined;
  };
  const hints = (): readonly CoachHint[] => {
    const now = action();
    if (!now) return [];
    // What a line lacks is everybody's business; how it could be said better is its writer's alone.
    return isOwn(props.id) ? coachLine(model, now) : missingIn(now);
  };
  return (
    <li
      class="plan-row"
      data-action={props.id}
      aria-label={tablePlanWords.step(props.place)}
      onFocusIn={() => model.setPlace(`action:${props.id}`)}
      onFocusOut={() => model.setPlace(null)}
    >
      <div class="plan-what">
        <SharedWords
          kind="textarea"
          rows={1}
          label={tablePlanWords.what}
          hideLabel
          placeholder={tablePlanWords.placeholder}
          maxLength={MAX_STRING}
          words={() => action()?.what ?? ''}
          describedBy={hintsId}
          onWrite={(words) => {
            markOwn(props.id);
            model.ours.writeAction(props.id, words);
          }}
        />
        <p class="plan-under">
          <Show when={writers().length > 0}>
            <span class="map-writing">
              {tablePlanWords.writing(listOfNames(writers()), writers().length > 1)}
            </span>
          </Show>
          <Show when={fromName()}>{(name) => <span>{tablePlanWords.from(name())}</span>}</Show>
        </p>
        <CoachHints id={hintsId} hints={hints} />
        <PlainHint
          words={() => (isOwn(props.id) ? (action()?.what ?? '') : '')}
          onSay={(words) => model.ours.writeAction(props.id, words)}
        />
        <Show when={action()?.what.trim()}>
          {(what) => <OtherViews model={model} about={props.id} name={what()} />}
        </Show>
      </div>
      <div class="plan-who">
        <CheckMenu
          label={tablePlanWords.who}
          summary={listOfNames(chosen()) || tablePlanWords.whoNone}
          options={people().map(({ person, name }) => ({ value: person, label: name }))}
          isOn={(person) => action()?.who.includes(person) === true}
          onChange={(person, on) => model.ours.tickAction(props.id, 'who', person, on)}
        />
        <Show when={model.proceedings.children.length > 1}>
          <CheckMenu
            label={tablePlanWords.about}
            summary={listOfNames(childNames()) || tablePlanWords.allChildren}
            options={model.proceedings.children.map(({ id, name }) => ({ value: id, label: name }))}
            isOn={(child) => action()?.children.includes(child) === true}
            onChange={(child, on) => model.ours.tickActionChild(props.id, child, on)}
          />
        </Show>
      </div>
      <div class="plan-when">
        <DateField
          label={tablePlanWords.when}
          hideLabel
          value={action()?.when ?? ''}
          onChange={(day) => model.ours.changeAction(props.id, { when: day || null })}
        />
        <Show when={goals().length > 0}>
          <SelectField
            label={tablePlanWords.goal}
            hideLabel
            options={[
              { value: 'none', label: tablePlanWords.noGoal },
              ...goals().map(({ id, words }) => ({
                value: id,
                label: words.length > GOAL_LETTERS ? `${words.slice(0, GOAL_LETTERS)}…` : words,
              })),
            ]}
            value={action()?.goal ?? 'none'}
            onChange={(goal: StatementId | 'none') =>
              model.ours.changeAction(props.id, { goal: goal === 'none' ? null : goal })
            }
          />
        </Show>
      </div>
      <RowMenu {...props} />
    </li>
  );
}

function RowMenu(props: PlanRowProps): JSX.Element {
  const { model } = useTable();
  const move = (by: -1 | 1): void => {
    const live = model.draft.actions.filter(({ removed }) => !removed);
    const from = live.findIndex(({ id }) => id === props.id);
    for (const [id, position] of reorder(live, from, from + by)) model.ours.changeAction(id, { position });
  };
  const actions = (): readonly MenuAction[] => {
    const found: (MenuAction | false)[] = [
      props.place > 1 && { label: tablePlanWords.moveUp, onSelect: () => move(-1) },
      props.place < props.ids.length && { label: tablePlanWords.moveDown, onSelect: () => move(1) },
      { label: whenThenWords.open, onSelect: () => props.onWhenThen() },
      {
        label: tablePlanWords.takeOut,
        icon: 'minus',
        onSelect: () => {
          model.ours.changeAction(props.id, { removed: true });
          announce(tablePlanWords.takenOut(''), 'reply');
        },
      },
    ];
    return found.filter((each) => each !== false);
  };
  return (
    <div class="plan-menu">
      <ActionMenu label={tablePlanWords.menu(props.place)} iconOnly="more" actions={actions()} />
    </div>
  );
}
