import type { ChildId, ParticipantId, StatementId } from '../../ids.ts';
import type { Vocabulary } from '../../practice/vocabulary/vocabulary.ts';
import type { MeetingRecord, RecordedPerson, RecordedWords } from '../meeting-record.ts';
import { englishName } from '../../practice/vocabulary/languages.ts';
import { type Html, html } from './html.ts';
import { recordWords } from './record-words.ts';

/** A record with what every part of a reading asks of it. */
export interface Reading {
  readonly record: MeetingRecord;
  readonly vocabulary: Vocabulary;
  readonly person: (id: ParticipantId) => RecordedPerson | undefined;
  /** A person's name, kept apart from the direction of what stands around it. */
  readonly name: (id: ParticipantId) => Html;
  /** A name with what the person is here: "Tom, school nurse". */
  readonly called: (id: ParticipantId) => Html;
  /** The same as the heading of a row: the name, and under it what the person is here. */
  readonly heading: (id: ParticipantId) => Html;
  /** The children's names; null for "all of them". */
  readonly children: (ids: readonly ChildId[]) => Html | null;
  /** From 1, in the order of the record, among goals that have words; 0 for anything else. */
  readonly goalNumber: (id: StatementId | null) => number;
}

/** Prepares a record for being read in the words of a service. */
export function readingOf(record: MeetingRecord, vocabulary: Vocabulary): Reading {
  const people = new Map(record.people.map((person) => [person.id, person]));
  const children = new Map(record.children.map((child) => [child.id, child.name]));
  const goals = record.goals.filter((goal) => goal.words.trim() !== '');
  const isHere = ({ agency, role }: RecordedPerson): Html => isolated(agency || vocabulary.roles[role]);
  const name = (id: ParticipantId): Html => isolated(people.get(id)?.name ?? recordWords.unknown);
  return {
    record,
    vocabulary,
    person: (id) => people.get(id),
    name,
    called: (id) => {
      const person = people.get(id);
      return person ? html`${name(id)}, ${isHere(person)}` : name(id);
    },
    heading: (id) => {
      const person = people.get(id);
      return person ? html`${name(id)} <span class="mark">${isHere(person)}</span>` : name(id);
    },
    children: (ids) => {
      const known = ids.flatMap((id) => children.get(id) ?? []);
      return known.length === 0 ? null : joined(known.map(isolated));
    },
    goalNumber: (id) => goals.findIndex((goal) => goal.id === id) + 1,
  };
}

/** A short piece of somebody's typing inside a sentence of ours. */
export function isolated(words: string): Html {
  return html`<bdi>${words}</bdi>`;
}

/** Pieces with commas between them. */
export function joined(pieces: readonly Html[]): Html {
  return html`${pieces.map((piece, index) => (index === 0 ? piece : html`, ${piece}`))}`;
}

/** Somebody's own words as a paragraph, in their own direction and, where they said which, their language. */
export function ownWords(words: string, language: string | null = null, kind = 'words'): Html {
  const tag = language !== null && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : null;
  return tag === null
    ? html`<p class="${kind}" dir="auto">${words}</p>`
    : html`<p class="${kind}" dir="auto" lang="${tag}">${words}</p>`;
}

/** What an entry or note says in another language, and who put it so; nothing where there is none. */
export function otherLanguage(reading: Reading, { interpreted }: RecordedWords): Html | null {
  if (!interpreted) return null;
  const intro = recordWords.map.inLanguage(englishName(interpreted.language));
  return html`<p class="aside">${intro} ${reading.name(interpreted.by)}:</p>${ownWords(interpreted.words, interpreted.language)}`;
}

/** Under an entry or note: whose words they are, who typed them, and for which children. */
export function attribution(reading: Reading, { whose, typedBy, children }: RecordedWords): Html {
  const by =
    typedBy === null
      ? reading.called(whose)
      : html`${reading.name(whose)} ${recordWords.map.said} ${reading.called(typedBy)}`;
  return html`<p class="by">${by}${aboutChildren(reading, children)}</p>`;
}

/** Something said with those who see it differently at its side, as its equals (rules DIFF3, DIFF5). */
export function sideBySide(reading: Reading, one: Html, others: readonly RecordedWords[]): Html {
  if (others.length === 0) return one;
  return html`<p class="aside">${recordWords.map.views}</p><div class="views"><div class="view">${one}</div>${others.map(
    (other) =>
      html`<div class="view" id="entry-${other.id}">${ownWords(other.words, other.language)}${attribution(reading, other)}${otherLanguage(reading, other)}</div>`,
  )}</div>`;
}

/** Which children something is about; nothing for "all of them". */
export function aboutChildren(reading: Reading, children: readonly ChildId[]): Html | null {
  const about = reading.children(children);
  return about && html` <span class="about">${recordWords.forChildren} ${about}</span>`;
}
