import { DRAWING, partsOf } from '../../shared/documents/voice.ts';
import type { RecordedVoice } from '../../shared/record/meeting-record.ts';
import { INK_COLOURS } from '../../shared/record/readings/official-style.ts';
import { recordWords } from '../../shared/record/readings/record-words.ts';
import {
  type Block,
  drawable,
  heading,
  joined,
  type ListItem,
  ownWords,
  type Paragraph,
  paragraph,
  type Piece,
  theirs,
} from './pdf-blocks.ts';
import type { PdfReading } from './pdf-reading.ts';

const words = recordWords.voice;

/** What each child showed to everyone, good things first, each with the team's answer. */
export function voiceBlocks(reading: PdfReading): readonly Block[] {
  const all = reading.record.voice ?? [];
  const children = [...new Set(all.map(({ whose }) => whose))];
  return children.flatMap((whose) => [
    heading(2, words.heading(drawable(reading.person(whose)?.name ?? recordWords.unknown))),
    {
      kind: 'list',
      items: all.filter((item) => item.whose === whose).map((item) => voiceItem(reading, item)),
    } as const,
  ]);
}

function voiceItem(reading: PdfReading, item: RecordedVoice): ListItem {
  return {
    look: 'entry',
    blocks: [
      paragraph('label', words.parts[item.part]),
      ...(item.words.trim() === '' ? [] : [ownWords(item.words)]),
      ...(item.face === null ? [] : [paragraph('plain', words.faces[item.face])]),
      ...(item.drawing.length === 0 ? [] : drawing(item)),
      saidBy(reading, item),
      paragraph('quiet', words.permission),
      ...answer(item),
    ],
  };
}

function saidBy(reading: PdfReading, { exact, helpers, whose }: RecordedVoice): Paragraph {
  const names: readonly Piece[] = joined(helpers.map((helper) => reading.name(helper)));
  if (helpers.length === 0) return paragraph('quiet', reading.name(whose), `. ${words.own}.`);
  return paragraph(
    'quiet',
    reading.name(whose),
    `. ${exact ? words.ownHelped : words.meant} `,
    ...names,
    '.',
  );
}

function answer({ answer: given }: RecordedVoice): readonly Block[] {
  if (given === null) return [paragraph('quiet', words.noAnswer)];
  const { weWill, weCannot, because } = given;
  const said = (label: string, text: string): readonly Block[] =>
    text.trim() === '' ? [] : [paragraph('quiet', label), ownWords(text)];
  return [
    paragraph('quiet', words.answer),
    {
      kind: 'list',
      items: [
        ...(weWill.trim() === ''
          ? []
          : [{ look: 'note', blocks: said(`${words.weWill}: `, weWill) } as const]),
        ...(weCannot.trim() === ''
          ? []
          : [
              {
                look: 'note',
                blocks: [...said(`${words.weCannot}: `, weCannot), ...said(words.because, because)],
              } as const,
            ]),
      ],
    },
  ];
}

function drawing({ drawing: strokes, alternative }: RecordedVoice): readonly Block[] {
  const text = alternative.trim();
  const lines = strokes
    .map(partsOf)
    .map(
      ({ ink, points }) =>
        `<polyline points="${points}" fill="none" stroke="${INK_COLOURS[ink] ?? INK_COLOURS[0]}" stroke-width="10" stroke-linecap="round" stroke-linejoin="round"/>`,
    );
  const { width, height } = DRAWING;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${lines.join('')}</svg>`;
  const description = text === '' ? words.drawing : words.drawingOf(drawable(text));
  return [{ kind: 'drawing', svg, description }, ...(text === '' ? [] : [paragraph('quiet', theirs(text))])];
}
