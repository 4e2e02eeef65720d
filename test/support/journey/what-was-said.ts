/** What the record of the journey's meeting must hold, by the name it stands under and in the record's order. */
export const WHAT_WAS_SAID = {
  'Ms Okafor': ['6: He comes more often.', 'agree'],
  Amina: [
    'Yusuf got himself ready four mornings last week.',
    'On Mondays he says his tummy hurts.',
    'He could stop liking school.',
    '4: I am trying. Mondays beat me.',
    'agreeButWorried: I am worried about the flat.',
  ],
  Nan: [
    'I walk him down when it is hard to leave the house. (typed by Ms Okafor)',
    '3: I see the bad mornings. (typed by Ms Okafor)',
    'agree (typed by Ms Okafor)',
  ],
  Tom: [
    'He sleeps in class after weekends.',
    'He told me so, and was proud.',
    '5: One lesson, not four. (after)',
    'agree',
  ],
  'Mr Featherstonehaugh-Bell': ['no number', 'no answer'],
  Grandad: [
    'He laughs again when we play football.',
    'I cannot come in the week.',
    'no number',
    'ratherNotSay',
  ],
};
