import type { LadderStage } from '../difference-ladder.ts';

/** The levels of need, from everybody's to the most urgent. */
export const LEVELS = [1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];

/** A service's own words for levels of need and for the ladder of a professional difference. */
export interface LevelWords {
  readonly levels: Readonly<Record<Level, string>>;
  readonly ladder: Readonly<Record<LadderStage, string>>;
}

const london: LevelWords = {
  levels: {
    1: 'Level 1: universal services',
    2: 'Level 2: early help, several needs',
    3: 'Level 3: complex needs, child in need',
    4: 'Level 4: acute needs, child protection',
  },
  ladder: {
    lineManager: 'Talk with your own line manager',
    practitioner: 'Talk with the other practitioner',
    managers: 'Manager to manager',
    networkMeeting: 'A meeting of everyone involved',
    directors: 'The directors',
    board: 'The safeguarding board',
  },
};

const byName: ReadonlyMap<string, LevelWords> = new Map([['london', london]]);

/** The words of a vocabulary by its name; the default ones for a name that has none of its own. */
export function levelWords(vocabulary: string): LevelWords {
  return byName.get(vocabulary) ?? london;
}
