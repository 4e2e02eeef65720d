import { type LeadOffer, snapshotDesk } from '../../../shared/documents/desk.ts';
import type { MeetingState, ParticipantState } from '../../../shared/documents/proceedings.ts';
import type { ParticipantId } from '../../../shared/ids.ts';
import { mayLead, withLead } from '../../../shared/practice/leading.ts';
import type { CommandAnswer } from '../../../shared/protocol/commands.ts';
import { keepTold } from '../told.ts';
import { done, refused } from './answers.ts';
import type { Carrying, Handlers } from './carrying.ts';
import { clearHandsOf } from './hands.ts';

type Writing = Pick<Carrying, 'meeting' | 'act'>;

/** The offer that stands, by the desk of whoever leads; both desks that it may be on are open then. */
async function standingOffer({ meeting }: Writing, lead: ParticipantId): Promise<LeadOffer | null> {
  const desk = await meeting.openDesk(lead);
  const offer = snapshotDesk(desk.doc).leadOffer;
  if (offer) await meeting.openDesk(offer.to);
  return offer?.from === lead ? offer : null;
}

/** Asks somebody to lead: one at a time, and nobody but the two of them sees it (rule LEAD5). */
export async function offerLead(
  { meeting, act }: Writing,
  state: MeetingState,
  to: ParticipantState & { readonly id: ParticipantId },
): Promise<CommandAnswer> {
  if (!mayLead(to.role)) return refused('notFound');
  const before = await standingOffer({ meeting, act }, state.lead);
  if (before) act.desk(before.to, 'leadOffer', 'it', undefined);
  const offer: LeadOffer = { from: state.lead, to: to.id, at: meeting.deps.clock.now() };
  act.desk(state.lead, 'leadOffer', 'it', offer);
  act.desk(to.id, 'leadOffer', 'it', offer);
  return done();
}

/** Handing over the lead: it changes hands when whoever was asked takes it, and not before. */
export const offering: Handlers<'answerOffer' | 'withdrawOffer'> = {
  async answerOffer({ meeting, act, command, from }) {
    const { meeting: state } = meeting.snapshot();
    const offer = await standingOffer({ meeting, act }, state.lead);
    if (offer?.to !== from || offer.declined) return refused('notFound');
    act.desk(from, 'leadOffer', 'it', undefined);
    if (!command.take) {
      act.desk(state.lead, 'leadOffer', 'it', { ...offer, declined: true });
      return done();
    }
    act.desk(state.lead, 'leadOffer', 'it', undefined);
    clearHandsOf({ meeting, act }, state.lead);
    await keepTold({ meeting, act }, state.lead, from);
    act.put('meeting', 'it', withLead(state, from));
    return done();
  },

  async withdrawOffer({ meeting, act, from }) {
    const offer = await standingOffer({ meeting, act }, from);
    if (!offer) return refused('notFound');
    act.desk(from, 'leadOffer', 'it', undefined);
    act.desk(offer.to, 'leadOffer', 'it', undefined);
    return done();
  },
};
