import type { RecordedPerson } from '../../shared/record/meeting-record.ts';
import {
  capital,
  meetingInWords,
  nextReviewInWords,
  timesInWords,
} from '../../shared/record/readings/head-words.ts';
import { dateInWords, dayInWords } from '../../shared/record/readings/record-dates.ts';
import { recordWords } from '../../shared/record/readings/record-words.ts';
import {
  type Block,
  type Facts,
  heading,
  joined,
  ownWords,
  type Paragraph,
  paragraph,
  theirs,
} from './pdf-blocks.ts';
import { differenceBlocks } from './pdf-difference.ts';
import type { PdfReading } from './pdf-reading.ts';

/** The facts at the head: which meeting, when, where, why, who held it, and what came of it. */
export function headFacts(reading: PdfReading): Facts {
  const { record, vocabulary } = reading;
  const { head, outcome, people } = record;
  const words = recordWords.head;
  const ofOurs = (text: string): Paragraph => paragraph('plain', text);
  const typed = (text: string): Paragraph | null => (text === '' ? null : ownWords(text, null, 'plain'));
  const holders = (which: (person: RecordedPerson) => boolean): Paragraph | null => {
    const all = people
      .filter(which)
      .flatMap(({ id }, index) => [...(index === 0 ? [] : [', ']), ...reading.called(id)]);
    return all.length === 0 ? null : paragraph('plain', ...all);
  };
  const facts: readonly (readonly [string, Paragraph | null])[] = [
    [words.meeting, ofOurs(meetingInWords(reading))],
    [words.day, ofOurs(dayInWords(head.day, vocabulary.language))],
    [words.time, ofOurs(timesInWords(reading))],
    [words.place, typed(head.place)],
    [words.why, typed(head.why)],
    [capital(vocabulary.leadProfessional), holders((person) => person.lead)],
    [capital(vocabulary.chair), holders((person) => person.chair)],
    [capital(vocabulary.scribe), holders((person) => person.scribe)],
    [words.outcome, ofOurs(outcome.outcome === null ? words.notSet : vocabulary.outcomes[outcome.outcome])],
    [words.nextReview, ofOurs(nextReviewInWords(reading))],
  ];
  return { kind: 'facts', facts: facts.flatMap(([name, body]) => (body === null ? [] : [{ name, body }])) };
}

/** The family's children. */
export function familyBlocks({ record: { children }, vocabulary }: PdfReading): readonly Block[] {
  const { family } = recordWords;
  const title = heading(2, family.heading);
  if (children.every((child) => child.born === null))
    return [
      title,
      paragraph('plain', `${family.caption}: `, ...joined(children.map(({ name }) => theirs(name))), '.'),
    ];
  return [
    title,
    {
      kind: 'table',
      caption: family.caption,
      widths: [29, 71],
      headings: [family.name, family.born],
      rows: children.map(({ name, born }) => [
        [paragraph('plain', theirs(name, 'strong'))],
        [paragraph('plain', born === null ? family.bornUnknown : dateInWords(born, vocabulary.language))],
      ]),
    },
  ];
}

/** Everyone who was asked to come. */
export function peopleBlocks(reading: PdfReading): readonly Block[] {
  const { people } = recordWords;
  return [
    heading(2, people.heading),
    {
      kind: 'table',
      caption: people.caption,
      widths: [29, 29, 19, 23],
      headings: [people.name, people.role, people.came, people.ok],
      rows: reading.record.people.map((person) => [
        personCell(reading, person),
        roleCell(reading, person),
        [paragraph('plain', cameWords(person))],
        [okCell(reading, person)],
      ]),
    },
  ];
}

function personCell({ vocabulary }: PdfReading, person: RecordedPerson): readonly Paragraph[] {
  const marks = [
    person.lead && vocabulary.leadProfessional,
    person.chair && vocabulary.chair,
    person.scribe && vocabulary.scribe,
    person.standIn && recordWords.people.standIn,
  ].filter((mark) => mark !== false);
  const name = paragraph('plain', theirs(person.name, 'strong'));
  return marks.length === 0 ? [name] : [name, paragraph('quiet', marks.join(', '))];
}

function roleCell({ vocabulary }: PdfReading, { role, agency }: RecordedPerson): readonly Paragraph[] {
  return [paragraph('plain', vocabulary.roles[role], agency !== '' && ', ', agency !== '' && theirs(agency))];
}

function cameWords({ came, place }: RecordedPerson): string {
  const { notCame, inRoom, remote } = recordWords.people;
  if (!came) return notCame;
  return place === 'inRoom' ? inRoom : remote;
}

function okCell(reading: PdfReading, { ok }: RecordedPerson): Paragraph {
  const { okNotGiven, okSpoken, okYes, typedBy } = recordWords.people;
  if (ok === null) return paragraph('plain', okNotGiven);
  const given = ok.spoken ? okSpoken : okYes;
  return ok.typedBy === null
    ? paragraph('plain', given)
    : paragraph('plain', `${given}, ${typedBy} `, reading.name(ok.typedBy));
}

/** What the meeting decided, in its own words. */
export function outcomeBlocks(reading: PdfReading): readonly Block[] {
  const { outcome } = reading.record;
  const { head, outcome: words } = recordWords;
  const decided = outcome.outcome === null ? words.nothing : reading.vocabulary.outcomes[outcome.outcome];
  const leader = outcome.leadFromHere;
  return [
    heading(2, words.heading),
    paragraph('question', decided),
    ...(outcome.words.trim() === '' ? [] : [ownWords(outcome.words)]),
    {
      kind: 'facts',
      facts: [
        {
          name: head.leadFromHere,
          body:
            leader === null
              ? paragraph('plain', head.notSet)
              : ownWords(leader.name || recordWords.unknown, null, 'plain'),
        },
        { name: head.nextReview, body: paragraph('plain', nextReviewInWords(reading)) },
      ],
    },
    ...differenceBlocks(reading),
  ];
}
