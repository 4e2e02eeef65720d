import { london } from '../../shared/practice/vocabulary/london.ts';
import type { Vocabulary } from '../../shared/practice/vocabulary/vocabulary.ts';
import type { RecordFile } from '../../shared/record/record-file.ts';
import { dayInWords, dayOfInstant } from '../../shared/record/readings/record-dates.ts';
import { recordWords } from '../../shared/record/readings/record-words.ts';
import {
  type Block,
  drawable,
  heading,
  ours,
  ownWords,
  paragraph,
  type PdfDocument,
  theirs,
} from './pdf-blocks.ts';
import { mapBlocks } from './pdf-map.ts';
import { familyBlocks, headFacts, outcomeBlocks, peopleBlocks } from './pdf-people.ts';
import { agreementBlocks, planBlocks } from './pdf-plan.ts';
import { about as aboutChildren, type PdfReading, pdfReadingOf } from './pdf-reading.ts';
import { scaleBlocks } from './pdf-scale.ts';
import { voiceBlocks } from './pdf-voice.ts';

/**
 * A record as the typesetter takes it: the words and the order of the official reading (rule PDF1). Pure, and the same
 * for the same file.
 *
 * @param vocabulary the words of the service whose meeting it was.
 */
export function recordDocument(file: RecordFile, vocabulary: Vocabulary = london): PdfDocument {
  const { record, fingerprint } = file;
  const reading = pdfReadingOf(record, vocabulary);
  const day = dayInWords(record.head.day, vocabulary.language);
  const [language = 'en', region = null] = vocabulary.language.split('-');
  return {
    title: day === '' ? recordWords.title : `${recordWords.title}, ${day}`,
    language,
    region,
    date: dateOf(day === '' ? record.head.opened : `${record.head.day}T12:00:00Z`),
    foot:
      fingerprint === null
        ? recordWords.about.noFingerprint
        : `${recordWords.about.fingerprint} ${inFours(fingerprint)}`,
    page: recordWords.about.page,
    of: recordWords.about.of,
    blocks: [
      heading(1, recordWords.title),
      ownWords(record.family.title, null, 'lead'),
      ...(fingerprint === null ? [notice(recordWords.preview)] : []),
      ...(file.copyFor ? [notice(recordWords.copyFor(drawable(record.family.title)))] : []),
      ...(record.head.practice ? [notice(recordWords.practice)] : []),
      headFacts(reading),
      ...familyBlocks(reading),
      ...peopleBlocks(reading),
      ...voiceBlocks(reading),
      ...mapBlocks(reading),
      ...scaleBlocks(reading),
      ...planBlocks(reading),
      ...agreementBlocks(reading),
      ...outcomeBlocks(reading),
      ...addenda(file, reading),
      ...about(file, reading),
      notice(vocabulary.safeguarding.words),
    ],
    shortfall: recordWords.about.shortfall,
  };
}

const notice = (words: string): Block => ({ kind: 'notice', body: paragraph('plain', words) });

/** The day in UTC of an instant; through a date, so that it is one of the calendar. */
function dateOf(instant: string): PdfDocument['date'] {
  const date = new Date(instant);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function addenda({ addenda: added, record }: RecordFile, reading: PdfReading): readonly Block[] {
  const { vocabulary } = reading;
  if (added.length === 0) return [];
  const words = recordWords.addenda;
  return [
    heading(2, words.heading),
    paragraph('plain', words.intro),
    {
      kind: 'list',
      items: added.map(({ at, name, words: later, children }) => ({
        look: 'entry',
        blocks: [
          ownWords(later),
          paragraph(
            'quiet',
            `${dayOfInstant(at, vocabulary.language, record.head.timeZone)}, ${words.by} `,
            theirs(name || recordWords.unknown),
            ...aboutChildren(reading, children),
          ),
        ],
      })),
    },
  ];
}

function about({ fingerprint, record, copyFor }: RecordFile, { vocabulary }: PdfReading): readonly Block[] {
  const words = recordWords.about;
  const intro = [heading(2, words.heading), paragraph('plain', words.words)];
  if (fingerprint === null) return [...intro, paragraph('plain', words.noFingerprint)];
  const { closed, timeZone, meeting } = record.head;
  return [
    ...intro,
    paragraph('plain', words.explain),
    {
      kind: 'facts',
      facts: [
        { name: words.fingerprint, body: paragraph('code', inFours(fingerprint)) },
        ...(copyFor && copyFor.from !== null
          ? [{ name: words.from, body: paragraph('code', inFours(copyFor.from)) }]
          : []),
        { name: recordWords.head.reference, body: paragraph('code', ours(meeting)) },
        ...(closed === null
          ? []
          : [
              {
                name: words.closed,
                body: paragraph('plain', dayOfInstant(closed, vocabulary.language, timeZone)),
              },
            ]),
      ],
    },
  ];
}

/** In fours, so that two people can compare it by reading aloud. */
const inFours = (fingerprint: string): string => fingerprint.replace(/(.{4})(?=.)/g, '$1 ');
