import { type Html, html } from './html.ts';
import { capital, meetingInWords, nextReviewInWords, timesInWords } from './head-words.ts';
import { differencePart, levelPart } from './official-difference.ts';
import { isolated, joined, ownWords, type Reading } from './reading.ts';
import { dateInWords, dayInWords } from './record-dates.ts';
import { table } from './record-table.ts';
import { recordWords } from './record-words.ts';
import type { RecordedPerson } from '../meeting-record.ts';

/** The facts at the head: which meeting, when, where, why, who held it, and what came of it. */
export function headFacts(reading: Reading): Html {
  const { record, vocabulary } = reading;
  const { head, outcome, people } = record;
  const words = recordWords.head;
  const holders = (which: (person: RecordedPerson) => boolean): Html =>
    joined(people.filter(which).map(({ id }) => reading.called(id)));
  const facts: readonly (readonly [string, Html | null])[] = [
    [words.meeting, html`${meetingInWords(reading)}`],
    [words.day, html`${dayInWords(head.day, vocabulary.language)}`],
    [words.time, html`${timesInWords(reading)}`],
    [words.place, head.place === '' ? null : isolated(head.place)],
    [words.why, head.why === '' ? null : isolated(head.why)],
    [capital(vocabulary.leadProfessional), holders((person) => person.lead)],
    [capital(vocabulary.chair), holders((person) => person.chair)],
    [capital(vocabulary.scribe), holders((person) => person.scribe)],
    [words.outcome, html`${outcome.outcome === null ? words.notSet : vocabulary.outcomes[outcome.outcome]}`],
    [words.nextReview, html`${nextReviewInWords(reading)}`],
  ];
  return html`<dl class="facts">${facts
    .filter(([, fact]) => fact !== null && fact.markup !== '')
    .map(([name, fact]) => html`<div><dt>${name}</dt><dd dir="auto">${fact}</dd></div>`)}</dl>
`;
}

/** The family's children, and everyone who was asked to come. */
export function familyAndPeople(reading: Reading): Html {
  const { record, vocabulary } = reading;
  const { family, people } = recordWords;
  const born = record.children.some((child) => child.born !== null);
  return html`<section aria-labelledby="family">
<h2 id="family">${family.heading}</h2>
${
  born
    ? table(
        'children',
        family.caption,
        [family.name, family.born],
        record.children.map((child) => ({
          id: `child-${child.id}`,
          cells: [
            isolated(child.name),
            child.born === null ? family.bornUnknown : dateInWords(child.born, vocabulary.language),
          ],
        })),
      )
    : html`<p>${family.caption}: ${joined(record.children.map((child) => isolated(child.name)))}.</p>`
}
</section>
<section aria-labelledby="people">
<h2 id="people">${people.heading}</h2>
${table(
  'people',
  people.caption,
  [people.name, people.role, people.came, people.ok],
  record.people.map((person) => ({
    id: `person-${person.id}`,
    cells: [
      personCell(reading, person),
      roleCell(reading, person),
      cameWords(person),
      okCell(reading, person),
    ],
  })),
)}</section>
`;
}

function personCell({ vocabulary }: Reading, person: RecordedPerson): Html {
  const marks = [
    person.lead && vocabulary.leadProfessional,
    person.chair && vocabulary.chair,
    person.scribe && vocabulary.scribe,
    person.standIn && recordWords.people.standIn,
  ].filter((mark) => mark !== false);
  return html`${isolated(person.name)}${marks.length > 0 && html` <span class="mark">${marks.join(', ')}</span>`}`;
}

function roleCell({ vocabulary }: Reading, { role, agency }: RecordedPerson): Html {
  return html`${vocabulary.roles[role]}${agency !== '' && html`, ${isolated(agency)}`}`;
}

function cameWords({ came, place }: RecordedPerson): string {
  const { notCame, inRoom, remote } = recordWords.people;
  if (!came) return notCame;
  return place === 'inRoom' ? inRoom : remote;
}

function okCell(reading: Reading, { ok }: RecordedPerson): Html {
  const { okNotGiven, okSpoken, okYes, typedBy } = recordWords.people;
  if (ok === null) return html`${okNotGiven}`;
  const typist = ok.typedBy !== null && html`, ${typedBy} ${reading.name(ok.typedBy)}`;
  return html`${ok.spoken ? okSpoken : okYes}${typist}`;
}

/** What the meeting decided, in its own words. */
export function outcomeSection(reading: Reading): Html {
  const { outcome } = reading.record;
  const { head, outcome: words } = recordWords;
  return html`<section aria-labelledby="outcome">
<h2 id="outcome">${words.heading}</h2>
<p class="decided">${outcome.outcome === null ? words.nothing : reading.vocabulary.outcomes[outcome.outcome]}</p>
${outcome.words.trim() !== '' && ownWords(outcome.words)}
<dl class="facts"><div><dt>${head.leadFromHere}</dt><dd dir="auto">${
    outcome.leadFromHere === null ? head.notSet : isolated(outcome.leadFromHere.name || recordWords.unknown)
  }</dd></div><div><dt>${head.nextReview}</dt><dd>${nextReviewInWords(reading)}</dd></div></dl>
${levelPart(reading)}${differencePart(reading)}</section>
`;
}
