import type { RecordedChildScale, RecordedNumber } from '../../shared/record/recorded-scale.ts';
import { recordWords } from '../../shared/record/readings/record-words.ts';
import {
  type Block,
  drawable,
  type Facts,
  heading,
  ours,
  ownWords,
  type Paragraph,
  paragraph,
} from './pdf-blocks.ts';
import { type PdfReading, viewsIn } from './pdf-reading.ts';

const words = recordWords.scale;

/** The scale: its question and ends, everyone on the line, and everyone's reasons. Never an average (rule REC9). */
export function scaleBlocks(reading: PdfReading): readonly Block[] {
  const { scale } = reading.record;
  const { question, low, high, own, children } = scale;
  return [
    heading(2, words.heading),
    ownWords(question, null, 'question'),
    {
      kind: 'facts',
      facts: [
        { name: `0 ${words.means}`, body: ownWords(low, null, 'plain') },
        ...ownEnd(own?.low),
        { name: `10 ${words.means}`, body: ownWords(high, null, 'plain') },
        ...ownEnd(own?.high),
      ],
    },
    ...(children
      ? children.flatMap((each) => [
          heading(3, `${words.forChild} ${nameOfChild(reading, each)}`),
          ...shownBlocks(reading, each),
        ])
      : shownBlocks(reading, scale)),
  ];
}

const nameOfChild = ({ record }: PdfReading, { child }: RecordedChildScale): string =>
  drawable(record.children.find(({ id }) => id === child)?.name ?? recordWords.unknown);

const shownBlocks = (
  reading: PdfReading,
  { revealed, numbers }: Pick<RecordedChildScale, 'revealed' | 'numbers'>,
): readonly Block[] =>
  revealed === null ? [paragraph('plain', words.notRevealed)] : numberBlocks(reading, numbers);

/** What the family itself calls an end, beside the service's words. */
const ownEnd = (own: string | undefined): Facts['facts'] =>
  own ? [{ name: words.ownWords, body: ownWords(own, null, 'plain') }] : [];

function numberBlocks(reading: PdfReading, list: readonly RecordedNumber[]): readonly Block[] {
  const given = list.flatMap(({ number }) => number ?? []);
  const range = list.some(({ kept }) => kept) ? words.fromShown : words.from;
  return [
    ...(given.length > 1 ? [paragraph('plain', range(Math.min(...given), Math.max(...given)))] : []),
    {
      kind: 'scale',
      description: words.line,
      rows: list.map((each) => ({
        who: [reading.name(each.participant), ...(each.after ? [ours(` (${words.afterShort})`)] : [])],
        first: each.number,
        later: each.changedTo?.number ?? null,
        words: inWords({ number: null, ...(each.kept && { kept: true }) }),
      })),
    },
    {
      kind: 'table',
      caption: words.caption,
      widths: [24, 19, 28.5, 28.5],
      headings: [words.name, words.number, words.reason, words.oneUp],
      rows: list.map((each) => [
        reading.heading(each.participant),
        numberCell(reading, each),
        [...saidCell(each, 'reason'), ...viewsIn(reading, each.views)],
        saidCell(each, 'oneUp'),
      ]),
    },
  ];
}

function numberCell(
  reading: PdfReading,
  { participant, changedTo, after, typedBy, ...first }: RecordedNumber,
): readonly Paragraph[] {
  const absent = reading.person(participant)?.came === false;
  const typist = typedBy !== null && reading.name(typedBy);
  return [
    paragraph('plain', ours(inWords(first), 'strong')),
    ...(after ? [paragraph('quiet', words.after)] : []),
    ...(typist ? [paragraph('quiet', `${absent ? words.brought : words.typedBy} `, typist)] : []),
    ...(changedTo
      ? [paragraph('quiet', words.changed), paragraph('plain', ours(inWords(changedTo), 'strong'))]
      : []),
  ];
}

const inWords = ({ number, kept }: Pick<RecordedNumber, 'number' | 'kept'>): string => {
  if (number !== null) return String(number);
  return kept ? words.kept : words.none;
};

/** A reason or a "one more" as first said; what was said with a changed number stands after it. */
function saidCell({ changedTo, ...first }: RecordedNumber, part: 'reason' | 'oneUp'): readonly Paragraph[] {
  if (first.kept) return [paragraph('quiet', words.keptWords)];
  const said = first[part].trim() === '' ? [] : [ownWords(first[part])];
  const later = changedTo?.[part] ?? '';
  if (later !== first[part] && later.trim() !== '')
    return [...said, paragraph('quiet', words.changedShort), ownWords(later)];
  return said.length === 0 ? [paragraph('quiet', words.noWords)] : said;
}
