import Ajv2020 from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { createPdfExport } from '../../../server/export/record-pdf.ts';
import { systemClock } from '../../../server/clock.ts';
import { silentLog } from '../../../server/log.ts';
import type { ParticipantState } from '../../../shared/documents/proceedings.ts';
import type { ParticipantId } from '../../../shared/ids.ts';
import { officialHtml } from '../../../shared/record/readings/official-html.ts';
import { fileForChild, type RecordFile, verifyRecordFile } from '../../../shared/record/record-file.ts';
import { recordForChild } from '../../../shared/record/record-for-child.ts';
import { recordSchema } from '../../../shared/record/record-schema.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { entryId } from './record-entries.ts';
import { actionId, draft, fileOf, meeting, proceedings, sources, statementId } from './record-fixture.ts';
import { child, part, person } from './record-people.ts';

const pdfs = createPdfExport({ clock: systemClock, log: silentLog });
afterAll(() => pdfs.close());

const NAMES = ['Yusuf', 'Layla', 'Idris'];
/** Words that belong to one child alone, in each place of a record that can belong to a child. */
const PLACES = ['entry', 'note', 'own', 'beside', 'worry', 'goal', 'action', 'reason', 'answer', 'later'];
const FOR_ALL = ['Said for all of them', 'Added for all of them'];
const canary = (name: string, place: string): string => `canary ${place} of ${name.toUpperCase()}`;

/** Layla is a person of this meeting too, so that there are numbers and answers of two children. */
const layla: ParticipantState & { readonly id: ParticipantId } = {
  ...{ id: part('layla'), person: person('layla'), name: 'Layla', role: 'youngPerson', agency: '' },
  ...{ place: 'inRoom', seat: 15, admitted: true, here: true, marked: false, withdrawn: false },
  ...{ child: child('layla'), helper: null },
};
const SPEAKERS: Readonly<Record<string, string>> = { Yusuf: 'yusuf', Layla: 'layla' };

function canaryFile(): RecordFile {
  const entry = (key: string, words: string, by: string, children: readonly string[]) => ({
    ...({ id: entryId(key), by: part(by), wordsOf: null, column: 'worries', section: 'happened' } as const),
    ...{ words, language: null, beside: null, order: 100, growing: false, movedFrom: null },
    children: children.map(child),
  });
  const statement = (kind: 'worry' | 'goal', name: string) => ({
    ...{ id: statementId(`${kind}-${name}`), kind, words: canary(name, kind), position: 9, removed: false },
    children: [child(name.toLowerCase())],
  });
  const spoken = NAMES.filter((name) => SPEAKERS[name] !== undefined);
  return fileOf({
    ...sources,
    draft: {
      ...draft,
      statements: [
        ...NAMES.map((name) => statement('worry', name)),
        ...NAMES.map((name) => statement('goal', name)),
      ],
      actions: [
        ...NAMES.map((name, at) => ({
          ...{
            id: actionId(`c-${name}`),
            what: canary(name, 'action'),
            who: [person(SPEAKERS[name] ?? 'tom')],
          },
          ...{ when: null, goal: statementId(`goal-${name}`), from: null, position: at, removed: false },
          children: [child(name.toLowerCase())],
        })),
        {
          ...{
            id: actionId('both'),
            what: 'A step for two of them',
            who: [person('layla'), person('yusuf')],
          },
          ...{
            when: null,
            goal: statementId('goal-Layla'),
            from: part('layla'),
            position: 9,
            removed: false,
          },
          children: [child('layla'), child('yusuf')],
        },
      ],
    },
    proceedings: {
      ...proceedings,
      meeting,
      participants: [...proceedings.participants, layla],
      entries: [
        entry('all', 'Said for all of them', 'tom', []),
        entry('two', 'Said for two of them', 'tom', ['yusuf', 'layla']),
        ...NAMES.flatMap((name) => [
          entry(`e-${name}`, canary(name, 'entry'), 'tom', [name.toLowerCase()]),
          {
            ...entry(`n-${name}`, canary(name, 'note'), 'tom', [name.toLowerCase()]),
            beside: entryId('all'),
          },
          { ...entry(`s-${name}`, canary(name, 'beside'), 'tom', []), beside: entryId(`e-${name}`) },
        ]),
        ...spoken.map((name) => entry(`o-${name}`, canary(name, 'own'), SPEAKERS[name] ?? '', [])),
      ],
      scores: Object.fromEntries(
        spoken.map((name) => [
          part(SPEAKERS[name] ?? ''),
          { number: 4, reason: canary(name, 'reason'), oneUp: '', after: false, typist: null, changed: null },
        ]),
      ),
      agreements: Object.fromEntries(
        spoken.map((name) => [
          part(SPEAKERS[name] ?? ''),
          { answer: 'agree', words: canary(name, 'answer'), plan: '', earlier: false, typist: null } as const,
        ]),
      ),
      addenda: [
        { at: 1, by: part('okafor'), words: 'Added for all of them' },
        ...NAMES.map((name) => ({
          ...{ at: 2, by: part('okafor'), words: canary(name, 'later') },
          children: [child(name.toLowerCase())],
        })),
      ],
    },
  });
}

const whole = canaryFile();
const canariesOf = (name: string): readonly string[] => PLACES.map((place) => canary(name, place));

describe("a record as one child's own", () => {
  it('CHILD1 holds nothing of another child in its data, its page or its PDF, and all of its own', async () => {
    const everything = JSON.stringify(whole);
    for (const name of NAMES) {
      const own = fileForChild(whole, child(name.toLowerCase()));
      const pdf = await pdfs.pdf(own);
      if (pdf.kind !== 'pdf') throw new Error(`no PDF: ${pdf.reason}`);
      const read = await readPdf(pdf.bytes);
      const forms = {
        json: JSON.stringify(own),
        html: officialHtml(own),
        pdf: [...read.pages.map(({ text }) => text), ...read.elements.map(({ text }) => text)].join('\n'),
        bytes: Buffer.from(pdf.bytes).toString('latin1'),
      };
      for (const other of NAMES.filter((each) => each !== name)) {
        for (const [form, text] of Object.entries(forms)) {
          for (const words of [...canariesOf(other), other, child(other.toLowerCase())]) {
            expect(text.includes(words), `${words} in the ${form} for ${name}`).toBe(false);
          }
        }
      }
      const { bytes: _, ...readable } = forms;
      for (const text of Object.values(readable)) {
        const its = [...canariesOf(name).filter((words) => everything.includes(words)), ...FOR_ALL];
        for (const words of its) expect(text, `${words} for ${name}`).toContain(words);
      }
    }
    expect(everything.match(/canary/g)?.length).toBe(27);
  }, 60_000);

  it('CHILD1 names only this child on what is about several, and keeps no goal or person that is not in it', () => {
    const own = recordForChild(whole.record, child('yusuf'));
    const entries = own.map.flatMap(({ sections }) => sections.flatMap((section) => section.entries));
    expect(entries.find(({ id }) => id === entryId('two'))?.children).toEqual([child('yusuf')]);
    const both = own.plan.actions.find(({ id }) => id === actionId('both'));
    expect(both).toMatchObject({ children: [child('yusuf')], goal: null, from: null });
    expect(both?.who.map(({ name }) => name)).toEqual(['Yusuf']);
    expect(own.plan.balance).toEqual({ family: 2, services: 0 });
    expect(() => recordForChild(whole.record, child('nobody'))).toThrow(RangeError);
  });

  it('CHILD2 is a file of the same form with a fingerprint of its own, and names the whole one', () => {
    const fits = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(recordSchema);
    const own = fileForChild(whole, child('layla'));
    expect(fits(own), JSON.stringify(fits.errors)).toBe(true);
    expect(verifyRecordFile(JSON.stringify(own)).verdict).toBe('same');
    expect(own.copyFor).toEqual({ child: child('layla'), from: whole.fingerprint });
    expect(own.fingerprint).not.toBe(whole.fingerprint);
  });
});
