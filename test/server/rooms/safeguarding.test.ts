import { expect, it } from 'vitest';
import type { ParticipantSession } from '../../../server/access/participant-sessions.ts';
import { createPdfExport } from '../../../server/export/record-pdf.ts';
import { silentLog } from '../../../server/log.ts';
import type { Inside } from '../../../server/routes/participant-deps.ts';
import { recordRoutes } from '../../../server/routes/record.ts';
import { snapshotDesk } from '../../../shared/documents/desk.ts';
import { newId, type ParticipantId } from '../../../shared/ids.ts';
import { LEAVE_TO } from '../../../shared/protocol/leave-to.ts';
import { meetingAt } from './meeting-at.ts';

it('SAFE2 SAFE3 what the lead wrote about safeguarding is on the lead’s desk, and on the lead’s page only if so said', async () => {
  const at = await meetingAt();
  const words = 'CANARY <told> at 4';
  const note = { type: 'noteSafeguarding', needed: true, words, onLeadsCopy: false } as const;
  expect(await at.sends(at.amina, note)).toEqual({ ok: false, reason: 'notAllowed' });
  await at.sends(at.lead, note);
  const end = { type: 'recordOutcome', outcome: 'goOn', words: '', leadFromHere: null } as const;
  await at.sends(at.lead, { ...end, nextReview: null });
  await at.sends(at.lead, { type: 'close' });
  await at.sends(at.lead, { type: 'shareRecord', days: 7 });
  const pdfs = createPdfExport({ clock: at.clock, log: silentLog });
  const read = async (who: ParticipantId, file: string): Promise<string> => {
    const session: ParticipantSession = {
      ...{ id: newId(), meeting: at.id, participant: who, name: '', standing: 'admitted', way: 'link' },
      ...{ device: '', tokenHash: '', outboxKey: '', createdAt: at.clock.now() },
    };
    const inside: Inside = async (_, then) => then(await at.meeting(), who, session);
    const routes = recordRoutes({ clock: at.clock, pdfs, leaveTo: LEAVE_TO }, inside);
    const answer = await routes.request(`/in/x/api/${file}`);
    expect(answer.status).toBe(200);
    return answer.text();
  };
  const findIt = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const [name, who] of Object.entries({ lead: at.lead, amina: at.amina })) {
      for (const file of ['record.html', 'record.html?keep', 'record.json']) {
        if ((await read(who, file)).includes('CANARY')) found.push(`${name} ${file}`);
      }
    }
    return found;
  };
  expect(await findIt()).toEqual([]);
  await at.sends(at.lead, { ...note, onLeadsCopy: true });
  expect(await findIt()).toEqual(['lead record.html', 'lead record.html?keep']);
  expect(await read(at.lead, 'record.html')).toContain('CANARY &lt;told&gt; at 4');
  const meeting = await at.meeting();
  expect(new TextDecoder().decode(meeting.proceedings.room.state())).not.toContain('CANARY');
  const others = await Promise.all([at.amina, at.tom].map((who) => meeting.openDesk(who)));
  expect(others.map((desk) => snapshotDesk(desk.doc).safeguarding)).toEqual([null, null]);
  await pdfs.close();
});
