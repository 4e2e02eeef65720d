/** The record's own sentences, beside those of the vocabulary. British English, plain. */
export const recordWords = {
  title: 'Record of the meeting',
  preview: 'This is a preview. The meeting has not ended, and things can still change.',
  practice: 'This is a practice meeting. The people in it are made up.',
  allChildren: 'All children',
  forChildren: 'For',
  nothing: 'Nothing was written here.',
  unknown: 'Not named',
  copyFor: (name: string): string =>
    `This copy is for ${name}. It leaves out what is about other children, and what they said. Words for all children stand as they were written.`,

  head: {
    meeting: 'Meeting',
    first: 'First meeting',
    review: (number: number): string => `Review ${number}`,
    day: 'Day',
    time: 'Time',
    from: (opened: string, closed: string): string => `${opened} to ${closed}`,
    opened: (opened: string): string => `From ${opened}`,
    place: 'Place',
    why: 'Why we met',
    leadFromHere: 'Lead professional from here',
    outcome: 'What was decided',
    nextReview: 'Next meeting',
    notSet: 'Not set',
    reference: 'Reference',
  },

  family: {
    heading: 'The family',
    caption: 'Children this record is about',
    name: 'Name',
    born: 'Date of birth',
    bornUnknown: 'Not given',
  },

  people: {
    heading: 'Who was asked to come',
    caption: 'People, in the order of their seats',
    name: 'Name',
    role: 'Role and agency',
    came: 'Came',
    ok: 'OK to take part',
    inRoom: 'Yes, in the room',
    remote: 'Yes, by video or phone',
    notCame: 'Did not come',
    standIn: 'stand-in for the lead',
    okYes: 'Yes',
    okSpoken: 'Yes, said aloud',
    okNotGiven: 'Not given',
    typedBy: 'typed by',
  },

  map: {
    heading: 'The map',
    said: 'said, typed by',
    inLanguage: (language: string | undefined): string =>
      language === undefined ? 'In another language, by' : `In ${language}, by`,
    beside: 'Beside this',
    views: 'Seen differently, side by side',
    firstView: 'One view',
    otherView: 'Another view',
    moved: 'Moved here by the lead. It was first put under',
    together: 'Written together',
  },

  voice: {
    heading: (name: string): string => `What ${name} showed us`,
    parts: { good: 'Good things', worries: 'Worries', dreams: 'Dreams and wishes' },
    faces: {
      veryHappy: 'A very happy face',
      happy: 'A happy face',
      inBetween: 'A face in between',
      sad: 'A sad face',
      verySad: 'A very sad face',
    },
    drawing: 'A drawing',
    drawingOf: (words: string): string => `A drawing: ${words}`,
    own: 'In their own words',
    ownHelped: 'In their own words, written with',
    meant: 'What they meant, written by',
    permission: 'They said that everyone here may see this.',
    answer: 'Our answer',
    weWill: 'We will',
    weCannot: 'We cannot',
    because: 'because',
    noAnswer: 'No answer was written down.',
  },

  hearing: {
    heading: 'What was heard',
    all: 'Every note was talked about or read out.',
    none: (count: number): string =>
      count === 1
        ? '1 note was not talked about. No note was marked.'
        : `${count} notes were not talked about. No note was marked.`,
    notHeard: (count: number): string =>
      count === 1 ? '1 note was not talked about' : `${count} notes were not talked about`,
    parked: (count: number): string =>
      count === 1 ? '1 note was parked for another time' : `${count} notes were parked for another time`,
    wentOn: (step: string, time: string, count: number): string =>
      `At ${time} the meeting went on from “${step}”. ${
        count === 1 ? '1 note was not talked about by then.' : `${count} notes were not talked about by then.`
      }`,
  },

  statements: {
    worries: 'Worry statements',
    goals: 'Goals',
    noWorries: 'No worry statement was written.',
    noGoals: 'No goal was written.',
    goal: (number: number): string => `Goal ${number}`,
  },

  scale: {
    heading: 'The scale',
    means: 'means',
    ownWords: 'In the family’s own words',
    forChild: 'For',
    line: 'Each person on the line from 0 to 10. The table after it says the same in words.',
    caption: 'Numbers and reasons, in the order of seats',
    name: 'Name',
    number: 'Number',
    reason: 'Why this number',
    oneUp: 'What would be one step up',
    none: 'No number today',
    kept: 'A number for chosen people',
    keptWords: 'For chosen people',
    after: 'given after the others were shown',
    afterShort: 'after',
    changed: 'Changed later to',
    changedShort: 'Later',
    from: (low: number, high: number): string =>
      low === high ? `Everyone's number was ${low}.` : `The numbers go from ${low} to ${high}.`,
    fromShown: (low: number, high: number): string =>
      low === high ? `The numbers shown are all ${low}.` : `The numbers shown go from ${low} to ${high}.`,
    notRevealed: 'The numbers were not shown in this meeting.',
    brought: 'brought by',
    typedBy: 'typed by',
    noWords: 'No words',
  },

  plan: {
    heading: 'The plan',
    caption: 'What will be done, by whom and by when',
    step: 'Step',
    what: 'What',
    who: 'Who',
    when: 'By when',
    children: 'For',
    goal: 'Goal',
    noDay: 'No day set',
    nobody: 'Nobody named',
    noWords: 'Nothing written',
    grewFrom: 'Grew from “one step up”, said by',
    none: 'No steps were written.',
    balance: (family: number, services: number): string =>
      `Steps for the family: ${family}. Steps for services: ${services}. A shared step counts for both.`,
  },

  agreement: {
    heading: 'Who agreed',
    caption: "Each person's answer to the plan, in their own words",
    name: 'Name',
    answer: 'Answer',
    words: 'Own words',
    none: 'No answer',
    noWords: 'No words were given. The meeting was closed without them.',
    whyUnsaid: 'Prefers not to say why.',
    earlier: 'to an earlier version of the plan',
    notShown: 'The answers were not shown in this meeting.',
  },

  outcome: {
    heading: 'What happens from here',
    nothing: 'Nothing was decided yet.',
    level: 'Level of need',
    levelViews: 'Seen differently',
  },

  difference: {
    heading: 'A professional difference',
    intro: 'It goes up one stage at a time until it is settled, in ten working days at most.',
    caption: (day: string): string => `Stages, counted from ${day}`,
    stage: 'Stage',
    by: 'By',
  },

  addenda: {
    heading: 'Added later',
    intro: 'These were added after the record was closed. They do not change what stands above.',
    by: 'by',
  },

  about: {
    heading: 'About this record',
    page: 'Page',
    of: 'of',
    fingerprint: 'Fingerprint',
    closed: 'Record closed',
    from: 'Whole record',
    explain:
      'The fingerprint is made from every word of the record, without what was added later. If one word changes, it changes too. Compare it with the one on another copy.',
    words: "People's words stand as they wrote them. Nobody else has changed them.",
    noFingerprint: 'A preview has no fingerprint.',
    shortfall:
      'Some letters or pictures could not be drawn in this file. They stand here as empty boxes. The record as a web page has every word.',
  },
} as const;
