/** The scale's question and its two ends. */
export interface Scale {
  readonly question: string;
  readonly low: string;
  readonly high: string;
  /** What the family itself calls 0, beside the service's words; left out where it has none of its own. */
  readonly ownLow?: string;
  /** What the family itself calls 10, likewise. */
  readonly ownHigh?: string;
}
