import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CommandRequest, CommandType } from '../../shared/protocol/commands.ts';
import { newId } from '../../shared/ids.ts';
import { type Cast, INSIDERS, sessionOf, WHO, type Who } from '../support/cast.ts';
import { Cells, isInside, isPlanOpen, Stage, type Step, STEPS } from '../support/matrix.ts';

/**
 * Everybody sends every command in every step. What must come of it stands in the table here, written down from the
 * promises and not from the code that keeps them.
 */

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

/** Who may send what, and what the lead is answered where that depends on the step. */
type Answer = 200 | 'notFound' | 'notNow' | 'alreadyDone' | 'leadIsHere' | 'meetingClosed' | 'outcomeMissing';
interface Row {
  readonly may: readonly Who[];
  /** What those who may are answered in a step. */
  readonly answer: (step: Step) => Answer;
  /** The command; `isMeant` when it is sent by somebody who may, so that it can be one that works. */
  readonly make: (cast: Cast, isMeant: boolean) => Promise<CommandRequest> | CommandRequest;
}

const whileOpen = (step: Step): Answer => (step === 'closed' ? 'meetingClosed' : 200);
const afterClose = (step: Step): Answer => (step === 'closed' ? 200 : 'notNow');
const always = (): Answer => 200;
const LEAD = ['lead'] as const;
const OTHERS = ['exLead', 'chair', 'scribe', 'standIn', 'parent', 'observer'] as const;

/** In an order in which none takes from a later one what it needs. */
const COMMANDS: Readonly<Record<CommandType, Row>> = {
  admit: {
    may: ['lead', 'chair'],
    answer: always,
    make: async (cast, isMeant) => ({
      type: 'admit',
      knocks: [sessionOf(isMeant ? await cast.knock('nan') : cast.actor('waiting'))],
    }),
  },
  admitWalkIn: {
    may: LEAD,
    answer: whileOpen,
    make: async (cast, isMeant) => ({
      type: 'admitWalkIn',
      knock: sessionOf(isMeant && (await cast.isOpen()) ? await cast.walkIn('Sam') : cast.actor('waiting')),
      as: { participant: cast.id('spare') },
    }),
  },
  turnAway: {
    may: LEAD,
    answer: always,
    make: async (cast, isMeant) => ({
      type: 'turnAway',
      knock: sessionOf(isMeant ? await cast.knock('nan') : cast.actor('waiting')),
    }),
  },
  withdraw: {
    may: LEAD,
    answer: always,
    make: (cast, isMeant) => ({ type: 'withdraw', participant: cast.id(isMeant ? 'spare' : 'parent') }),
  },
  markHere: {
    may: ['lead', 'scribe'],
    answer: whileOpen,
    make: (cast) => ({ type: 'markHere', participant: cast.id('nan'), here: true }),
  },
  hideStep: { may: LEAD, answer: whileOpen, make: () => ({ type: 'hideStep', hidden: true }) },
  showAll: { may: LEAD, answer: whileOpen, make: () => ({ type: 'showAll' }) },
  moveEntry: {
    may: ['lead', 'chair', 'scribe'],
    answer: whileOpen,
    make: (cast) => ({ type: 'moveEntry', entry: cast.entry, column: 'worries', section: 'harder' }),
  },
  markHeard: {
    may: ['lead', 'chair', 'scribe'],
    answer: whileOpen,
    make: (cast) => ({ type: 'markHeard', entries: [cast.entry], as: 'readOut' }),
  },
  turnWall: {
    may: ['lead', 'chair', 'scribe'],
    answer: whileOpen,
    make: () => ({ type: 'turnWall', by: 1 }),
  },
  scaleEachChild: {
    may: LEAD,
    answer: whileOpen,
    make: () => ({ type: 'scaleEachChild', on: false }),
  },
  revealScores: { may: LEAD, answer: whileOpen, make: () => ({ type: 'revealScores' }) },
  showAgreements: {
    may: LEAD,
    answer: (step) => (isPlanOpen(step) ? 'notNow' : whileOpen(step)),
    make: () => ({ type: 'showAgreements' }),
  },
  reopenPlan: {
    may: LEAD,
    answer: (step) => (isPlanOpen(step) ? 'alreadyDone' : whileOpen(step)),
    make: () => ({ type: 'reopenPlan' }),
  },
  movePhase: { may: LEAD, answer: whileOpen, make: () => ({ type: 'movePhase', to: 'scale' }) },
  nameHelper: {
    may: LEAD,
    answer: whileOpen,
    make: (cast) => ({ type: 'nameHelper', participant: cast.id('nan'), helper: cast.id('observer') }),
  },
  handOver: {
    may: LEAD,
    answer: whileOpen,
    make: (cast, isMeant) => ({
      type: 'handOver',
      role: isMeant ? 'chair' : 'lead',
      to: cast.id(isMeant ? 'parent' : 'exLead'),
    }),
  },
  // Anybody inside may ask; to whom nothing was offered there is nothing to answer.
  answerOffer: {
    may: INSIDERS,
    answer: (step) => (step === 'closed' ? 'meetingClosed' : 'notFound'),
    make: () => ({ type: 'answerOffer', take: true }),
  },
  withdrawOffer: {
    may: LEAD,
    answer: whileOpen,
    make: async (cast, isMeant) => {
      if (isMeant) await cast.send('lead', { type: 'handOver', role: 'lead', to: cast.id('chair') });
      return { type: 'withdrawOffer' };
    },
  },
  takeOver: {
    may: ['standIn'],
    answer: (step) => (step === 'closed' ? 'meetingClosed' : 'leadIsHere'),
    make: () => ({ type: 'takeOver' }),
  },
  drawCurtain: { may: LEAD, answer: whileOpen, make: () => ({ type: 'drawCurtain', curtain: 'calm' }) },
  setLength: { may: LEAD, answer: whileOpen, make: () => ({ type: 'setLength', minutes: 45 }) },
  setClock: { may: LEAD, answer: whileOpen, make: () => ({ type: 'setClock', to: 'twoMore' }) },
  raiseHand: { may: OTHERS, answer: whileOpen, make: () => ({ type: 'raiseHand', what: 'slowDown' }) },
  lowerHand: {
    may: [...OTHERS, ...LEAD],
    answer: whileOpen,
    make: () => ({ type: 'lowerHand', what: 'slowDown' }),
  },
  seeHand: {
    may: LEAD,
    answer: whileOpen,
    make: async (cast, isMeant) => {
      if (isMeant) await cast.send('parent', { type: 'raiseHand', what: 'needABreak' });
      return { type: 'seeHand', from: cast.id('parent'), what: 'needABreak' };
    },
  },
  // Anybody inside may ask; what was not shown to them is not there for them.
  answerVoice: {
    may: INSIDERS,
    answer: (step) => (step === 'closed' ? 'meetingClosed' : 'notFound'),
    make: () => ({ type: 'answerVoice', voice: newId(), weWill: 'Yes.', weCannot: '', because: '' }),
  },
  showVoice: { may: LEAD, answer: whileOpen, make: () => ({ type: 'showVoice', of: null }) },
  showChildOnWall: {
    may: LEAD,
    answer: whileOpen,
    make: () => ({ type: 'showChildOnWall', child: null }),
  },
  // Nobody here has a child's pages; who may lend them stands in a test of its own.
  lendPages: {
    may: INSIDERS,
    answer: (step) => (step === 'closed' ? 'meetingClosed' : 'notFound'),
    make: (cast) => ({ type: 'lendPages', of: cast.id('parent'), to: cast.id('nan') }),
  },
  noteSafeguarding: {
    may: LEAD,
    answer: always,
    make: () => ({ type: 'noteSafeguarding', needed: false, words: '', onLeadsCopy: false }),
  },
  close: {
    may: LEAD,
    answer: (step) => (step === 'closed' ? 'meetingClosed' : 'outcomeMissing'),
    make: () => ({ type: 'close' }),
  },
  recordOutcome: {
    may: LEAD,
    answer: whileOpen,
    make: () => ({
      type: 'recordOutcome',
      outcome: 'stepUp',
      words: '',
      leadFromHere: null,
      nextReview: null,
    }),
  },
  shareRecord: { may: LEAD, answer: afterClose, make: () => ({ type: 'shareRecord', days: 7 }) },
  addAddendum: { may: LEAD, answer: afterClose, make: () => ({ type: 'addAddendum', words: 'Later.' }) },
};

/** What somebody who may not is answered: insiders that it is not theirs, all others that there is nothing. */
const refusal = (who: Who): unknown =>
  isInside(who) ? [403, { ok: false, reason: 'notAllowed' }] : [404, { ok: false, reason: 'notFound' }];

async function tryCommands(cast: Cast, step: Step, cells: Cells): Promise<void> {
  const types = Object.keys(COMMANDS) as CommandType[];
  const before = await cast.state();
  await Promise.all(
    WHO.map(async (who) => {
      for (const type of types) {
        const row = COMMANDS[type];
        if (row.may.includes(who)) continue;
        const { status, body } = await cast.send(who, await row.make(cast, false));
        cells.check([step, who, type], refusal(who), [status, body]);
      }
    }),
  );
  expect(await cast.state()).toBe(before);
  for (const type of types) {
    const row = COMMANDS[type];
    for (const who of row.may) {
      const { status, body } = await cast.send(who, await row.make(cast, true));
      const expected = row.answer(step);
      const found = status === 200 ? 200 : (body as { reason: string }).reason;
      cells.check([step, who, type], expected, found);
    }
  }
}

it('ATTACK2 every cell of who, command and step is as the table says', async () => {
  const cells = new Cells();
  await stage.inEveryStep((cast, step) => tryCommands(cast, step, cells));
  console.info(`${cells.count} cells of commands`);
  expect(cells.wrong).toEqual([]);
  expect(cells.count).toBe(STEPS.length * WHO.length * Object.keys(COMMANDS).length);
  expect(stage.isSameProcess).toBe(true);
});
