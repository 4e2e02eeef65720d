/** Words around the phone that the lead looks at. */
export const eyesWords = {
  open: 'See it as the family sees it',
  title: 'What a family phone shows now',
  explain: 'Only to look at. Nobody’s own notes or numbers are in it.',
  frame: 'A family phone, as it is now',
  opening: 'Opening…',
} as const;
