import * as v from 'valibot';
import type { AccountId, FamilyId, MeetingId, ParticipantId, SessionId, WallId } from '../ids.ts';
import {
  ACCESS_REASONS,
  type AccountLinkView,
  type AccountView,
  type AddressAnswer,
  type ColleagueView,
  type LinkAnswer,
  type PracticeOfferAnswer,
  type Refusal,
} from './access.ts';
import type { SessionView } from './commands.ts';
import { REFUSAL_REASONS } from './refusal-reasons.ts';
import {
  aDay,
  anId,
  familySchema,
  type FamilyView,
  MEETING_STAGES,
  meetingSchema,
  type MeetingView,
} from './set-up.ts';

/** What the server answers, as schemas: the contract in `api.ts` names them, and the description is made from them. */

/** A value that nobody changes any more, with all that it holds. */
export type Frozen<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null | undefined
    ? T
    : { readonly [P in keyof T]: Frozen<T[P]> };

/** Says that a schema gives just what an interface names: neither more nor less. */
const exactly =
  <T>() =>
  <S extends v.GenericSchema<unknown, T>>(schema: T extends Frozen<v.InferOutput<S>> ? S : never): S =>
    schema;

const yes = v.literal(true);
const account = v.strictObject({
  id: anId<AccountId>(),
  name: v.string(),
  role: v.picklist(['administrator', 'colleague']),
});
const link = v.pipe(
  v.string(),
  v.description('The whole link. Its secret stands behind the #; only a hash of it is kept.'),
);
const meeting = v.strictObject({
  ...meetingSchema.entries,
  id: anId<MeetingId>(),
  family: anId<FamilyId>(),
  stage: v.picklist(MEETING_STAGES),
  walkInCode: v.pipe(v.nullable(v.string()), v.description('While the meeting is open.')),
  linksUntil: v.pipe(v.number(), v.description('When links to this meeting end, epoch milliseconds.')),
  invitations: v.array(
    v.strictObject({
      participant: anId<ParticipantId>(),
      made: v.boolean(),
      withdrawn: v.boolean(),
      used: v.boolean(),
    }),
  ),
  difference: v.exactOptional(
    v.pipe(
      v.strictObject({ words: v.string(), from: aDay }),
      v.description(
        'A professional difference that the meeting before left open; only before this one is opened.',
      ),
    ),
  ),
});
const family = v.strictObject({
  ...familySchema.entries,
  id: anId<FamilyId>(),
  lead: v.strictObject({ id: anId<AccountId>(), name: v.string(), mine: v.boolean() }),
  meetings: v.array(v.strictObject({ id: anId<MeetingId>(), day: aDay, stage: v.picklist(MEETING_STAGES) })),
});

/** Done, with nothing more to say. */
export const doneAnswer = v.strictObject({ ok: yes });
/** The account this browser is now signed in to. */
export const accountAnswer = v.strictObject({ ok: yes, account: exactly<AccountView>()(account) });
export const colleaguesAnswer = v.strictObject({
  ok: yes,
  colleagues: v.array(
    exactly<ColleagueView>()(v.strictObject({ ...account.entries, login: v.exactOptional(v.string()) })),
  ),
});
export const accountLinkAnswer = v.strictObject({
  ok: yes,
  link: exactly<AccountLinkView>()(
    v.strictObject({ purpose: v.picklist(['setUp', 'newAccount', 'reset']), name: v.string() }),
  ),
});
/** A link that is shown once. */
export const linkAnswer = exactly<LinkAnswer>()(v.strictObject({ ok: yes, link }));
/** A link as the lead's page inside a meeting is told it. */
export const linkInsideAnswer = v.strictObject({ link });
export const familyAnswer = v.strictObject({ ok: yes, family: exactly<FamilyView>()(family) });
export const familiesAnswer = v.strictObject({ ok: yes, families: v.array(family) });
export const meetingAnswer = v.strictObject({ ok: yes, meeting: exactly<MeetingView>()(meeting) });
/** Where to go on: `/in/<session>/`, which the cookie that comes along is for. */
export const addressAnswer = exactly<AddressAnswer>()(
  v.strictObject({ ok: yes, address: v.string(), session: anId<SessionId>() }),
);
export const practiceOfferAnswer = exactly<PracticeOfferAnswer>()(
  v.strictObject({ ok: yes, isOffered: v.boolean() }),
);
export const wallAnswer = v.strictObject({ ok: yes, address: v.string(), wall: anId<WallId>() });
export const ticketAnswer = v.strictObject({
  ticket: v.pipe(v.string(), v.description('Works once, within ten minutes, at POST /api/wall.')),
});
export const wallSessionAnswer = v.strictObject({ wall: anId<WallId>(), generation: v.string() });
export const walkInAnswer = v.strictObject({ code: v.string(), address: v.string() });

/** What a session says of itself; at the door nothing of the meeting. */
export const sessionAnswer = exactly<SessionView>()(
  v.strictObject({
    standing: v.picklist(['waiting', 'admitted']),
    participant: v.pipe(
      v.custom<ParticipantId>((id) => typeof id === 'string'),
      v.description('Who this is; empty for a walk-in whom the lead has not named yet.'),
    ),
    name: v.string(),
    outboxKey: v.string(),
    meeting: v.nullable(v.strictObject({ id: anId<MeetingId>(), stage: v.picklist(['open', 'closed']) })),
    generation: v.pipe(v.string(), v.description('Of the store; the `g` of a socket.')),
    practice: v.boolean(),
  }),
);

/** A command that was done, now or when its id came first. */
export const commandAnswer = v.strictObject({
  ok: yes,
  result: v.exactOptional(v.record(v.string(), v.unknown())),
});

export const healthAnswer = v.strictObject({
  ok: v.boolean(),
  build: v.string(),
  store: v.picklist(['working', 'trouble']),
});

/** Every answer that is not a success. */
export const refusalAnswer = v.strictObject({
  ok: v.literal(false),
  reason: v.picklist([...new Set([...ACCESS_REASONS, ...REFUSAL_REASONS])]),
  field: v.pipe(
    v.exactOptional(v.string()),
    v.description('Path of the input at fault, such as `people.0.name`.'),
  ),
  sentence: v.pipe(v.exactOptional(v.string()), v.description('For the person who asked.')),
  issues: v.exactOptional(
    v.array(
      exactly<NonNullable<Refusal['issues']>[number]>()(
        v.strictObject({ field: v.string(), sentence: v.string() }),
      ),
    ),
  ),
  id: v.pipe(v.exactOptional(v.string()), v.description('Names a failure in the log of the server.')),
});
