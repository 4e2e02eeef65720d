import { createSignal } from 'solid-js';
import { createStore, type SetStoreFunction } from 'solid-js/store';
import type { ConnectionState, Person, WallModel } from '../../meeting/meeting-model.ts';
import type { Action, DraftSnapshot, Group, Statement } from '../../../shared/documents/draft.ts';
import type { MeetingState, ProceedingsSnapshot, ShownScore } from '../../../shared/documents/proceedings.ts';
import { childScoreKey } from '../../../shared/documents/score-of.ts';
import type { ShownVoiceItem } from '../../../shared/documents/shown-voice.ts';
import { type ChildId, newId } from '../../../shared/ids.ts';
import { london } from '../../../shared/practice/vocabulary/london.ts';
import { madeUpPeople } from './made-up-people.ts';

type Entry = ProceedingsSnapshot['entries'][number];

/** A made-up meeting as plain data: what the wall would read of it, and how to change it. */
export interface MadeUpMeeting {
  readonly model: WallModel;
  readonly people: readonly Person[];
  readonly setProceedings: SetStoreFunction<ProceedingsSnapshot>;
  /** Puts what a child shows in place of what was shown. */
  readonly setVoice: (shown: readonly ShownVoiceItem[]) => void;
}

/** What a made-up meeting is to hold; everything else is empty. */
export interface MadeUpOptions {
  /** How many are here; seven unless said otherwise. */
  readonly people?: number;
  readonly meeting?: Partial<MeetingState>;
  /** What a child shows to everyone; it is up on the wall. */
  readonly voice?: (people: readonly Person[]) => readonly ShownVoiceItem[];
  readonly entries?: (people: readonly Person[], children: readonly ChildId[]) => readonly Entry[];
  readonly statements?: readonly Pick<Statement, 'kind' | 'words'>[];
  readonly groups?: readonly Group[];
  /** Puts each entry whose words are a key here into the group that is its value. */
  readonly placing?: (entry: Entry) => Group | undefined;
  readonly actions?: (people: readonly Person[]) => readonly Action[];
  readonly scores?: (person: Person, at: number) => ShownScore | undefined;
  /** Known-as names; none unless given. */
  readonly children?: readonly string[];
  /** The place of the child whose part alone the wall shows. */
  readonly wallChild?: number;
  readonly childScores?: (person: Person, at: number, child: number) => ShownScore | undefined;
  /** Places in the list of those who could not come. */
  readonly absent?: readonly number[];
  readonly agreements?: (person: Person, at: number) => ProceedingsSnapshot['agreements'][Person['id']];
  readonly scale?: Partial<DraftSnapshot['scale']>;
  readonly connection?: ConnectionState;
}

/** Makes the meeting. Nothing here is anybody's. */
export function madeUpMeeting(options: MadeUpOptions): MadeUpMeeting {
  const people = madeUpPeople(options.people ?? 7).map((person, at) =>
    options.absent?.includes(at) ? { ...person, admitted: false, here: false } : person,
  );
  const children = (options.children ?? []).map((name, at) => ({
    id: newId<'child'>(),
    ...{ name, position: at + 1 },
  }));
  const lead = people[0];
  if (!lead) throw new Error('a made-up meeting needs somebody in it');
  const scale = { ...london.scale, ...options.scale };
  const entries =
    options.entries?.(
      people,
      children.map(({ id }) => id),
    ) ?? [];
  const shown = options.voice?.(people) ?? [];
  const byPerson = <T>(of: ((person: Person, at: number) => T | undefined) | undefined): Record<string, T> =>
    Object.fromEntries(
      people.flatMap((person, at) => {
        const found = of?.(person, at);
        return found === undefined ? [] : [[person.id, found]];
      }),
    );
  const [proceedings, setProceedings] = createStore<ProceedingsSnapshot>({
    meeting: {
      phase: 'welcome',
      title: 'The Rahman family',
      why: 'Mornings before school are hard.',
      day: '2026-03-03',
      place: 'Hill School, room 4',
      vocabulary: 'london',
      practice: true,
      lead: lead.id,
      chair: null,
      scribe: null,
      standIn: null,
      openedAt: 0,
      hidden: false,
      waiting: 0,
      scale: '',
      revealedAt: null,
      revealedScale: null,
      draftOpen: true,
      plan: null,
      agreementsShownAt: null,
      outcome: null,
      outcomeWords: '',
      leadFromHere: options.meeting?.outcome ? lead.person : null,
      nextReview: null,
      closedAt: null,
      fingerprint: null,
      copiesUntil: null,
      ...(shown[0] && { voiceOf: shown[0].by }),
      ...(options.wallChild !== undefined && { wallChild: children[options.wallChild]?.id ?? null }),
      ...options.meeting,
      ...(options.meeting?.eachChild && {
        revealedChildren: Object.fromEntries(children.map(({ id }) => [id, 1])),
      }),
    },
    participants: [...people],
    children,
    entries: [...entries],
    scores: byPerson(options.scores),
    childScores: Object.fromEntries(
      people.flatMap((person, at) =>
        children.flatMap(({ id }, child) => {
          const found = options.childScores?.(person, at, child);
          return found === undefined ? [] : [[childScoreKey(person.id, id), found]];
        }),
      ),
    ),
    agreements: byPerson(options.agreements),
    oks: {},
    addenda: [],
  });
  const draft: DraftSnapshot = {
    scale,
    statements: (options.statements ?? []).map((statement, at) => ({
      id: newId<'statement'>(),
      children: [],
      position: at,
      removed: false,
      ...statement,
    })),
    actions: options.actions?.(people) ?? [],
    placing: Object.fromEntries(
      entries.map((entry) => [entry.id, { position: null, group: options.placing?.(entry)?.id ?? null }]),
    ),
    groups: options.groups ?? [],
  };
  const state = (): MeetingState | null => proceedings.meeting;
  const [voice, setVoice] = createSignal(shown);
  const model: WallModel = {
    ready: () => true,
    vocabulary: london,
    proceedings,
    draft,
    connection: () => options.connection ?? { state: 'live' },
    state,
    phase: () => state()?.phase ?? 'welcome',
    person: (id) => proceedings.participants.find((person) => person.id === id),
    shownVoice: voice,
  };
  return { model, people, setProceedings, setVoice };
}

/** An entry as shown, by one of the people. */
export function madeUpEntry(
  by: Person | undefined,
  order: number,
  entry: Pick<Entry, 'column' | 'section' | 'words'> & Partial<Entry>,
): Entry {
  return {
    id: newId<'entry'>(),
    by: by?.id ?? newId<'participant'>(),
    wordsOf: null,
    children: [],
    language: null,
    beside: null,
    order,
    growing: false,
    movedFrom: null,
    ...entry,
  };
}
