import type { EntryId } from '../../shared/ids.ts';
import { isMarked, wordsById } from '../../shared/record/compile-hearing.ts';
import { timeInWords } from '../../shared/record/readings/record-dates.ts';
import { recordWords } from '../../shared/record/readings/record-words.ts';
import { type Block, heading, type ListItem, ownWords, paragraph } from './pdf-blocks.ts';
import { attribution, type PdfReading } from './pdf-reading.ts';

/** Under the map: which notes were not talked about and which were parked, in full and by name (rule HEAR4). */
export function hearingBlocks(reading: PdfReading): readonly Block[] {
  const { record, vocabulary } = reading;
  const { hearing, head } = record;
  const known = wordsById(record);
  if (!hearing || known.size === 0) return [];
  const words = recordWords.hearing;
  const listed = (title: string, ids: readonly EntryId[]): readonly Block[] => {
    const items = ids.flatMap<ListItem>((id) => {
      const said = known.get(id);
      return said
        ? [{ look: 'entry', blocks: [ownWords(said.words, said.language), attribution(reading, said)] }]
        : [];
    });
    return items.length === 0 ? [] : [heading(4, title), { kind: 'list', items }];
  };
  return [
    heading(3, words.heading),
    ...(hearing.notHeard.length + hearing.parked.length === 0 ? [paragraph('plain', words.all)] : []),
    ...(isMarked(hearing)
      ? listed(words.notHeard(hearing.notHeard.length), hearing.notHeard)
      : [paragraph('plain', words.none(hearing.notHeard.length))]),
    ...listed(words.parked(hearing.parked.length), hearing.parked),
    ...hearing.wentOn.map(({ phase, at, entries }) =>
      paragraph(
        'quiet',
        words.wentOn(
          vocabulary.phases[phase],
          timeInWords(at, vocabulary.language, head.timeZone),
          entries.length,
        ),
      ),
    ),
  ];
}
