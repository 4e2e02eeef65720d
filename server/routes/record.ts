import { type Context, Hono } from 'hono';
import { type SafeguardingNote, snapshotDesk } from '../../shared/documents/desk.ts';
import type { ParticipantId } from '../../shared/ids.ts';
import { officialHtml } from '../../shared/record/readings/official-html.ts';
import { fileForChild, type RecordFile, recordFile } from '../../shared/record/record-file.ts';
import type { NoPdf } from '../export/typesetter.ts';
import { compileNow, frozenRecord } from '../rooms/frozen-record.ts';
import type { Meeting } from '../rooms/meeting.ts';
import { notFound, refuse } from './answers.ts';
import { KEPT_POLICY, SHOWN_POLICY, shownRecord, withSafeguarding } from './record-page.ts';
import type { Inside, ParticipantDeps } from './participant-deps.ts';

/** Reading and keeping the record (rule REC13: the lead always after close; the others while the lead allows). */
export function recordRoutes(deps: Pick<ParticipantDeps, 'clock' | 'pdfs' | 'leaveTo'>, inside: Inside) {
  const mayRead = (meeting: Meeting, participant: ParticipantId): boolean => {
    const { lead, copiesUntil } = meeting.snapshot().meeting;
    return participant === lead || (copiesUntil !== null && deps.clock.now() < copiesUntil);
  };

  const withRecord = (
    c: Context,
    answer: (file: RecordFile, own: SafeguardingNote | null) => Response | Promise<Response>,
  ): Promise<Response> =>
    inside(c, async (meeting, participant) => {
      const frozen = mayRead(meeting, participant) ? await frozenRecord(meeting) : undefined;
      if (!frozen) return notFound(c);
      const file = recordFile(frozen.record, frozen.fingerprint, meeting.snapshot());
      const asked = c.req.query('child');
      const isLeads = meeting.snapshot().meeting.lead === participant;
      const own = isLeads ? snapshotDesk((await meeting.openDesk(participant)).doc).safeguarding : null;
      if (asked === undefined) return answer(file, own);
      const child = frozen.record.children.find(({ id }) => id === asked)?.id;
      return child === undefined ? notFound(c) : answer(fileForChild(file, child), null);
    });

  const asPage = (c: Context, html: string): Response => {
    const isKept = c.req.query('keep') !== undefined;
    c.header('Content-Security-Policy', isKept ? KEPT_POLICY : SHOWN_POLICY);
    if (isKept) c.header('Content-Disposition', `attachment; filename="${nameOf(c)}.html"`);
    return c.html(isKept ? html : shownRecord(html, deps.leaveTo));
  };

  const asPdf = async (c: Context, file: RecordFile): Promise<Response> => {
    const result = await deps.pdfs.pdf(file);
    if (result.kind === 'unavailable') return noPdf(c, result.reason);
    const show = c.req.query('look') === undefined ? 'attachment' : 'inline';
    c.header('Content-Disposition', `${show}; filename="${nameOf(c)}.pdf"`);
    c.header('Content-Type', 'application/pdf');
    c.header('Pdf-Missing-Letters', String(result.missing));
    return c.body(new Uint8Array(result.bytes).buffer);
  };

  return new Hono()
    .get('/in/:session/api/record.html', (c) =>
      withRecord(c, (file, own) => asPage(c, withSafeguarding(officialHtml(file), own))),
    )
    .get('/in/:session/api/record.json', (c) =>
      withRecord(c, (file) => {
        c.header('Content-Disposition', `attachment; filename="${nameOf(c)}.json"`);
        return c.json(file);
      }),
    )
    .get('/in/:session/api/record.pdf', (c) => withRecord(c, (file) => asPdf(c, file)))
    .get('/in/:session/api/record-preview.html', (c) =>
      inside(c, async (meeting, participant) => {
        const { lead, closedAt } = meeting.snapshot().meeting;
        if (participant !== lead || closedAt !== null) return notFound(c);
        return asPage(c, officialHtml(recordFile(await compileNow(meeting), null, meeting.snapshot())));
      }),
    );
}

/** A file's name says nobody's name; a copy for one child must not be taken for the whole record. */
const nameOf = (c: Context): string =>
  c.req.query('child') === undefined ? 'meeting-record' : 'meeting-record-one-child';

/** Each with the sentence that leads to the page to print. */
function noPdf(c: Context, reason: NoPdf): Response {
  const sentence = { sentence: 'noPdf' } as const;
  if (reason === 'noCompiler') return refuse(c, 'noPdf', sentence);
  return reason === 'busy' ? refuse(c, 'tooMany', sentence) : refuse(c, 'failed', sentence);
}
