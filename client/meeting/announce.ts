import { createEffect, on, onCleanup, untrack } from 'solid-js';
import { COLUMNS } from '../../shared/practice/vocabulary/words.ts';
import { announce } from '../components/live-region.tsx';
import { announcements } from '../copy/announcements.ts';
import { gatherNews } from './gather-news.ts';
import type { MeetingModel } from './meeting-model.ts';

/** The numbers with their names; without signal, that they are there. The sentence is made when it is first needed. */
async function sayNumbers(model: MeetingModel): Promise<void> {
  try {
    const { numbersAloud } = await import('./numbers-aloud.ts');
    announce(numbersAloud(model), 'assertive');
  } catch {
    announce(announcements.numbersShown, 'assertive');
  }
}

/** Tells people who use a screen reader what others do: at most one sentence in ten seconds (rule VIEW6). */
export function announceChanges(model: MeetingModel): void {
  const gather = gatherNews(({ count, column }) =>
    announce(
      announcements.newNotes(
        count,
        column,
        untrack(() => model.vocabulary),
      ),
    ),
  );
  onCleanup(gather.stop);

  createEffect(
    on(
      () =>
        model.ready()
          ? {
              waiting: model.state()?.waiting ?? 0,
              notes: model.proceedings.entries
                .filter(({ about }) => about === undefined)
                .map(({ id, by, column }) => ({ id, by, column })),
            }
          : null,
      (now, before) => {
        if (!now || !before) return;
        const known = new Set(before.notes.map(({ id }) => id));
        const added = now.notes.filter(({ id }) => !known.has(id));
        // What waited is there all at once: one sentence says more than a count for each column.
        if (before.waiting > 0 && now.waiting === 0 && added.length > 0) {
          announce(announcements.notesShown, 'assertive');
          return;
        }
        const fresh = added.filter(({ by }) => by !== model.me);
        for (const column of COLUMNS) {
          gather.add({ column, count: fresh.filter((one) => one.column === column).length });
        }
      },
    ),
  );
  createEffect(
    on(
      () => (model.ready() ? model.phase() : null),
      (now, before) => {
        if (now && before && now !== before) {
          announce(announcements.stepMoved(now, model.vocabulary), 'assertive');
        }
      },
    ),
  );
  const shown = (when: () => number | null | undefined, say: () => void): void =>
    createEffect(
      on(
        () => (model.ready() ? (when() ?? 'not yet') : undefined),
        (now, before) => {
          if (before !== undefined && now !== before && typeof now === 'number') say();
        },
      ),
    );
  const childrenShown = (): number => Object.keys(model.state()?.revealedChildren ?? {}).length;
  shown(
    () => childrenShown() || model.state()?.revealedAt,
    () => void sayNumbers(model),
  );
  shown(
    () => model.state()?.agreementsShownAt,
    () => announce(announcements.answersShown, 'assertive'),
  );
  shown(
    () => model.state()?.closedAt,
    () => announce(announcements.closed, 'assertive'),
  );
}
