import type { Phase, Place } from '../../shared/practice/vocabulary/words.ts';

/** “Amina”, “Amina and Nan”, “Amina, Nan and Tom”. */
export function listOfNames(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** Words of the frame around every page of the table. */
export const tableWords = {
  stepsLabel: 'Steps of this meeting',
  next: (phase: string): string => `Next: ${phase}`,
  practice: 'Practice',
  problemStatus: 'Something could not be saved. Please load the page again before you write on.',
  offlineUnkept: 'No connection, and this device cannot keep words. Please wait before you write on.',
  status: {
    saved: 'Saved',
    sending: 'Sending',
    deviceOnly: 'On this device only',
    problem: 'Problem',
  },
  menu: 'More',
  openWall: 'Open the wall',
  wallNext: 'Wall: next page',
  wallBack: 'Wall: page before',
  wallNotOpened: 'The wall did not open. Please try again.',
  wallBlocked: 'Your browser stopped the new window. Allow it for this site, then try again.',
  wallReady: 'The wall is open in a new window.',
  help: 'If a child is in danger',
  leave: 'Leave this meeting',
  leaveTitle: 'Leave this meeting?',
  leaveExplain: 'You can come back with your link. What is saved is kept.',
  leaveUnsaved: 'Some of your words are not saved yet. They would be lost.',
  lookAt: (phase: string): string => `Look at: ${phase}`,
  looking: (phase: string): string => `You are looking at ${phase}.`,
  everyoneAt: (phase: string): string => `Everyone is at ${phase}.`,
  takeEveryone: (phase: string): string => `Take everyone to ${phase}`,
  goTo: (phase: string): string => `Go to ${phase}`,
  ready: 'I am ready to go on',
  readyHint: 'The lead and the chair can see this. Nobody else can.',
  stillWriting: {
    title: 'Somebody is still writing',
    explain: (names: string): string =>
      `${names} ${names.includes(' and ') ? 'are' : 'is'} writing in the plan. Agree closes the plan for writing.`,
    wait: 'Wait a little',
  },
  offline: 'No connection now. Write on: it is kept on this device and sent later.',
  dismiss: 'Close this message',
  side: 'People, door and notes',
  sideWaiting: (count: number): string => `People, door and notes (${count} at the door)`,
  instant: (ms: number): string =>
    new Intl.DateTimeFormat('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }).format(ms),
} as const;

/** Words of the panel beside the page. */
export const sideWords = {
  door: 'At the door',
  doorCount: (count: number): string => `At the door: ${count}`,
  firstDevice: 'Own link, first device',
  anotherDevice: 'Own link, another device',
  anotherDeviceAsk: 'Ask them if this is theirs too.',
  walkIn: 'Came with the spoken code',
  looksLike: (name: string): string => `This name looks like ${name}. Ask who they are.`,
  letIn: 'Let in',
  letInName: (name: string): string => `Let in ${name}`,
  cameIn: (name: string): string => `${name} came in.`,
  letAllIn: (count: number): string => `Let all ${count} named in`,
  whoIsThis: 'Who is this?',
  turnAway: 'Turn away',
  turnAwayTitle: (name: string): string => `Turn away ${name}?`,
  turnAwayExplain: 'They see that they cannot come in now. They can knock again.',
  walkInTitle: (name: string): string => `Who is “${name}”?`,
  walkInExpected: 'Somebody we expect',
  walkInNew: 'Somebody new',
  walkInChoose: 'Choose who this is',
  walkInName: 'Name',
  walkInRole: 'Role',
  walkInAgency: 'Agency or relation',
  walkInPlace: 'Where are they?',
  chooseRole: 'Choose a role',
  missing: {
    person: 'Choose who this is.',
    name: 'Write a name.',
    role: 'Choose a role.',
  },
  knocked: (name: string): string => `${name} is at the door.`,
  places: { inRoom: 'In the room', remote: 'Remote' } satisfies Record<Place, string>,
  here: 'Here',
  expected: 'Not here now',
  lead: 'lead',
  chair: 'chair',
  scribe: 'scribe',
  remote: 'remote',
  noDevice: 'no device',
  gone: 'away now',
  withdrawn: 'no longer takes part',
  menuFor: (name: string): string => `For ${name}`,
  markHere: 'Mark as here',
  markNotHere: 'Mark as not here',
  newLink: 'New link or code',
  withdraw: 'End their part…',
  helper: 'Somebody types for them…',
  handOver: { lead: 'Ask to lead…', chair: 'Make chair', scribe: 'Make scribe' },
  leadAway: 'The lead is away.',
  takeOver: 'Take over as lead',
  takeOverExplain: 'You lead until the lead comes back. They can then take over again.',
} as const;

/** Words of the dialogs about one person. */
export const personWords = {
  onlyYou: 'Only you see this.',
  linkTitle: (name: string): string => `A new link for ${name}`,
  linkExplain: 'The old link stops working. Devices that are in stay in.',
  makeLink: 'Make a new link',
  linkOnce: 'You see this link once. Give it to nobody else.',
  linkField: 'Link',
  linkCode: (name: string): string => `Code with the link for ${name}`,
  copy: 'Copy the link',
  copied: 'Copied',
  linkFailed: 'The link could not be made. Please try again.',
  withdrawTitle: (name: string): string => `End the part of ${name}?`,
  withdrawExplain:
    'Their link and devices stop at once. What they have shown stays. A number not yet shown goes. Only a new link lets them back in.',
  withdrawDo: 'End their part',
  helperTitle: (name: string): string => `Who types for ${name}?`,
  helperExplain: (name: string): string =>
    `This person may type words, a number and an answer for ${name}. They will see them.`,
  helperNobody: 'Nobody but the lead and the scribe',
  helperChoose: 'Who',
  save: 'Save',
  leadTitle: (name: string): string => `Ask ${name} to lead?`,
  leadExplain: 'You lead until they say yes. Then you stay in the meeting, without the lead’s buttons.',
  leadDo: 'Ask them',
} as const;

/** Words of what only one person sees. */
export const deskWords = {
  title: 'Only you see this',
  ready: (names: string): string => `Ready: ${names}`,
  readyNone: 'Nobody has said “ready” yet.',
  readyAll: 'Everyone is ready.',
  notToday: (names: string): string => `Not today: ${names}`,
  notTodayHelp: 'Their words are not taken in. You can go on with paper.',
  leadOnly: (name: string): string => `${name} told only you`,
  sealed: (count: number, of: number): string => `${count} of ${of} have a number ready`,
  answered: (count: number, of: number): string => `${count} of ${of} have answered`,
  notes: {
    scaleChanged: 'The words of the scale changed. Please give your number again.',
    entryMoved: 'Something you wrote was moved. You can put it back.',
    cameAfterClose: 'Something of yours came after the end. It is not in the record.',
    planChanged: 'The plan was changed after your answer. Please look again.',
    notAccepted: {
      score: 'Your number was not taken. Please look at it again.',
      agreement: 'Your answer was not taken. The plan has changed.',
      ok: 'Your OK was not taken. Please try again.',
      entry: 'Something you wrote was not taken. Please look at it again.',
    },
  },
  aside: 'Words that were not sent',
  asideHelp: 'The meeting went on without them. Write them again, or let them go.',
  asideDone: 'I have seen to it',
  ask: 'Ask',
  askMore: 'Another question',
} as const;

/** Questions for the steps that have no prompts of their own in the vocabulary. */
export const askAt: Readonly<Record<Exclude<Phase, 'map'>, readonly string[]>> = {
  welcome: ['What would make today a good meeting for you?', 'Who is missing who should be here?'],
  scale: [
    'What makes it this number and not lower?',
    'Who sees it most differently? What do they see?',
    'What would move your number up by one?',
  ],
  plan: [
    'What is the first small step?',
    'Who in the family or near it could help?',
    'Who will show how, the first time?',
    'What could get in the way?',
  ],
  agree: ['Is there anything in the plan you would change?', 'What would help you to do your part?'],
  close: ['Who else needs to know about the plan?', 'What went well in this meeting?'],
};
