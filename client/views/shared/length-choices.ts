/** What most meetings last, in minutes. */
const USUAL = [30, 45, 60, 75, 90, 120] as const;

/** The lengths to choose from, in minutes; one that somebody set otherwise stands among them. */
export const lengthChoices = (now: number): readonly number[] =>
  [...new Set([...USUAL, now])].toSorted((a, b) => a - b);
