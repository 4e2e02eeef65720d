import { blame } from './blame.ts';
import { letters } from './letters.ts';
import { office } from './office.ts';
import type { Term } from './term.ts';

/** Every word that has a plainer way or needs a meaning, as London's guides and meetings use them. */
export const allTerms: readonly Term[] = [...blame, ...office, ...letters];
