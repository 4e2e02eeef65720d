import { createMemo, For, type JSX, Show } from 'solid-js';
import { coachWords } from '../../copy/plan-coach.ts';
import type { MeetingModel } from '../../meeting/meeting-model.ts';
import type { Action } from '../../../shared/documents/draft.ts';
import { coachAction, type CoachHint, latestDay } from '../../../shared/practice/plan-coach.ts';
import { roleOfPerson } from './balance-of.ts';
import { createSettled } from './settled.ts';

/** So many questions at once; the weightiest come first. */
const AT_ONCE = 3;

/** What the coach asks about a line at this meeting. */
export function coachLine(
  model: Pick<MeetingModel, 'state' | 'proceedings'>,
  action: Pick<Action, 'what' | 'who' | 'when' | 'goal'>,
): readonly CoachHint[] {
  const state = model.state();
  return coachAction(action, {
    latest: state ? latestDay(state.day, state.nextReview) : null,
    roleOf: (person) => roleOfPerson(model, person),
  });
}

/**
 * The coach's questions to whoever writes a line, in a low voice: beside the line, without colour or sound, and only
 * when the writing rests. Nothing waits for an answer.
 */
export function CoachHints(props: {
  readonly hints: () => readonly CoachHint[];
  readonly id?: string | undefined;
}): JSX.Element {
  const hints = createMemo(() => props.hints().slice(0, AT_ONCE));
  const settled = createSettled(hints);
  return (
    <Show when={settled().length > 0}>
      <ul class="coach-hints" id={props.id} aria-label={coachWords.label}>
        <For each={settled()}>{(hint) => <li>{coachWords.hints[hint]}</li>}</For>
      </ul>
    </Show>
  );
}
