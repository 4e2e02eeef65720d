import { london } from '../../shared/practice/vocabulary/london.ts';
import type { Vocabulary } from '../../shared/practice/vocabulary/vocabulary.ts';

const VOCABULARIES: Readonly<Record<string, Vocabulary>> = { london };

/** The words of a service by the name in the meeting's state; London's where there is none of that name. */
export function vocabularyNamed(name: string | undefined): Vocabulary {
  return (name !== undefined && Object.hasOwn(VOCABULARIES, name) && VOCABULARIES[name]) || london;
}
