import { describe, expect, it } from 'vitest';
import { createAnnouncementQueue, POLITE_GAP_MS } from '../../../client/components/announcement-queue.ts';

/** A queue with a clock that is moved by hand. */
function queue() {
  let now = 0;
  const spoken: string[] = [];
  const timers: { at: number; callback: () => void }[] = [];
  const announce = createAnnouncementQueue({
    speak: (text, urgency) => spoken.push(`${urgency}: ${text}`),
    now: () => now,
    later: (callback, milliseconds) => timers.push({ at: now + milliseconds, callback }),
  });
  const pass = (milliseconds: number): void => {
    now += milliseconds;
    for (const timer of timers.splice(0)) {
      if (timer.at <= now) timer.callback();
      else timers.push(timer);
    }
  };
  return { announce, spoken, pass, timers };
}

describe('announcements', () => {
  it('UI8 the first polite message is spoken at once', () => {
    const { announce, spoken } = queue();
    announce('One new note.');
    expect(spoken).toEqual(['polite: One new note.']);
  });

  it('UI8 what comes within ten seconds waits and is spoken together, each sentence once', () => {
    const { announce, spoken, pass, timers } = queue();
    announce('One new note.');
    pass(1000);
    announce('Nan is here.');
    announce('One new note.');
    announce('Nan is here.');
    expect(timers).toHaveLength(1);
    pass(POLITE_GAP_MS - 1001);
    expect(spoken).toHaveLength(1);
    pass(1);
    expect(spoken).toEqual(['polite: One new note.', 'polite: Nan is here. One new note.']);
  });

  it('UI8 after a quiet time the next one is spoken at once again', () => {
    const { announce, spoken, pass } = queue();
    announce('One new note.');
    pass(POLITE_GAP_MS);
    announce('Nan is here.');
    expect(spoken).toHaveLength(2);
  });

  it('UI8 a change of step does not wait and keeps nothing else from its turn', () => {
    const { announce, spoken, pass } = queue();
    announce('One new note.');
    announce('Nan is here.');
    announce('The meeting moved to Scale.', 'assertive');
    expect(spoken.at(-1)).toBe('assertive: The meeting moved to Scale.');
    pass(POLITE_GAP_MS);
    expect(spoken.at(-1)).toBe('polite: Nan is here.');
  });

  it('UI8 the answer to one’s own press does not wait, and moves nobody’s turn', () => {
    const { announce, spoken, pass } = queue();
    announce('One new note.');
    announce('Nan is here.');
    pass(POLITE_GAP_MS - 1);
    announce('Given.', 'reply');
    expect(spoken.at(-1)).toBe('polite: Given.');
    pass(1);
    expect(spoken.slice(-2)).toEqual(['polite: Given.', 'polite: Nan is here.']);
  });
});
