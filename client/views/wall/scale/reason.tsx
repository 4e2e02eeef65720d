import { type JSX, Show } from 'solid-js';
import { wallWords } from '../../../copy/wall.ts';
import { nameOfScale } from '../../../meeting/scales.ts';
import { useWall } from '../../../meeting/use-wall.tsx';
import { OtherViews } from '../other-views.tsx';
import { nameOnWall } from '../people.ts';
import type { ScoreNumber } from '../../../../shared/documents/notebook.ts';
import { broughtBy, type SaidNumber } from './said-numbers.ts';

const words = wallWords.scale;
const inWords = (number: ScoreNumber): string => (number === 'none' ? words.noNumber : String(number));

/** One person's number with why, and what would make it one more. */
export function Reason(props: { readonly said: SaidNumber | undefined }): JSX.Element {
  const model = useWall();
  /** Whom the number is for, where that is somebody else. */
  const childOf = ({ person, scale }: SaidNumber): string | undefined =>
    person.child === scale ? undefined : nameOfScale(model, scale);
  const bringer = (said: SaidNumber): string | undefined => {
    const id = broughtBy(said);
    const person = id === undefined ? undefined : model.person(id);
    return person && nameOnWall(model, person);
  };
  return (
    <Show when={props.said}>
      {(said) => (
        <div class="wall-reason">
          <p class="wall-reason-who">
            <bdi>{nameOnWall(model, said().person)}</bdi>
            <Show when={childOf(said())}>
              {(child) => (
                <>
                  , <bdi>{words.forChildSmall(child())}</bdi>
                </>
              )}
            </Show>{' '}
            · <span classList={{ number: !said().score.kept }}>{numberSaid(said())}</span>
            <Show when={said().score.after}> · {words.later}</Show>
            <Show when={bringer(said())}>{(name) => <> · {words.brought(name())}</>}</Show>
          </p>
          <Show when={said().now.reason.trim()}>
            {(reason) => (
              <p class="wall-words wall-quote" dir="auto">
                {reason()}
              </p>
            )}
          </Show>
          <Show when={said().now.oneUp.trim()}>
            {(oneUp) => (
              <p class="wall-words wall-one-up">
                <span class="number">{oneUpLead(said().now.number)}</span> <bdi>{oneUp()}</bdi>
              </p>
            )}
          </Show>
          <OtherViews about={said().person.id} child={said().scale} />
        </div>
      )}
    </Show>
  );
}

function numberSaid({ score, now }: SaidNumber): string {
  if (score.kept) return words.kept;
  return score.changed && score.number !== now.number
    ? words.changed(inWords(score.number), inWords(now.number))
    : inWords(now.number);
}

function oneUpLead(number: ScoreNumber): string {
  if (number === 'none') return words.upIf;
  return number === 10 ? words.stays : words.oneUp(number + 1);
}
