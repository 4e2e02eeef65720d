/** Words the controls themselves say. A view may give its own in their place. */
export const controlWords = {
  problemHeading: 'There is a problem',
  errorPrefix: 'Problem:',
  optional: 'you can leave this out',
  close: 'Close',
  cancel: 'Go back',
  copy: 'Copy',
  copied: 'Copied.',
  copyByHand: 'It is marked now. Press Ctrl and C to copy it.',
  newWindow: 'opens in a new tab',
  notice: {
    private: 'Who will see this',
    shared: 'Who will see this',
    info: 'Good to know',
    warning: 'Take care',
    problem: 'Problem',
  },
  textSize: { group: 'Size of the words', smaller: 'Smaller words', bigger: 'Bigger words' },
  /** For narrow screens, where the step path is one line: “Step 3 of 7”. */
  stepOf: (place: number, of: number): string => `Step ${place} of ${of}`,
  stepDone: 'done',
  /** Words that go before a surname and give no useful initial. */
  titlesBeforeNames: ['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof'],
} as const;
