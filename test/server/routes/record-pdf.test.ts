import { afterEach, describe, expect, it } from 'vitest';
import { createPdfExport, type PdfExportOptions } from '../../../server/export/record-pdf.ts';
import type { ParticipantSession } from '../../../server/access/participant-sessions.ts';
import { silentLog } from '../../../server/log.ts';
import type { Inside } from '../../../server/routes/participant-deps.ts';
import { LEAVE_TO } from '../../../shared/protocol/leave-to.ts';
import { recordRoutes } from '../../../server/routes/record.ts';
import { newId, type ParticipantId } from '../../../shared/ids.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { meetingAt } from '../rooms/meeting-at.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A closed meeting, and asking for its PDF as one of its people. */
async function closedMeeting(options: Partial<PdfExportOptions> = {}) {
  const at = await meetingAt();
  const asked = async (who: ParticipantId, query = '', method = 'GET', file = 'record.pdf') => {
    const session: ParticipantSession = {
      ...{ id: newId(), meeting: at.id, participant: who, name: '', standing: 'admitted', way: 'link' },
      ...{ device: '', tokenHash: '', outboxKey: '', createdAt: at.clock.now() },
    };
    const inside: Inside = async (_, then) => then(await at.meeting(), who, session);
    return recordRoutes({ clock: at.clock, pdfs, leaveTo: LEAVE_TO }, inside).request(
      `/in/x/api/${file}${query}`,
      {
        method,
      },
    );
  };
  const pdfs = createPdfExport({ clock: at.clock, log: silentLog, ...options });
  ends.push(() => pdfs.close());
  await at.allSayOk();
  await at.sends(at.lead, { type: 'movePhase', to: 'agree' });
  const outcome = { outcome: 'goOn', words: '', leadFromHere: null, nextReview: null } as const;
  await at.sends(at.lead, { type: 'recordOutcome', ...outcome });
  const beforeClose = await asked(at.lead);
  expect(await at.sends(at.lead, { type: 'close' })).toMatchObject({ ok: true });
  return { at, asked, beforeClose };
}

describe('the PDF over HTTP', () => {
  it('PDF10 is for whoever may read the record: the lead, and the others while the lead allows it', async () => {
    const { at, asked, beforeClose } = await closedMeeting();
    expect(beforeClose.status).toBe(404);
    expect((await asked(at.amina)).status).toBe(404);
    const file = await asked(at.lead);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="meeting-record.pdf"');
    expect(file.headers.get('pdf-missing-letters')).toBe('0');
    const read = await readPdf(new Uint8Array(await file.arrayBuffer()));
    expect(read.all('H1').map(({ text }) => text)).toEqual(['Record of the meeting']);
    await at.sends(at.lead, { type: 'shareRecord', days: 1 });
    expect((await asked(at.amina, '?look')).headers.get('content-disposition')).toMatch(/^inline;/);
    at.clock.advance(25 * 3_600_000);
    expect((await asked(at.amina)).status).toBe(404);
    expect((await asked(at.lead, '', 'HEAD')).status).toBe(200);
  }, 30_000);

  it("CHILD3 each child's copy is for whoever may read the record, and of no child that is not in it", async () => {
    const { at, asked } = await closedMeeting({ compiler: 'no-such-typesetter' });
    const child = (await at.meeting()).snapshot().children[0]?.id ?? '';
    const get = (who: ParticipantId, id: string) => asked(who, `?child=${id}`, 'GET', 'record.json');
    expect((await get(at.amina, child)).status).toBe(404);
    const file = await get(at.lead, child);
    expect(file.headers.get('content-disposition')).toContain('meeting-record-one-child.json');
    expect(await file.json()).toMatchObject({ copyFor: { child }, record: { family: { title: 'Yusuf' } } });
    for (const nobody of ['', newId(), '__proto__']) expect((await get(at.lead, nobody)).status).toBe(404);
    await at.sends(at.lead, { type: 'shareRecord', days: 1 });
    expect((await get(at.amina, child)).status).toBe(200);
  }, 30_000);

  it('PDF8 says in words where there is none, and that the page can be printed', async () => {
    const { at, asked } = await closedMeeting({ compiler: 'no-such-typesetter' });
    const answer = await asked(at.lead);
    expect(answer.status).toBe(501);
    expect(await answer.json()).toEqual({
      ok: false,
      reason: 'noPdf',
      sentence: 'A PDF cannot be made just now. Open the record and print that page.',
    });
  }, 30_000);

  it('PDF9 says so, too, to whom it turned away', async () => {
    const { at, asked } = await closedMeeting({ limits: { waiting: 0 } });
    // Two files: one that is asked for twice at once is made once.
    const child = (await at.meeting()).snapshot().children[0]?.id ?? '';
    const answers = await Promise.all([asked(at.lead), asked(at.lead, `?child=${child}`)]);
    const [made, turnedAway] = answers.toSorted((a, b) => a.status - b.status);
    expect(made?.status).toBe(200);
    expect(turnedAway?.status).toBe(429);
    expect(await turnedAway?.json()).toMatchObject({ ok: false, reason: 'tooMany' });
  }, 30_000);
});
