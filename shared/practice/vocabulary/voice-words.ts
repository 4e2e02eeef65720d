/**
 * The closed lists of a child's own pages (practice: three houses, wizard or fairy, tightrope). All forms ask the same
 * three things; which picture they wear is the child's choice.
 */

/** The picture that a child's pages wear. */
export const VOICE_FORMS = ['houses', 'wizard', 'tightrope'] as const;
export type VoiceForm = (typeof VOICE_FORMS)[number];

/** What is asked, good things first. */
export const VOICE_PARTS = ['good', 'worries', 'dreams'] as const;
export type VoicePart = (typeof VOICE_PARTS)[number];

/** Faces, from the happiest on; never counted or put together. */
export const VOICE_FACES = ['veryHappy', 'happy', 'inBetween', 'sad', 'verySad'] as const;
export type VoiceFace = (typeof VOICE_FACES)[number];
