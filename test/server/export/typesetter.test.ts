import { afterEach, describe, expect, it } from 'vitest';
import { createPdfExport, type PdfExport, type PdfExportOptions } from '../../../server/export/record-pdf.ts';
import { createLog } from '../../../server/log.ts';
import type { RecordFile } from '../../../shared/record/record-file.ts';
import { idFor } from '../../shared/record/record-people.ts';
import { fileOf, proceedings, sources } from '../../shared/record/record-fixture.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const opened: PdfExport[] = [];
let lines: string[] = [];

/** An export whose time only the test moves on. */
function exportWith(options: Partial<PdfExportOptions> = {}) {
  lines = [];
  const clock = createManualClock();
  const log = createLog(
    (line) => lines.push(line),
    () => clock.now(),
  );
  const pdfs = createPdfExport({ clock, log, ...options });
  opened.push(pdfs);
  return { clock, pdfs };
}

/** A record that takes its time: as many entries as a whole borough writes in a year. */
function endless(): RecordFile {
  const [entry] = proceedings.entries;
  if (entry === undefined) throw new Error('the made-up meeting has no entry');
  const entries = Array.from({ length: 4_000 }, (_, at) => ({
    ...entry,
    id: idFor<'entry'>(`many-${at}`),
    order: at,
  }));
  return fileOf({ ...sources, proceedings: { ...proceedings, entries } });
}

/** The made-up record without so many of its entries: each another file. */
const without = (left: number): RecordFile =>
  fileOf({ ...sources, proceedings: { ...proceedings, entries: proceedings.entries.slice(left) } });

afterEach(async () => {
  for (const pdfs of opened.splice(0)) await pdfs.close();
});

describe('the typesetting process', () => {
  it('PDF9 is ended when a document takes too long, and the next document is made', async () => {
    const { clock, pdfs } = exportWith();
    expect((await pdfs.pdf(fileOf())).kind).toBe('pdf');
    const first = pdfs.pdf(endless());
    const second = pdfs.pdf(fileOf());
    clock.advance(20_000);
    expect(await first).toEqual({ kind: 'unavailable', reason: 'tooLong' });
    expect(await second).toMatchObject({ kind: 'pdf', conforms: true });
    expect(lines.join('\n')).toContain('"reason":"tooLong"');
    expect(lines.join('\n')).not.toContain('Yusuf');
  }, 30_000);

  it('PDF9 is ended when a document takes too much memory', async () => {
    const { clock, pdfs } = exportWith({ limits: { memory: 1 } });
    const result = pdfs.pdf(fileOf());
    clock.advance(100);
    expect(await result).toEqual({ kind: 'unavailable', reason: 'tooBig' });
  });

  it('PDF9 makes one document at a time and turns away what cannot wait', async () => {
    const { pdfs } = exportWith({ limits: { waiting: 2 } });
    const asked = Array.from({ length: 5 }, (_, left) => pdfs.pdf(without(left)));
    const results = await Promise.all(asked);
    expect(results.map((each) => (each.kind === 'pdf' ? 'pdf' : each.reason))).toEqual([
      'pdf',
      'pdf',
      'pdf',
      'busy',
      'busy',
    ]);
  }, 30_000);

  it('PDF9 is let go when nobody needs it, and comes again', async () => {
    const { clock, pdfs } = exportWith();
    expect((await pdfs.pdf(fileOf())).kind).toBe('pdf');
    clock.advance(60_000);
    expect((await pdfs.pdf(fileOf())).kind).toBe('pdf');
  }, 30_000);

  it('PDF9 is closed with the server: whoever waits is told', async () => {
    const { pdfs } = exportWith();
    const asked = [pdfs.pdf(endless()), pdfs.pdf(fileOf())];
    await pdfs.close();
    expect(await Promise.all(asked)).toEqual(asked.map(() => ({ kind: 'unavailable', reason: 'closed' })));
    expect(await pdfs.pdf(fileOf())).toEqual({ kind: 'unavailable', reason: 'closed' });
  });

  it('PDF8 says that there is no typesetter to everyone who asks', async () => {
    const { pdfs } = exportWith({ compiler: '@myriaddreamin/typst-ts-node-compiler-plan9-x64' });
    const none = { kind: 'unavailable', reason: 'noCompiler' };
    expect(await Promise.all([pdfs.pdf(fileOf()), pdfs.pdf(fileOf())])).toEqual([none, none]);
    expect(await pdfs.pdf(fileOf())).toEqual(none);
  });
});
