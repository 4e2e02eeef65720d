import { addAction } from '../../shared/documents/draft.ts';
import { addEntry, setScore } from '../../shared/documents/notebook.ts';
import { scoreOfChild } from '../../shared/documents/score-of.ts';
import { newId } from '../../shared/ids.ts';
import type { ScoreNumber } from '../../shared/documents/notebook.ts';
import type { HandWords } from '../../shared/practice/vocabulary/words.ts';
import { MESSAGE } from '../../shared/protocol/messages.ts';
import { canonicalFrames } from './canonical-frames.ts';
import { GatheredMeeting } from './gathered-meeting.ts';
import { LivePerson } from './live-person.ts';
import type { ServiceLead } from './service-lead.ts';
import { until } from './until.ts';

/** What one person keeps to herself until it is shown. Two stories that differ in this alone must look the same. */
export interface Secret {
  readonly number: ScoreNumber;
  readonly reason: string;
  readonly oneUp: string;
  /** Words of an entry given in a hidden step. */
  readonly hidden: string;
  /** Words of an entry that stays hers. */
  readonly kept: string;
  /** Everybody gives a number for each of two children: the number and its words are for the second. */
  readonly each?: boolean;
  /** What she tells the lead without a word aloud, who then taps it away; nothing when it is left out. */
  readonly hand?: HandWords;
}

/** What each of the others received up to the reveal, by who and which document or request. */
export type Seen = ReadonlyMap<string, readonly string[]>;

/**
 * Plays one meeting in which Amina has a secret, and answers everything that everybody else received before it is shown:
 * the lead, the chair, a colleague, the wall, and somebody who comes late. Then it shows the secret, so that a story in
 * which nothing was ever sealed cannot pass.
 */
export async function playSecretStory(service: ServiceLead, secret: Secret): Promise<Seen> {
  const meeting = await GatheredMeeting.open(
    service,
    [
      { name: 'Mr Bell', role: 'school' },
      { name: 'Amina', role: 'parent' },
      { name: 'Tom', role: 'health' },
      { name: 'Nan', role: 'familyNetwork' },
    ],
    { chair: 'Mr Bell' },
    {},
    secret.each ? await service.createFamily(['Yusuf', 'Layla']) : undefined,
  );
  for (const name of ['Mr Bell', 'Amina', 'Tom']) await meeting.come(name);
  const wall = await meeting.pairWall();
  await meeting.allSayOk();
  const watchers = new Map<string, LivePerson>([
    ['lead', meeting.lead],
    ['chair', meeting.person('Mr Bell')],
    ['colleague', meeting.person('Tom')],
    ['wall', wall],
  ]);
  await until(
    () =>
      meeting.setUp.people.every(
        (p) => p.name === 'Nan' || meeting.lead.desk.people[p.participant]?.ok === 'ok',
      ),
    'the OKs on the desk',
  );
  await meeting.everybodySees((p) => p.desk.mine !== null, 'their desks');
  for (const watcher of watchers.values()) watcher.keepEverything();

  const amina = meeting.person('Amina');
  const mine = meeting.id('Amina');
  const doc = amina.doc('notebook');
  const state = (): NonNullable<typeof meeting.lead.proceedings.meeting> => {
    const now = meeting.lead.proceedings.meeting;
    if (!now) throw new Error('The proceedings have not come.');
    return now;
  };
  const allSee = (waiting: number): Promise<void> =>
    meeting.everybodySees((p) => p.proceedings.meeting?.waiting === waiting, `${waiting} waiting`);

  await meeting.lead.send({ type: 'movePhase', to: 'map' });
  await meeting.lead.send({ type: 'hideStep', hidden: true });
  addEntry(doc, newId(), {
    column: 'worries',
    section: 'effect',
    children: [],
    words: secret.kept,
    state: 'mine',
  });
  addEntry(doc, newId(), {
    column: 'worries',
    section: 'happened',
    children: [],
    words: secret.hidden,
    state: 'given',
  });
  await allSee(1);
  meeting.give('Tom', 'He sleeps in class.');
  await allSee(2);
  await meeting.lead.send({ type: 'movePhase', to: 'scale' });
  if (secret.each) await meeting.lead.send({ type: 'scaleEachChild', on: true });
  await meeting.everybodySees((p) => p.proceedings.meeting?.phase === 'scale', 'the scale');

  const { number, reason, oneUp } = secret;
  const [first, second] = meeting.lead.proceedings.children;
  const child = secret.each ? second?.id : undefined;
  /** Each seal is waited for: whether two come to the desk together is chance. */
  const sealsOnDesk = (count: number): Promise<void> =>
    until(() => {
      const { sealed, sealedChildren } = meeting.lead.desk.people[mine] ?? {};
      return secret.each ? sealedChildren?.length === count : sealed === true;
    }, `${count} seals on the desk`);
  if (secret.each && first) {
    setScore(doc, mine, { number: 5, sealed: state().scale }, first.id);
    await sealsOnDesk(1);
  }
  setScore(doc, mine, { number, reason }, child);
  setScore(doc, mine, { oneUp, sealed: state().scale }, child);
  await sealsOnDesk(secret.each ? 2 : 1);
  if (secret.hand) await amina.send({ type: 'raiseHand', what: secret.hand });
  // Something that all receive after the seal and the hand, so that whatever leaks with a delay has had its time.
  addAction(meeting.person('Tom').doc('draft'), newId(), { what: 'Ring the school' });
  await meeting.everybodySees((p) => p.draft.actions.length === 1, 'an action');
  if (secret.hand) {
    await until(() => meeting.lead.desk.hands.length === 1, 'the hand on the desk');
    await meeting.lead.send({ type: 'seeHand', from: mine, what: secret.hand });
    await until(
      () => Object.values(amina.desk.raised).some((own) => own.seenAt !== null),
      'that it was seen',
    );
  }
  for (const watcher of watchers.values()) await watcher.http.get(`${watcher.address}api/session`);
  await meeting.lead.http.get(`${meeting.lead.address}api/record-preview.html`);
  await meeting.person('Tom').http.get(`${meeting.person('Tom').address}api/record.json`);

  const nan = new LivePerson(service.url);
  nan.keepEverything();
  await nan.join(await meeting.link('Nan'));
  await meeting.letIn();
  await nan.comeIn();
  const nanHere = (p: LivePerson): boolean =>
    p.proceedings.participants.some((q) => q.id === meeting.id('Nan') && q.here);
  await until(() => nanHere(nan), 'the late comer to be here');
  await meeting.everybodySees(nanHere, 'the late comer');
  // Whoever sees the door hears on their desk, a moment later, on how many devices somebody is.
  await meeting.everybodySees(
    ({ desk }) => desk.people[meeting.id('Nan')]?.devices !== 0,
    'the late comer on the desks',
  );
  // Where the late comer is goes by itself, after the documents.
  const place = nan.doc('draft').clientID;
  await until(
    () => [...watchers.values()].every((w) => w.provider('draft').awareness.getStates().has(place)),
    'the late comer in the plan',
  );

  const seen = new Map<string, readonly string[]>();
  for (const [who, watcher] of watchers) addSeen(seen, who, watcher, false);
  addSeen(seen, 'late comer', nan, true);

  await meeting.lead.send({ type: 'revealScores' });
  await meeting.lead.send({ type: 'showAll' });
  await meeting.everybodySees(
    ({ proceedings }) =>
      scoreOfChild(proceedings, mine, child ?? null)?.number === number &&
      proceedings.entries.some((e) => e.words === secret.hidden),
    'what was sealed and hidden',
  );
  nan.leave();
  wall.leave();
  meeting.disperse();
  return seen;
}

/**
 * Sorts what one person received by document, presence apart: which of two came first is chance. Of somebody who came in
 * the middle it is chance too how it was parted into frames, so each piece is taken by itself, in order of its words.
 */
function addSeen(
  seen: Map<string, readonly string[]>,
  who: string,
  person: LivePerson,
  cameLate: boolean,
): void {
  for (const kind of ['proceedings', 'draft', 'desk', 'notebook', 'http']) {
    const isOf = (from: string): boolean => (kind === 'http' ? from.includes(' ') : from === kind);
    const frames = canonicalFrames(person.received.filter(({ from }) => isOf(from)));
    const isPresence = (frame: string): boolean => frame.startsWith(`${kind} ${MESSAGE.awareness} `);
    const documents = frames.filter((frame) => !isPresence(frame));
    if (cameLate && kind === 'http') continue;
    seen.set(`${who} ${kind}`, cameLate ? pieces(documents) : documents);
    seen.set(`${who} ${kind} presence`, pieces(frames.filter(isPresence)));
  }
}

function pieces(frames: readonly string[]): readonly string[] {
  const all = frames.flatMap((frame) =>
    frame.replace(/^\S+ \d+ (tells |asks )?/, '').split(/\n|\|| deletes |;/),
  );
  return [
    ...new Set(
      all.flatMap((piece) => (/^\d+\+\d+(,\d+\+\d+)*$/.test(piece) ? deletedUnits(piece) : [piece])),
    ),
  ].sort();
}

/** `7+2,12+1` as `deleted 7`, `deleted 8`, `deleted 12`: whether ranges came together is chance. */
function deletedUnits(ranges: string): readonly string[] {
  return ranges.split(',').flatMap((range) => {
    const [clock = 0, length = 0] = range.split('+').map(Number);
    return Array.from({ length }, (_, i) => `deleted ${clock + i}`);
  });
}
