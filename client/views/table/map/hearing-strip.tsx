import { createEffect, For, type JSX, on, onCleanup, onMount, Show, untrack } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { announce } from '../../../components/live-region.tsx';
import { keepFocus } from '../../../components/keep-focus.ts';
import { hearingWords } from '../../../copy/table-hearing.ts';
import type { EntryId } from '../../../../shared/ids.ts';
import { HEARD_AS, type HeardAs } from '../../../../shared/practice/vocabulary/words.ts';
import { useTable } from '../table-context.tsx';
import { isChord } from '../time/chords.ts';

/** Alt with these marks the note that has the focus, else the one the walk is at; Alt+H begins the walk. */
const KEYS: Readonly<Record<HeardAs, 'H' | 'R' | 'K'>> = { talkedAbout: 'H', readOut: 'R', parked: 'K' };

/** The note on the page that holds the focus, if any. */
function focusedEntry(): EntryId | null {
  const card = document.activeElement?.closest<HTMLElement>('[data-entry]');
  return (card?.dataset['entry'] as EntryId | undefined) ?? null;
}

/** For lead, chair and scribe: how many notes are not heard, and a way through them one by one. */
export function HearingStrip(): JSX.Element {
  const { hearing } = useTable();
  let strip: HTMLElement | undefined;
  const onKey = (event: KeyboardEvent): void => {
    const as = HEARD_AS.find((each) => isChord(event, each));
    if (!as || document.querySelector('dialog[open]') || !hearing.mayMark()) return;
    event.preventDefault();
    const id = focusedEntry() ?? hearing.at()?.id;
    if (id) void hearing.mark(id, as);
    else if (as === 'talkedAbout' && hearing.open().length > 0) hearing.next();
  };
  onMount(() => {
    addEventListener('keydown', onKey);
    onCleanup(() => {
      removeEventListener('keydown', onKey);
      hearing.stop();
    });
  });
  // The note that is being heard comes into sight; the focus stays with the buttons.
  createEffect(
    on(
      () => hearing.at()?.id,
      (id, before) => {
        const words = untrack(hearing.at)?.words;
        if (words) announce(words, 'reply');
        if (id) {
          const card = document.querySelector(`[data-entry="${CSS.escape(id)}"]`);
          card?.scrollIntoView({ block: 'nearest' });
        }
        if (Boolean(id) === Boolean(before)) return;
        queueMicrotask(
          () => document.activeElement === document.body && keepFocus(strip?.querySelector('button')),
        );
      },
    ),
  );
  createEffect(() => {
    if (hearing.open().length > 0 || untrack(hearing.at)) return;
    hearing.stop();
  });
  return (
    <Show when={hearing.mayMark() && hearing.open().length > 0}>
      <section
        class="hearing-strip"
        classList={{ 'hearing-walk': hearing.at() !== null }}
        aria-label={hearingWords.strip}
        ref={(element) => {
          strip = element;
        }}
      >
        <Show
          when={hearing.at()}
          fallback={
            <Button kind="quiet" icon="sound" title="Alt+H" onClick={() => hearing.next()}>
              {hearingWords.notHeard(hearing.open().length)}
            </Button>
          }
        >
          {(entry) => (
            <>
              <p class="hearing-words" dir="auto" lang={entry().language ?? undefined}>
                {entry().words}
              </p>
              <For each={HEARD_AS}>
                {(as) => (
                  <Button
                    aria-keyshortcuts={`Alt+${KEYS[as]}`}
                    title={`Alt+${KEYS[as]}`}
                    onClick={() => void hearing.mark(entry().id, as)}
                  >
                    {hearingWords.mark[as]}
                  </Button>
                )}
              </For>
              <Show when={hearing.open().length > 1}>
                <Button kind="quiet" onClick={() => hearing.next()}>
                  {hearingWords.next}
                </Button>
              </Show>
              <Button kind="quiet" onClick={() => hearing.stop()}>
                {hearingWords.stop}
              </Button>
              <span class="quiet-words">{hearingWords.left(hearing.open().length)}</span>
            </>
          )}
        </Show>
      </section>
    </Show>
  );
}
