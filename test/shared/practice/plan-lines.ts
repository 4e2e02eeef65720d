import type { CoachHint } from '../../../shared/practice/plan-coach.ts';

/** A made-up line of a plan; who and when stand only where they matter. */
export interface PlanLine {
  readonly what: string;
  /** Mum unless said otherwise. */
  readonly who?: readonly string[];
  /** A day before the next meeting unless said otherwise. */
  readonly when?: string | null;
}

/** A line that could be clearer, and any of the hints that would help with it. */
export interface BadLine extends PlanLine {
  readonly hints: readonly CoachHint[];
}

/** Lines that the coach was made with. */
export const badLines: readonly BadLine[] = [
  { what: 'CAMHS', hints: ['noStep', 'service'] },
  { what: 'Referral to parenting course', hints: ['service'] },
  { what: 'Family support worker', who: ['okafor'], hints: ['service'] },
  { what: 'Mum to engage with early help services', hints: ['service', 'vague'] },
  { what: 'Ring the dentist and book a check-up for Layla', who: [], hints: ['nobodyNamed'] },
  { what: 'Dad will take Kai to the park after football', when: null, hints: ['noDay'] },
  { what: 'Dee visits to look at the damp in the bedroom', when: '2027-01-15', hints: ['beyondReview'] },
  { what: 'Mum to apply for a school place and register with the GP', hints: ['twoSteps'] },
  { what: 'Dad to stop shouting and Mum to set up a bedtime routine', hints: ['twoSteps', 'tooHard'] },
  { what: 'Ring housing about the boiler; fill in the PIP form', hints: ['twoSteps'] },
  { what: 'Mum to continue taking the children to school', hints: ['alreadyDone'] },
  { what: 'Nan will keep picking Layla up as she already does', who: ['nan'], hints: ['alreadyDone'] },
  { what: 'Mum will start a reward chart', hints: ['nobodyShows'] },
  { what: 'Kai to learn to manage his anger', who: ['kai'], hints: ['nobodyShows'] },
  { what: 'Kai will hand in his phone at bedtime', who: ['kai'], hints: ['noBenefit'] },
  { what: 'Never be late for school again', who: ['kai'], hints: ['tooHard'] },
  { what: 'Dad to find a full-time job', who: ['dad'], hints: ['tooHard'] },
  { what: 'Think about going to the toddler group', hints: ['tooEasy'] },
  { what: 'Improve attendance', who: ['kai'], hints: ['vague'] },
  { what: 'School to support Kai', who: ['bell'], hints: ['vague'] },
];

export const goodLines: readonly PlanLine[] = [
  { what: 'When the alarm rings, Nan will walk Yusuf down.', who: ['nan'] },
  { what: 'Ms Okafor will ring the GP on Monday and ask for an earlier time.', who: ['okafor'] },
  { what: 'Mum reads one story with Layla after her bath, three nights a week.' },
  { what: 'Tom will show Mum how to use the sleep diary at her home.', who: ['tom', 'mum'] },
  { what: 'Kai puts his clothes on the chair the night before school.', who: ['kai'] },
  { what: 'Dee brings the repairs man to see the boiler, and tells Mum the day.', who: ['dee'] },
  { what: 'Dad picks Kai up from football on Tuesdays.', who: ['dad'] },
  { what: 'Mr Bell meets Kai at the gate every Monday so that he has a friendly start.', who: ['bell'] },
  { what: 'Mum and Jo go to the first session of the parenting course together.', who: ['mum', 'jo'] },
  { what: 'I will text Ms Okafor before nine if it is a hard morning.' },
  { what: 'Nan has Layla for tea on Fridays so that Mum can rest.', who: ['nan'] },
  { what: 'Ms Okafor sends the CAMHS form and gives Mum a copy.', who: ['okafor'] },
  { what: 'Kai chooses two days for breakfast club and tells Mr Bell.', who: ['kai'] },
  { what: 'Mum fills in the housing form with Dee at the library.', who: ['mum', 'dee'] },
  { what: 'Dad and Kai cook pasta together on Saturday.', who: ['dad', 'kai'] },
  { what: 'Mr Bell gives Kai a card to leave class for five minutes when it is too loud.', who: ['bell'] },
  { what: 'If Kai gets up at the first call, he picks the music in the car.', who: ['kai', 'mum'] },
  { what: 'Mum will ask Auntie Rose to sit with the baby on Wednesday.' },
  { what: 'The health visitor weighs the baby at home on 3 March.', who: ['tom'] },
  { what: 'Phones charge in the kitchen from nine, Dad’s too, so everyone sleeps.', who: ['dad', 'kai'] },
];
