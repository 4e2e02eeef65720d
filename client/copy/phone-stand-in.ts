/** What a stand-in reads on a phone while the lead is away. */
export const standInWords = {
  away: 'The lead is away.',
  words: 'You can lead until they are back.',
  takeOver: 'Take over as lead',
} as const;
