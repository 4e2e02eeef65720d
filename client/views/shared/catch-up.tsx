import { createSignal, For, type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { catchUpWords } from '../../copy/catch-up.ts';
import type { MeetingModel } from '../../meeting/meeting-model.ts';
import { catchUp } from '../../../shared/practice/catch-up.ts';
import './catch-up.css';

const STORAGE_KEY = 'caught-up';

/** When the arrival was that somebody on this tab has put away. */
function putAway(): number {
  try {
    return Number(sessionStorage.getItem(STORAGE_KEY) ?? 0);
  } catch {
    // Storage may be switched off in this browser; then it comes again with the next page.
    return 0;
  }
}

const [seen, setSeen] = createSignal(putAway());

/** The five lines for somebody who came late, as things stand now, until they put them away (rules LATE1 to LATE3). */
export function CatchUpSheet(props: { readonly model: MeetingModel }): JSX.Element {
  const arrivedAt = (): number => props.model.desk.arrival?.at ?? 0;
  const isDue = (): boolean => arrivedAt() > seen() && props.model.state()?.closedAt === null;
  const dismiss = (): void => {
    const at = arrivedAt();
    setSeen(at);
    try {
      sessionStorage.setItem(STORAGE_KEY, String(at));
    } catch {
      // As above.
    }
    document.getElementById('main')?.focus();
  };
  return (
    <Show when={isDue()}>
      <Sheet title={catchUpWords.title} icon="info">
        <div class="catch-up">
          <ul>
            <For each={catchUpLines(props.model)}>{(line) => <li>{line}</li>}</For>
          </ul>
          <Button onClick={dismiss}>{catchUpWords.thanks}</Button>
        </div>
      </Sheet>
    </Show>
  );
}

/** The lines themselves. */
export function catchUpLines(model: MeetingModel): readonly string[] {
  const now = catchUp(model.proceedings, model.draft);
  return [
    catchUpWords.at(model.vocabulary.phases[now.phase], now.place, now.of),
    catchUpWords.shown(now),
    catchUpWords.numbers(now.numbersShown),
    catchUpWords.plan(now.steps),
    catchUpWords.asked[askedOf(model, now)],
  ];
}

function askedOf(model: MeetingModel, now: ReturnType<typeof catchUp>): keyof typeof catchUpWords.asked {
  if (model.myself()?.role === 'observer') return 'watches';
  if (!model.takesPart()) return 'ok';
  return now.phase === 'scale' && now.numbersShown ? 'scaleShown' : now.phase;
}
