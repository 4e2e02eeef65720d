import { describe, expect, it } from 'vitest';
import { importsOf, readSource } from '../support/house/source.ts';

/** Everything of ours that runs when `path` is opened: what it imports, and what that imports, types left out. */
function reachedFrom(path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const { specifier, target, kind } of importsOf(readSource(path))) {
    if (kind !== 'type' && /^\..*\.tsx?$/.test(specifier)) reachedFrom(target, found);
  }
  return found;
}

describe("the wall's code", () => {
  const reached = [...reachedFrom('client/views/wall/wall.tsx')];

  it('WALL8 reads no notebook and no desk, sends no command and edits nothing', () => {
    const never =
      /^client\/(?:editor|views\/(?!wall\/|shared\/))|^shared\/documents\/(?:notebook|desk)\.ts$|^client\/meeting\/(?:own-plans|open-meeting|my-acts|our-acts)\.ts$|send-command/;
    expect(reached.filter((path) => never.test(path))).toEqual([]);
  });

  it('WALL8 the check itself can fail: the same look at a meeting finds its notebook', () => {
    expect([...reachedFrom('client/meeting/open-meeting.ts')]).toContain('shared/documents/notebook.ts');
    expect(reached.length).toBeGreaterThan(30);
  });
});

describe('the advisory clock', () => {
  it('CLOCK4 is drawn on no phone and no wall', () => {
    const clock = 'client/copy/meeting-clock.ts';
    expect([...reachedFrom('client/views/table/table.tsx')]).toContain(clock);
    for (const screen of ['phone/phone.tsx', 'wall/wall.tsx', 'child/child-shell.tsx'])
      expect([...reachedFrom(`client/views/${screen}`)]).not.toContain(clock);
  });
});
