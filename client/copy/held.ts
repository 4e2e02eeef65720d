/** A child's pages on somebody else's device. */
export const heldWords = {
  with: (name: string): string => `You can open ${name}’s pages here.`,
  open: (name: string): string => `Open ${name}’s pages`,
  holding: (name: string): string => `You are holding this for ${name}`,
  back: 'Hand back',
  unsaved: 'The last words are not saved yet. Wait, or press again.',
  ended: (name: string): string => `${name}’s pages are closed here now.`,
  opening: 'Opening…',
} as const;
