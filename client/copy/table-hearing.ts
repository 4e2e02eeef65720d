const notes = (count: number): string => (count === 1 ? '1 note' : `${count} notes`);

/** Words for hearing every note: marks, the walk through those not heard, and the question before going on. */
export const hearingWords = {
  notHeard: (count: number): string => `${count} not heard yet`,
  walk: 'Go through them',
  as: { talkedAbout: 'Talked about', readOut: 'Read out', parked: 'Parked' },
  mark: { talkedAbout: 'We talked about it', readOut: 'We read it out', parked: 'Park it' },
  menu: {
    talkedAbout: 'Mark: talked about',
    readOut: 'Mark: read out',
    parked: 'Park for another time',
    notHeard: 'Not heard yet',
  },
  strip: 'Notes not heard yet',
  left: (count: number): string => `${count} to hear`,
  next: 'Another one',
  stop: 'Stop',
  allHeard: 'Every note has been heard.',
  marked: (as: string): string => `Marked: ${as.toLowerCase()}.`,
  question: {
    title: (count: number): string => `${notes(count)} not heard yet`,
    explain: (count: number): string =>
      `${notes(count)} ${count === 1 ? 'was' : 'were'} not talked about, read out or parked. You can go on. The record will say so.`,
    goOn: (phase: string): string => `Go on to ${phase}`,
  },
  atClose: (count: number): string =>
    `${notes(count)} ${count === 1 ? 'was' : 'were'} not talked about. The record will say so.`,
} as const;
