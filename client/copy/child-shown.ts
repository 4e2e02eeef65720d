/** What a child shows to the others, and answering it. */
export const childShownWords = {
  heading: (name: string, count: number): string => `What ${name} shows us (${count})`,
  forAll: 'Shown to everyone here',
  byName: (names: string): string => `Shown only to ${names}`,
  drawing: 'A drawing',
  drawingOf: (words: string): string => `A drawing: ${words}`,
  own: 'In their own words',
  ownHelped: (names: string): string => `In their own words. ${names} helped.`,
  meant: (names: string): string => `What they meant. ${names} wrote it.`,
  parts: { good: 'Good things', worries: 'Worries', dreams: 'Dreams' },
  answer: 'Answer this',
  change: 'Change the answer',
  answerTitle: 'What we say to this',
  answerHint: (name: string): string => `${name} will read it. Use short, plain words.`,
  weWill: 'We will',
  weCannot: 'We cannot',
  because: 'because',
  save: 'Give this answer',
  missing: 'Write what you will do, or what you cannot do.',
  noAnswer: 'No answer yet',
  closeAsks: (count: number): string =>
    count === 1
      ? 'One thing that a child showed has no answer.'
      : `${count} things that children showed have no answer.`,
  atClose: (count: number, name: string): string =>
    count === 1
      ? `One thing that ${name} showed has no answer yet.`
      : `${count} things that ${name} showed have no answer yet.`,
} as const;
