/** Coming in: the personal link, the code, the door, and the pages at the end of the way. */
export const doorWords = {
  joining: 'Opening your page…',
  linkBroken: {
    heading: 'This link is not whole',
    words: 'Please open the link in your message again.',
  },
  linkDead: {
    heading: 'This link does not work any more',
    words: 'Please ask the person who sent it for a new one.',
  },
  noSignal: { heading: 'No signal.', words: 'Your phone cannot reach us just now.' },
  busy: { heading: 'Please wait a minute', words: 'Too many people came at once. Then try again.' },
  trouble: { heading: 'That did not work', words: 'It is not your fault. Please try again.' },
  again: 'Try again',
  knock: {
    heading: 'Come to the meeting',
    code: 'The code',
    codeHint: 'It has 6 letters and numbers. It is on the screen in the room.',
    name: 'Your name',
    nameHint: 'As people in the meeting call you.',
    go: 'Go to the door',
    needCode: 'Write the 6 letters and numbers of the code.',
    needName: 'Write your name.',
    wrongCode: 'This code does not fit. Please look at it again.',
  },
  hello: (name: string): string => (name === '' ? 'Hello' : `Hello ${name}`),
  wait: 'Please wait here. Somebody lets you in.',
  keepOpen: 'Keep this page open. It opens by itself.',
  offline: 'We keep trying.',
  youAreIn: 'You are in.',
  goAway: 'Leave',
  safe: 'If a child is in danger now, call 999.',
  ended: {
    heading: 'This page has ended',
    words: 'There is nothing more to see here. You can close it.',
  },
  left: {
    heading: 'You have left',
    words: 'You can close this page. Your link brings you back.',
  },
  reload: {
    heading: 'Please load this page again',
    words: 'There is a newer one. What you wrote is kept.',
    unkept: 'There is a newer one. Copy these words first if you need them.',
    yours: 'Your words that are not sent',
    again: 'Load again',
  },
} as const;
