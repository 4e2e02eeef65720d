import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/practice/canonical-json.ts';
import type { RecordFile } from '../../../shared/record/record-file.ts';
import { recordSchema } from '../../../shared/record/record-schema.ts';
import { findFault } from '../../../shared/record/schema-check.ts';
import type { Window } from './window.ts';

/** The record's data as somebody's page may have it. @throws where it is not what the schema says. */
export async function recordOf(person: Window): Promise<RecordFile> {
  const answer = await person.page.request.get(new URL('api/record.json', person.page.url()).href);
  const file: unknown = await answer.json();
  const fault = findFault(file, recordSchema);
  if (fault !== null) throw new Error(`The record is not as its schema says at ${fault}.`);
  return file as RecordFile;
}

/** The fingerprint made anew from the words of the record, by another hand than the server's. */
export function fingerprintByHand({ record }: RecordFile): string {
  return createHash('sha256').update(canonicalJson(record), 'utf8').digest('hex');
}

/** Everything that the record says somebody said, wrote, gave or answered, by that person's name. */
export function saidByName({ record }: RecordFile): ReadonlyMap<string, readonly string[]> {
  const said = new Map<string, string[]>(record.people.map(({ name }) => [name, []]));
  const nameOf = (id: string | null): string => record.people.find((person) => person.id === id)?.name ?? '';
  const add = (id: string, what: string, typedBy: string | null): void => {
    const typed = typedBy === null ? '' : ` (typed by ${nameOf(typedBy)})`;
    said.get(nameOf(id))?.push(`${what}${typed}`);
  };
  const columns = record.map.flatMap(({ sections }) => sections.flatMap(({ entries }) => entries));
  const statements = [...record.worryStatements, ...record.goals];
  for (const entry of [...columns, ...[...columns, ...statements].flatMap(({ notes }) => notes)])
    add(entry.whose, entry.words, entry.typedBy);
  for (const { participant, number, reason, after, typedBy } of record.scale.numbers) {
    const words = `${number ?? 'no number'}${reason === '' ? '' : `: ${reason}`}${after ? ' (after)' : ''}`;
    add(participant, words, typedBy);
  }
  for (const { participant, answer, words, typedBy } of record.agreements)
    add(participant, `${answer ?? 'no answer'}${words === '' ? '' : `: ${words}`}`, typedBy);
  return said;
}

/** The bare sentences of what was said, as they must stand in every reading. */
export function sentencesIn(said: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...said.values()]
    .flat()
    .flatMap((line) => /(?:^|: )([A-Z][^:]*[.])(?: \(|$)/.exec(line)?.[1] ?? []);
}
