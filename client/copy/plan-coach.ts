import type { CoachHint, PlanHint } from '../../shared/practice/plan-coach.ts';

/** What the plan coach asks the writer of a line; questions and never verdicts. */
export const coachWords = {
  label: 'To make it clearer:',
  hints: {
    noStep: 'What will somebody do? One clear step.',
    nobodyNamed: 'Who will do it? A name makes it happen.',
    noDay: 'By which day? A day makes it easier to keep.',
    service: 'This names a service. What will somebody do first?',
    vague: 'What will we see when it is done? Say just that.',
    beyondReview: 'This day is after our next meeting. What can be done before?',
    twoSteps: 'These look like two steps. A line for each is easier.',
    tooHard: 'This is a lot to ask. What is a first small part?',
    tooEasy: 'What will be different after this? Could it be a bit more?',
    alreadyDone: 'Does this happen already? What is one small thing more?',
    nobodyShows: 'Is this new? Who will show how, or do it together at first?',
    noBenefit: 'What good will come of it? Name it, or name a treat.',
  } satisfies Record<CoachHint, string>,
  plan: {
    onlyFamily: 'All steps are the family’s so far. What can services do?',
    onlyServices: 'All steps are for services so far. What would the family like to do?',
  } satisfies Record<PlanHint, string>,
  balance: (family: number, services: number): string => `Family ${family} · Services ${services}`,
} as const;

/** The step said by its moment. */
export const whenThenWords = {
  open: 'Say it as “When …, … will …”',
  title: 'When …, … will …',
  help: 'A step is easier when we know its moment. Fill in one part or both.',
  when: 'When',
  whenHint: 'Like: the alarm rings',
  who: 'Who',
  we: 'We',
  will: 'will',
  willHint: 'Like: walk to school together',
  reads: 'It will say:',
  needOne: 'Fill in at least one part.',
  put: 'Put it in the plan',
} as const;
