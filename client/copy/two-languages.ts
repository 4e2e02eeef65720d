/** One note in two languages: one's own words, and what they are in another. */
export const twoLanguagesWords = {
  open: 'Say it in two languages',
  ownLanguage: 'My words are in',
  notSaid: 'Not said',
  otherLanguage: 'The other language',
  other: (language: string): string => `The same in ${language}`,
  otherHint: 'Both are shown, and both are kept.',
  by: 'Who put it so?',
  me: 'I did',
  said: (language: string | undefined, name: string): string =>
    language === undefined ? `In another language, by ${name}:` : `In ${language}, by ${name}:`,
} as const;
