import { spawnSync } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPdfExport, type PdfExport, type PdfResult } from '../../../server/export/record-pdf.ts';
import { silentLog } from '../../../server/log.ts';
import { systemClock } from '../../../server/clock.ts';
import type { RecordFile } from '../../../shared/record/record-file.ts';
import { officialHtml } from '../../../shared/record/readings/official-html.ts';
import { hostileSources, hostileWords } from '../../shared/record/hostile-words.ts';
import { entryId } from '../../shared/record/record-entries.ts';
import { fileOf, meeting, proceedings, sources } from '../../shared/record/record-fixture.ts';
import { type PdfElement, type ReadPdf, readPdf } from '../../support/read-pdf.ts';

let pdfs: PdfExport;
let made: Extract<PdfResult, { kind: 'pdf' }>;
let read: ReadPdf;

const pdfOf = async (file: RecordFile): Promise<Extract<PdfResult, { kind: 'pdf' }>> => {
  const result = await pdfs.pdf(file);
  if (result.kind !== 'pdf') throw new Error(`no PDF: ${result.reason}`);
  return result;
};

/** The made-up meeting with other words in some of its entries, by their keys. */
const withWords = (words: Readonly<Record<string, string>>, language: string | null = null): RecordFile =>
  fileOf({
    ...sources,
    proceedings: {
      ...proceedings,
      entries: proceedings.entries.map((entry) => {
        const other = Object.entries(words).find(([key]) => entryId(key) === entry.id)?.[1];
        return other === undefined ? entry : { ...entry, words: other, language };
      }),
    },
  });

/** Only what is read: lines are broken elsewhere on paper. */
const bare = (text: string): string => text.replace(/[\s\u00b7]/g, '');
const textOf = (pdf: ReadPdf): string => pdf.pages.map(({ text }) => text).join(' ');
const cells = (row: PdfElement): readonly string[] => row.children.map(({ text }) => text);

/** What an HTML reading says, without its drawing. */
function wordsOf(markup: string): string {
  const [, body = ''] = markup.split(/<body>/);
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return body
    .replace(/<figure[\s\S]*?<\/figure>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
}

/** What the structure of a PDF says, without its drawing. */
function wordsIn({ type, children, text }: PdfElement): string {
  if (type === 'Figure') return '';
  return children.length > 0 ? children.map(wordsIn).join('') : text;
}

const saidIn = ({ pages }: ReadPdf): string =>
  pages.flatMap(({ structure }) => structure.map(wordsIn)).join('');

beforeAll(async () => {
  pdfs = createPdfExport({ clock: systemClock, log: silentLog });
  made = await pdfOf(fileOf());
  read = await readPdf(made.bytes);
}, 60_000);

afterAll(() => pdfs?.close());

describe('the record as PDF', () => {
  it('PDF1 says what the official reading says, in its words and its order', async () => {
    // The one sentence that runs the other way is asked for by itself, below.
    const file = withWords({ arabic: 'Layla loves reading.' });
    const pdf = await readPdf((await pdfOf(file)).bytes);
    const said = saidIn(pdf);
    expect(bare(said)).toBe(bare(wordsOf(officialHtml(file))));
    expect(said.length).toBeGreaterThan(5_000);
  }, 30_000);

  it('PDF1 says so of a preview of a practice meeting, too', async () => {
    const open = { ...meeting, closedAt: null, practice: true, revealedAt: null, agreementsShownAt: null };
    const file = {
      ...fileOf({ ...sources, proceedings: { ...proceedings, meeting: open, entries: [], addenda: [] } }),
      fingerprint: null,
    };
    const pdf = await readPdf((await pdfOf(file)).bytes);
    const said = saidIn(pdf);
    expect(bare(said)).toBe(bare(wordsOf(officialHtml(file))));
  });

  it('REC2 has every sentence under the name of whose words it is', () => {
    const items = read.all('LBody').map(({ text }) => text);
    for (const { words, by, language } of proceedings.entries.filter((entry) => !entry.growing)) {
      if (language === 'ar') continue;
      const name = proceedings.participants.find((person) => person.id === by)?.name ?? '?';
      const item = items.findLast((text) => bare(text).startsWith(bare(words)));
      expect(item, words).toContain(name);
    }
    expect(items).toContain(
      'I walk him down when it is hard to leave the house. Nan said, typed by Ms Okafor, Hill School · For Yusuf',
    );
  });

  it('REC2 has every number, answer and step in the row of its name', () => {
    const rows = read.all('TR').map(cells);
    expect(rows).toContainEqual([
      'Nan Family and friends',
      '6 typed by Ms Okafor',
      'They are good children.',
      'More sleep for all.',
    ]);
    expect(rows).toContainEqual([
      'Priya Ramanathan-Featherstonehaugh Early Help',
      '5 Changed later to 6',
      'A lot is in place. Later Hearing Yusuf say it himself.',
      'A plan for Sundays.',
    ]);
    expect(rows).toContainEqual([
      'When the alarm rings on Mondays, Nan walks Yusuf down to the gate. Grew from “one step up”, said by Amina',
      'Yusuf, Nan',
      'Monday 9 March 2026',
      'Yusuf',
      'Goal 1',
    ]);
    expect(rows).toContainEqual([
      'Dee Northside Homes',
      'I agree with the plan to an earlier version of the plan',
      'Agreed before I had to leave.',
    ]);
    // A table that goes on has its headings again, which are no rows of the structure.
    expect(rows.filter(([first]) => first !== undefined && !/^(?:Name|What)$/.test(first))).toHaveLength(
      3 + 14 + 12 + 7 + 11,
    );
  });

  it('PDF2 vouches for PDF/UA-1 and has title, language and headings that skip no level', () => {
    expect(made.conforms).toBe(true);
    expect(Buffer.from(made.bytes).toString('latin1')).toContain('pdfuaid:part>1<');
    expect([read.isTagged, read.language]).toEqual([true, 'en-GB']);
    expect(read.title).toBe('Record of the meeting, Wednesday 4 March 2026');
    expect(read.all('H1').map(({ text }) => text)).toEqual(['Record of the meeting']);
    expect(read.all('H2').map(({ text }) => text)).toEqual([
      'The family',
      'Who was asked to come',
      'What Yusuf showed us',
      'The map',
      'The scale',
      'The plan',
      'Who agreed',
      'What happens from here',
      'Added later',
      'About this record',
    ]);
    expect(read.all('H3').map(({ text }) => text)).toContain('What are we worried about?');
    const levels = read.pages.flatMap(({ structure }) =>
      structure.flatMap(({ children }) => children.flatMap(({ type }) => /^H(\d)$/.exec(type)?.[1] ?? [])),
    );
    levels.reduce((before, level) => {
      expect(Number(level) - Number(before)).toBeLessThanOrEqual(1);
      return level;
    }, '0');
  });

  it('PDF2 has captions, header cells of columns, and no data cell without its column', () => {
    expect(read.all('Caption').map(({ text }) => text)).toEqual([
      'Children this record is about',
      'People, in the order of their seats',
      'Numbers and reasons, in the order of seats',
      'What will be done, by whom and by when',
      "Each person's answer to the plan, in their own words",
    ]);
    for (const table of read.all('THead')) {
      const [row] = table.children;
      expect(row?.children.map(({ type, scope }) => `${type} ${scope}`)).toEqual(
        row?.children.map(() => 'TH Column'),
      );
    }
    expect(read.all('TH').map(({ text }) => text)).toContain('What would be one step up');
  });

  it('PDF2 describes the drawn line and has the table beside it', () => {
    const [drawing, line, ...more] = read.all('Figure');
    expect(more).toEqual([]);
    expect(drawing?.alternative).toBe('A drawing: Nan’s dog in the park');
    expect(line?.alternative).toBe(
      'Each person on the line from 0 to 10. The table after it says the same in words.',
    );
    expect(line?.text).toContain('Dee (after) 3');
    expect(line?.text).not.toMatch(/average|\d\.\d/);
  });

  it('PDF2 is tagged in the eyes of pdfinfo, where there is one', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'record-')), 'record.pdf');
    await writeFile(path, made.bytes);
    const { error, stdout } = spawnSync('pdfinfo', [path], { encoding: 'utf8' });
    expect(error !== undefined || /^Tagged: +yes$/m.test(stdout)).toBe(true);
  });

  it('PDF3 has number, count and fingerprint on every page, outside of what is read', () => {
    const count = read.pages.length;
    expect(count).toBeGreaterThan(3);
    const fingerprint = (fileOf().fingerprint ?? '').replace(/(.{4})(?=.)/g, '$1 ');
    for (const [index, { text, structure }] of read.pages.entries()) {
      expect(text).toContain(`Page ${index + 1} of ${count}`);
      expect(text).toContain(`Fingerprint ${fingerprint}`);
      expect(structure.map((each) => each.text).join(' ')).not.toContain(`Page ${index + 1} of`);
    }
  });

  it('PDF4 shows hostile words as words', async () => {
    const typeset = [
      '#panic("no")',
      '*bold* _it_ $x^2$ `raw`',
      '\\ #import "@preview/a:1.0.0": *',
      '<label> @ref',
    ];
    const [panic = '', marks = '', load = '', label = ''] = typeset;
    const pdf = await readPdf(
      (await pdfOf(withWords({ ready: panic, den: marks, rings: load, tummy: label }))).bytes,
    );
    for (const words of typeset) expect(textOf(pdf)).toContain(words);
    const hostile = await pdfOf(fileOf(hostileSources()));
    expect(hostile.conforms).toBe(true);
    const text = bare(textOf(await readPdf(hostile.bytes)));
    for (const { shown } of hostileWords.filter(({ shown: words }) => !/\p{sc=Arabic}/u.test(words)))
      expect(text).toContain(bare(shown));
    expect(text).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  }, 30_000);

  it('PDF4 cuts nothing off: a text goes over as many pages as it needs', async () => {
    const sentence = 'Every week there was something, and nobody came. ';
    const long = `${sentence.repeat(150)}That is all.`;
    const file = withWords({ ready: long, arabic: long, beds: long });
    const [number, ...numbers] = file.record.scale.numbers;
    if (number === undefined) throw new Error('nobody gave a number');
    const scale = { ...file.record.scale, numbers: [{ ...number, reason: long, oneUp: long }, ...numbers] };
    const pdf = await readPdf((await pdfOf({ ...file, record: { ...file.record, scale } })).bytes);
    expect(bare(saidIn(pdf)).split('Thatisall.')).toHaveLength(5 + 1);
  }, 30_000);

  it.each([
    ['Arabic', 'ar', 'لا أريد أن أذهب إلى المدرسة يوم الاثنين', 'لا أريد أن أذهب إلى المدرسة يوم الاثنين'],
    ['Arabic with digits', 'ar', '10 من 10', '10 من 10'],
    ['Urdu', 'ur', 'میں اپنے بیٹے کے لیے پریشان ہوں', 'میں اپنے بیٹے کے لیے پریشان ہوں'],
    ['Bengali', 'bn', 'আমি ক্লান্ত এবং আমার চিন্তা হয়।', 'আমি ক্লান্ত এবং আমার চিন্তা হয়।'],
    ['Bengali digits', 'bn', '১০ এর মধ্যে ৬', '১০ এর মধ্যে ৬'],
    [
      'Welsh',
      'cy',
      'Mae’r tŷ yn oer a’r sŵn yn ormod; Ŵ, Ŷ, â, ï.',
      'Mae’r tŷ yn oer a’r sŵn yn ormod; Ŵ, Ŷ, â, ï.',
    ],
    ['Ukrainian', 'uk', 'Моя дитина не хоче йти до школи', 'Моя дитина не хоче йти до школи'],
  ])('PDF5 reads back %s as it was typed, in its language', async (_, language, typed, shown) => {
    const { bytes, conforms } = await pdfOf(withWords({ ready: typed }, language));
    const pdf = await readPdf(bytes);
    expect(conforms).toBe(true);
    expect(bare(textOf(pdf))).toContain(bare(shown));
    expect(pdf.elements.map((element) => element.language)).toContain(language);
  });

  it('PDF5 reads back the Arabic sentence of the meeting, under its name', () => {
    // A vowel sign above its letter stands by itself in the file, so the last word is asked for without it.
    expect(bare(textOf(read))).toContain(bare('ليلى تحب القراءة مع جدتها كل مساء، وتنام جيد'));
    const [item] = read.elements.filter(({ language }) => language === 'ar');
    expect(item?.text).toContain('Amina, mum · For Layla');
  });

  it('TONGUE3 has both languages of an entry, each in its own', () => {
    const [item] = read.elements.filter(({ language }) => language === 'cy');
    expect(item?.text).toContain('Gareth');
    expect(bare(textOf(read))).toContain(bare('In English, by Sana: Idris comes fishing with me'));
  });

  it('PDF6 gives the same bytes for the same record, and others for another', async () => {
    const again = createPdfExport({ clock: systemClock, log: silentLog });
    const other = await pdfOf(withWords({ ready: 'Something else.' }));
    const { bytes } = await pdfOf(fileOf());
    const fresh = await again.pdf(fileOf());
    await again.close();
    expect(Buffer.from(bytes).equals(made.bytes)).toBe(true);
    expect(fresh.kind === 'pdf' && Buffer.from(fresh.bytes).equals(made.bytes)).toBe(true);
    expect(Buffer.from(other.bytes).equals(made.bytes)).toBe(false);
  });

  it('PDF11 is made once for all who ask for it at once', async () => {
    const narrow = createPdfExport({ clock: systemClock, log: silentLog, limits: { waiting: 1 } });
    const others = ['one', 'two'].map((ready) => narrow.pdf(withWords({ ready })));
    const asked = Array.from({ length: 12 }, () => narrow.pdf(withWords({ ready: 'two' })));
    const turnedAway = await narrow.pdf(withWords({ ready: 'three' }));
    expect(turnedAway).toEqual({ kind: 'unavailable', reason: 'busy' });
    const kinds = (await Promise.all([...others, ...asked])).map(({ kind }) => kind);
    await narrow.close();
    expect(kinds).toEqual(Array.from({ length: 14 }, () => 'pdf'));
  });

  it('PDF7 is made and tagged where letters cannot be drawn, and says so at its end', async () => {
    const { bytes, conforms, missing } = await pdfOf(withWords({ ready: '漢字 and 漢 💙', den: 'plain' }));
    expect([conforms, missing]).toEqual([false, 3]);
    const pdf = await readPdf(bytes);
    expect(pdf.isTagged).toBe(true);
    expect(pdf.title).toBe(read.title);
    const [last] = pdf.pages.at(-1)?.structure ?? [];
    expect(last?.children.at(-1)?.text).toMatch(
      /^Some letters or pictures could not be drawn in this file\./,
    );
    expect(textOf(read)).not.toContain('could not be drawn');
  });
});
