/** Putting what a child shows up on the wall. */
export const voiceWallWords = {
  show: 'Show on the wall',
  ask: (name: string): string => `Ask ${name} first.`,
  isUp: (name: string): string => `On the wall: what ${name} shows us`,
  before: 'One back',
  next: 'Next thing',
  takeDown: 'Take off the wall',
} as const;
