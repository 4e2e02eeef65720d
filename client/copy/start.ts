/** Words of the first page and of accounts. */
export const startWords = {
  heading: 'Meet, write it down together, agree what happens next',
  /** Neutral on purpose: whoever looks over a shoulder learns nothing of a family. */
  what: [
    'This is a shared page for meetings where several people plan something together.',
    'Everyone’s own words stay their own, and everyone sees the same plan.',
  ],
  ways: {
    code: {
      title: 'I have a code',
      words: 'The code is on the screen in the room.',
      go: 'Use my code',
    },
    link: {
      title: 'I have a link',
      words: 'Open the link from your message or letter. It takes you straight in, with no password.',
    },
    practice: {
      title: 'I want to try it',
      words: 'Lead a practice meeting. The others are made up, and nothing of it is kept.',
      go: 'Try it with a made-up family',
    },
  },
  signIn: {
    heading: 'Sign in',
    forWhom: 'For people who lead meetings.',
    login: 'Sign-in name',
    password: 'Password',
    show: 'Show the password',
    go: 'Sign in',
    already: 'Signed in on this device already?',
    toDesk: 'Go to your families',
    forgotten: 'Forgotten your password? Ask your administrator for a new link.',
  },
  again: {
    heading: 'You are signed out',
    kept: 'What you wrote is still on this page. Sign in and go on.',
  },
} as const;

/** Words of the pages behind one-time links. */
export const accountWords = {
  setUp: {
    heading: 'Make the first account',
    words: 'This account can lead meetings, and can invite colleagues.',
    go: 'Make the account',
  },
  colleague: {
    heading: 'Make your account',
    words: 'With it you can lead meetings.',
    go: 'Make my account',
  },
  reset: {
    heading: (name: string): string =>
      name === '' ? 'Choose a new password' : `${name}, choose a new password`,
    words: 'Everywhere else you are signed out then.',
    go: 'Save and sign in',
  },
  name: 'Your name',
  nameHint: 'As families and colleagues call you, such as Ms Okafor.',
  login: 'A name to sign in with',
  loginHint: 'Your work email is good. Nobody in a meeting sees it.',
  password: 'A password',
  newPassword: 'A new password',
  passwordHint: 'At least 12 letters. Three or four words are good.',
  show: 'Show the password',
  looking: 'Looking at your link…',
  broken: {
    heading: 'This link is not whole',
    words: 'Open it again from where it came. If you loaded this page anew, do that too.',
  },
  dead: {
    heading: 'This link does not work any more',
    words: 'Each link works once, and not for ever.',
    setUp: 'There may be an account already. If not, start the server again: it prints a new link.',
    colleague: 'Ask your administrator for a new one.',
    signIn: 'Go to sign in',
  },
} as const;

/** What is said when something asked of the server was not done, where the server sent no sentence of its own. */
export const serviceTroubles = {
  noNetwork: 'There is no connection just now. Nothing is lost. Please try again.',
  trouble: 'That did not work. It is not your fault, and nothing is lost. Please try again.',
  notFound: 'That is not here, or not yours to see.',
  unknown: 'That could not be done. Load this page again.',
  practiceOnly: {
    heading: 'Here you can only practise',
    words: [
      'This address begins with http. On such a network others could read along.',
      'Real meetings, and accounts, need a safe address that begins with https.',
      'Ask whoever looks after this server to set one up. Until then, practise.',
    ],
  },
} as const;
