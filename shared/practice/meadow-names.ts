/** The made-up family of a practice meeting and the people around it, by what they do there. */
export const MEADOW = {
  lead: 'You, the lead',
  mum: 'Mum Meadow',
  child: 'Robin',
  /** Has no phone: the lead types for her. */
  withoutPhone: 'Nan Meadow',
  /** Takes his time. */
  slow: 'Uncle Joe',
  /** Does not agree. */
  disagrees: 'Teacher Bell',
  /** Loses her signal. */
  offline: 'Nurse Ash',
} as const;
