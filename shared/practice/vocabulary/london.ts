import type { Vocabulary } from './vocabulary.ts';

/** The words the London boroughs' early help guides share; the default. */
export const london: Vocabulary = {
  language: 'en-GB',
  meeting: { short: 'TAF meeting', long: 'Team Around the Family meeting' },
  leadProfessional: 'lead professional',
  chair: 'chair',
  scribe: 'scribe',
  phases: { welcome: 'Welcome', map: 'Map', scale: 'Scale', plan: 'Plan', agree: 'Agree', close: 'Close' },
  columnOrder: ['workingWell', 'worries', 'needsToHappen'],
  columns: {
    workingWell: "What's working well?",
    worries: 'What are we worried about?',
    needsToHappen: 'What needs to happen?',
  },
  sections: {
    strength: 'Strengths',
    safety: 'Safety: strengths shown over time',
    happened: 'What has happened',
    effect: 'What it does to the child',
    harder: 'What makes it harder',
    idea: 'Ideas for one step up',
    suggestion: 'Suggested sentences',
  },
  prompts: {
    strength: [
      'What is going well at home, at school or with friends?',
      'What do people like about the child?',
      'Who cares about them most, and how?',
    ],
    safety: [
      'When was this worry dealt with well before?',
      'What has kept the child safe, again and again?',
      'Who helped each time?',
    ],
    happened: ['What has happened? What have you seen?', 'When was the first time, and the last?'],
    effect: ['How does it affect the child?', 'What does the child say about it?'],
    harder: ['What makes this harder to sort out?'],
    idea: ['What would move your number up by one?'],
    suggestion: ['How would you say this in one sentence?'],
  },
  roles: {
    leadProfessional: 'Lead professional',
    parent: 'Parent or carer',
    youngPerson: 'Child or young person',
    familyNetwork: 'Family and friends',
    school: 'School',
    health: 'Health',
    housing: 'Housing',
    socialCare: 'Social care',
    police: 'Police',
    youthWork: 'Youth work',
    voluntarySector: 'Community or charity',
    advocate: 'Advocate',
    interpreter: 'Interpreter',
    observer: 'Watching to learn',
    otherProfessional: 'Other professional',
  },
  worryStatement: {
    name: 'Worry statement',
    help: 'Who is worried? What about? What could happen to the child if nothing changes?',
  },
  goal: { name: 'Goal', help: 'What do we need to see, and for how long, to know the worry is dealt with?' },
  scale: {
    question: 'Where are we today?',
    low: 'Very worried. The child is not safe as things are.',
    high: 'Things are good and safe enough. We can stop meeting.',
  },
  agreement: {
    agree: 'I agree with the plan',
    agreeButWorried: 'I agree, but I am worried',
    doNotAgree: 'I do not agree',
    ratherNotSay: "I'd rather not say",
  },
  outcomes: {
    goOn: 'Go on with this plan and meet again',
    close: 'Close: things are good enough now',
    stepUp: 'Step up: the family needs more help',
    stepDown: 'Step down: less help is needed',
  },
  safeguarding: {
    words:
      'If a child is in danger now, call 999. If you are worried a child is not safe, tell the lead professional.',
    number: '999',
  },
};
