/** Opening a child's own pages on a helper's device. */
export const lendWords = {
  menu: 'Who helps with the pages…',
  title: (name: string): string => `Who helps ${name} with the pages?`,
  choose: 'Open them on the device of',
  nobody: 'Nobody else',
  explain: (name: string): string =>
    `They see all of ${name}’s pages and can write there. It says that they helped.`,
  ends: (name: string): string =>
    `You, ${name} or the helper can end it at any time. It ends with the meeting.`,
  save: 'Save',
  childsOwn: (name: string): string =>
    `${name} has written something that this person has not seen. Only ${name} can open the pages, on their own device.`,
  askChild: (name: string, helper: string): string =>
    `A helper has written here for ${name}. Ask ${name}: may ${helper} see all of it, and help from now on?`,
  saidYes: (name: string): string => `${name} said yes`,
  notYourself: (name: string): string =>
    `A helper has written here for ${name}. You cannot open that to yourself. ${name} can pass it to you where it is open now.`,
  with: (name: string): string => `pages open with ${name}`,
} as const;
