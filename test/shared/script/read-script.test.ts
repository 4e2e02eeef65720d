import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MeetingScript } from '../../../shared/script/meeting-script.ts';
import { readScript, ScriptError } from '../../../shared/script/read-script.ts';

const FOLDER = join(import.meta.dirname, '../../play/scripts');
const first = (): Record<string, unknown> =>
  JSON.parse(readFileSync(join(FOLDER, 'first-meeting.json'), 'utf8')) as Record<string, unknown>;

describe('reading a script', () => {
  it('SCRIPT1 every example is a script', () => {
    const files = readdirSync(FOLDER);
    expect(files.length).toBeGreaterThanOrEqual(4);
    for (const file of files) {
      const script: MeetingScript = readScript(readFileSync(join(FOLDER, file), 'utf8'));
      expect(script.steps.length).toBeGreaterThan(20);
    }
  });

  it('SCRIPT2 a wrong script gets a sentence with the place', () => {
    const wrong: [change: (script: Record<string, unknown>) => void, says: string][] = [
      [(s) => delete s['title'], '"title" is missing'],
      [(s) => (s['version'] = 2), 'At /version there must be 1.'],
      [(s) => (s['extra'] = true), 'At /extra stands something that does not belong there.'],
      [(s) => (s['steps'] = [{ do: 'fly' }]), 'At /steps/0 there is no "do" that we know.'],
      [(s) => (s['steps'] = [{ do: 'give', by: 'Amina' }]), 'At /steps/0/ "words" is missing.'],
      [
        (s) => (s['steps'] = [{ do: 'seal', by: 'Amina', number: 11 }]),
        'At /steps/0/number there must be a whole number',
      ],
      [(s) => (s['steps'] = [{ do: 'come', by: 'Zoe' }]), 'At /steps/0 "Zoe" is not in "people".'],
      [
        (s) => (s['steps'] = [{ do: 'takeBack', by: 'Amina', words: 'x' }]),
        'At /steps/0 nobody has said "x" before.',
      ],
      [
        (s) => (s['steps'] = [{ do: 'plan', by: 'Amina', what: 'x', children: ['Zoe'] }]),
        'At /steps/0 "Zoe" is not a child of the family.',
      ],
      [
        (s) => (s['steps'] = [{ do: 'seal', by: 'Amina', number: 4, child: 'Zoe' }]),
        'At /steps/0 "Zoe" is not a child of the family.',
      ],
      [
        (s) =>
          (s['record'] = { holds: [{ kind: 'number', of: 'Tom', number: 4, child: 'Zoe' }], holdsNot: [] }),
        'At /record/holds/0 "Zoe" is not a child of the family.',
      ],
      [(s) => (s['people'] = []), 'At /people there must be at least the lead professional.'],
      [
        (s) => (s['record'] = { holds: [{ kind: 'came', of: 'Zoe' }], holdsNot: [] }),
        'At /record/holds/0 "Zoe" is not in "people".',
      ],
    ];
    for (const [change, says] of wrong) {
      const script = first();
      change(script);
      expect(() => readScript(JSON.stringify(script))).toThrow(ScriptError);
      expect(() => readScript(JSON.stringify(script))).toThrow(says);
    }
    expect(() => readScript('{')).toThrow('The script is not JSON.');
  });
});
