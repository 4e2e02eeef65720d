import { levelWords } from '../../shared/practice/vocabulary/levels.ts';
import { dayInWords } from '../../shared/record/readings/record-dates.ts';
import { recordWords } from '../../shared/record/readings/record-words.ts';
import { type Block, heading, ours, ownWords, paragraph } from './pdf-blocks.ts';
import type { PdfReading } from './pdf-reading.ts';

/** The level of need with who sees it differently, and a professional difference with its dated stages. */
export function differenceBlocks(reading: PdfReading): readonly Block[] {
  const { outcome, head } = reading.record;
  const { levels, ladder } = levelWords(head.vocabulary);
  const { language } = reading.vocabulary;
  const { level, difference } = outcome;
  const words = recordWords.difference;
  return [
    ...(level
      ? [
          heading(3, recordWords.outcome.level),
          paragraph('plain', levels[level.level]),
          ...(level.views.length > 0 ? [paragraph('quiet', recordWords.outcome.levelViews)] : []),
          ...level.views.flatMap((view): Block[] => [
            ownWords(view.words),
            paragraph(
              'quiet',
              ...reading.called(view.whose),
              ...(view.typedBy === null
                ? []
                : [ours(`, ${recordWords.people.typedBy} `), reading.name(view.typedBy)]),
            ),
          ]),
        ]
      : []),
    ...(difference
      ? [
          heading(3, words.heading),
          ownWords(difference.words),
          paragraph('plain', words.intro),
          {
            kind: 'table' as const,
            caption: words.caption(dayInWords(difference.from, language)),
            widths: [60, 40],
            headings: [words.stage, words.by],
            rows: difference.ladder.map(({ stage, by }) => [
              [paragraph('plain', ladder[stage])],
              [paragraph('plain', dayInWords(by, language))],
            ]),
          },
        ]
      : []),
  ];
}
