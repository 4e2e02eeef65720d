import type { MeetingState, ProceedingsSnapshot } from '../documents/proceedings.ts';
import type { EntryId } from '../ids.ts';
import type { HeardAs } from '../practice/vocabulary/words.ts';
import type { MeetingRecord, RecordedHearing, RecordedWords } from './meeting-record.ts';

/** How the given notes were heard, and where the lead went on all the same (rule HEAR4). */
export function compileHearing(
  entries: ProceedingsSnapshot['entries'],
  { leftUnheard = [] }: Pick<MeetingState, 'leftUnheard'>,
): RecordedHearing {
  const given = entries
    .filter((entry) => !entry.growing && entry.about === undefined)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const idsOf = (heard: HeardAs | undefined): readonly EntryId[] =>
    given.filter((entry) => entry.heard === heard).map(({ id }) => id);
  const all = {
    talkedAbout: idsOf('talkedAbout'),
    readOut: idsOf('readOut'),
    parked: idsOf('parked'),
    notHeard: idsOf(undefined),
    wentOn: leftUnheard.map(({ phase, at, entries: left }) => ({
      ...{ phase, at: new Date(at).toISOString() },
      entries: left,
    })),
  };
  // What was taken back since is no part of the record, not even as an id.
  return hearingOf(all, new Set(given.map(({ id }) => id)));
}

/** The hearing of some of the notes: what is not among them is in no list. */
export function hearingOf(hearing: RecordedHearing, notes: ReadonlySet<EntryId>): RecordedHearing {
  const among = (ids: readonly EntryId[]): readonly EntryId[] => ids.filter((id) => notes.has(id));
  return {
    talkedAbout: among(hearing.talkedAbout),
    readOut: among(hearing.readOut),
    parked: among(hearing.parked),
    notHeard: among(hearing.notHeard),
    wentOn: hearing.wentOn
      .map((each) => ({ ...each, entries: among(each.entries) }))
      .filter((each) => each.entries.length > 0),
  };
}

/** Whether anybody has marked anything: without a mark the lists would only be the map again. */
export function isMarked({ talkedAbout, readOut, parked }: RecordedHearing): boolean {
  return talkedAbout.length + readOut.length + parked.length > 0;
}

/** Everybody's own words on a record's map by their id, notes beside entries and statements too. */
export function wordsById(
  record: Pick<MeetingRecord, 'map' | 'worryStatements' | 'goals'>,
): ReadonlyMap<EntryId, RecordedWords> {
  const entries = record.map.flatMap(({ sections }) => sections.flatMap((section) => section.entries));
  const statements = [...record.worryStatements, ...record.goals];
  const all = [...entries, ...[...entries, ...statements].flatMap(({ notes }) => notes)];
  return new Map(all.map((words) => [words.id, words]));
}
