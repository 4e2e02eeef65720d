import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { DocumentKind } from '../../shared/documents/access.ts';
import { addGroup } from '../../shared/documents/draft.ts';
import { addEntry } from '../../shared/documents/notebook.ts';
import { newId } from '../../shared/ids.ts';
import { type Cast, INSIDERS, WHO, type Who } from '../support/cast.ts';
import { Cells, isInside, isPlanOpen, Stage, type Step, STEPS } from '../support/matrix.ts';
import { askAllFrame, newClient, presenceFrame, stepTwoFrame, updateFrame } from '../support/raw-frames.ts';
import { type Ended, RawSocket } from '../support/raw-socket.ts';
import { until } from '../support/until.ts';

/**
 * Everybody tries everything. What must come of it stands in the tables here, written down from the promises and not
 * from the code that keeps them.
 */

const OWN = ['notebook', 'desk', 'draft', 'proceedings'] as const satisfies readonly DocumentKind[];
const VERBS = ['read', 'update', 'stepTwo', 'presence'] as const;

/** Names under which something of somebody else's could be had by a careless server. */
const guessed = (cast: Cast): readonly { readonly name: string; readonly status?: 404 }[] => [
  { name: `notebook%2F${cast.id('lead')}` },
  { name: `desk%2F${cast.id('lead')}` },
  { name: `${cast.setUp.id}%2Fproceedings` },
  { name: `${cast.setUp.id}%2Fnotebook%2F${cast.id('parent')}` },
  { name: 'Draft' },
  { name: 'draft%00' },
  { name: 'n%D0%BEtebook' },
  { name: '__proto__' },
  { name: 'toString' },
  { name: `notebook/${cast.id('lead')}`, status: 404 },
  { name: `${cast.setUp.id}/draft`, status: 404 },
  { name: '', status: 404 },
];

const readsDraftAndProceedings = (who: Who): boolean => isInside(who) || who === 'wall';

function mayRead(who: Who, kind: DocumentKind): boolean {
  return kind === 'draft' || kind === 'proceedings' ? readsDraftAndProceedings(who) : isInside(who);
}

/** 'saved', or the code with which the writer's socket must end. */
function writing(who: Who, kind: DocumentKind, step: Step): 'saved' | number {
  if (kind === 'notebook') return 'saved';
  if (kind !== 'draft' || who === 'observer' || who === 'wall') return 4422;
  return isPlanOpen(step) ? 'saved' : 4423;
}

const NAMES = 12;
/** A name that nobody has depends on no step: two of them, one while the meeting is open and one after. */
const GUESSED_IN: readonly Step[] = ['map', 'closed'];
const ENDED: Ended = { code: 4403, reason: 'accessEnded' };
const AT_DOOR: Ended = { code: 4401, reason: 'notAdmitted' };
const NO_SUCH_ROUTE: Ended = { code: 1006, reason: '404' };

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

/** An update that fits a document of this kind, or would if clients wrote it; with the id of what it adds. */
function honestUpdate(kind: DocumentKind): { readonly update: Uint8Array; readonly id: string } {
  const doc = new Y.Doc();
  const id = newId();
  if (kind === 'draft') addGroup(doc, id as ReturnType<typeof newId<'group'>>, 'worries', 'Mine');
  else if (kind === 'notebook') {
    const entry = { column: 'worries', section: 'effect', children: [], words: 'x', state: 'mine' } as const;
    addEntry(doc, id as ReturnType<typeof newId<'entry'>>, entry);
  } else doc.getMap(kind === 'desk' ? 'notes' : 'entries').set(id, { words: 'forged' });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return { update, id };
}

const everything = (kind: DocumentKind, client = newClient()): readonly Uint8Array[] => [
  askAllFrame,
  updateFrame(honestUpdate(kind).update),
  stepTwoFrame(honestUpdate(kind).update),
  presenceFrame({ client, json: '{"at":"map"}' }),
];

/** Somebody who must not come in sends everything at once: the socket ends, and not a byte has come. */
async function tryInVain(
  cast: Cast,
  cells: Cells,
  cell: readonly string[],
  who: Who,
  room: string,
  as: Ended,
) {
  const kind = OWN.find((own) => own === room) ?? 'notebook';
  const socket = await RawSocket.open(cast.way(who, room));
  socket.send(...everything(kind));
  await socket.untilEnded();
  for (const verb of VERBS) cells.check([...cell, verb], [as.code, as.reason, 0], outcome(socket));
  socket.drop();
}

const outcome = (socket: RawSocket): unknown => [
  socket.ended?.code,
  socket.refusedWith === undefined ? socket.ended?.reason : String(socket.refusedWith),
  socket.documentBytes,
];

/** Somebody who may read tries the verbs one by one; `wrote` gets the ids of what must stand in the document. */
async function tryVerbs(cast: Cast, cells: Cells, { who, kind, step, watcher, wrote }: Trial): Promise<void> {
  for (const verb of ['update', 'stepTwo'] as const) {
    const socket = await RawSocket.synced(cast.way(who, kind));
    if (verb === 'update') cells.check([step, who, kind, 'read'], true, socket.documentBytes > 0);
    const { update, id } = honestUpdate(kind);
    socket.send(verb === 'update' ? updateFrame(update) : stepTwoFrame(update));
    await until(() => socket.saved > 0 || socket.ended !== undefined, 'an answer to a write');
    const expected = writing(who, kind, step);
    cells.check([step, who, kind, verb], expected, socket.ended?.code ?? 'saved');
    if (expected === 'saved') wrote.add(id);
    socket.drop();
  }
  const socket = await RawSocket.synced(cast.way(who, kind));
  const client = newClient();
  const forged = { name: 'Somebody else', participant: cast.id('lead'), user: { name: 'Somebody else' } };
  socket.send(presenceFrame({ client, json: JSON.stringify({ ...forged, at: 'map' }) }));
  // What is answered after the presence proves that it was dealt with.
  socket.send(new Uint8Array([0, 0, 1, 0]));
  await until(() => socket.frames.filter((f) => f[0] === 0 && f[1] === 1).length > 1, 'the second answer');
  const isSeen = (kind === 'draft' || kind === 'proceedings') && who !== 'wall';
  const heard = (): unknown => watcher?.present.findLast((p) => p.client === client)?.state?.['name'] ?? null;
  if (isSeen) await until(() => heard() !== null, 'the presence');
  cells.check([step, who, kind, 'presence'], isSeen ? who : null, heard());
  socket.drop();
}

interface Trial {
  readonly who: Who;
  readonly kind: DocumentKind;
  readonly step: Step;
  readonly watcher: RawSocket | undefined;
  readonly wrote: Set<string>;
}

async function idsIn(cast: Cast, who: Who, kind: 'notebook' | 'draft'): Promise<string[]> {
  const socket = await RawSocket.synced(cast.way(who, kind));
  const ids = [...socket.doc.getMap(kind === 'draft' ? 'groups' : 'entries').keys()];
  socket.drop();
  return ids.toSorted();
}

async function tryDocuments(cast: Cast, step: Step, cells: Cells): Promise<void> {
  const before = await cast.state();
  const watch = (kind: DocumentKind): Promise<RawSocket> => RawSocket.synced(cast.way('lead', kind));
  const watchers = {
    notebook: await watch('notebook'),
    desk: await watch('desk'),
    draft: await watch('draft'),
    proceedings: await watch('proceedings'),
  };
  const inDraft = new Set<string>();
  const inNotebook = new Map<Who, Set<string>>(WHO.map((who) => [who, new Set()]));
  inNotebook.get('parent')?.add(cast.entry);
  await Promise.all(
    WHO.map(async (who) => {
      for (const kind of OWN) {
        if (mayRead(who, kind)) {
          // One's own second device is told of oneself; nobody else may be, so the lead's own is not watched.
          const isOwn = who === 'lead' && (kind === 'notebook' || kind === 'desk');
          const wrote = kind === 'draft' ? inDraft : (inNotebook.get(who) ?? new Set());
          const watcher = isOwn ? undefined : watchers[kind];
          await tryVerbs(cast, cells, { who, kind, step, watcher, wrote });
        } else {
          const as = who === 'waiting' ? AT_DOOR : ENDED;
          await tryInVain(cast, cells, [step, who, kind], who, kind, as);
        }
      }
      for (const { name, status } of GUESSED_IN.includes(step) ? guessed(cast) : [])
        await tryInVain(cast, cells, [step, who, name], who, name, status ? NO_SUCH_ROUTE : ENDED);
    }),
  );
  expect(await cast.state()).toBe(before);
  expect(await idsIn(cast, 'lead', 'draft')).toEqual([...inDraft].toSorted());
  for (const who of INSIDERS) {
    const wrote = [...(inNotebook.get(who) ?? [])].toSorted();
    expect([who, await idsIn(cast, who, 'notebook')]).toEqual([who, wrote]);
  }
  for (const watcher of Object.values(watchers)) {
    expect(watcher.ended).toBeUndefined();
    watcher.drop();
  }
}

it('ATTACK1 every cell of who, document, verb and step is as the table says', async () => {
  const cells = new Cells();
  await stage.inEveryStep((cast, step) => tryDocuments(cast, step, cells));
  console.info(`${cells.count} cells of documents`);
  expect(cells.wrong).toEqual([]);
  const rooms = STEPS.length * OWN.length + GUESSED_IN.length * NAMES;
  expect(cells.count).toBe(rooms * WHO.length * VERBS.length);
  expect(stage.isSameProcess).toBe(true);
});
