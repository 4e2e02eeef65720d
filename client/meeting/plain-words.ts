import { createSignal } from 'solid-js';
import type { FoundTerm, TermFinder } from '../../shared/practice/plain-words.ts';

/** The list of terms with all that can be done with it; it comes after the first page, and only where it is used. */
export interface PlainWords {
  readonly find: TermFinder;
  readonly sayPlainly: (words: string, found: FoundTerm) => string;
  readonly meaningsIn: (words: string) => readonly { readonly written: string; readonly means: string }[];
}

const [loaded, setLoaded] = createSignal<PlainWords | null>(null);
let isAsked = false;

async function load(): Promise<void> {
  try {
    const [{ createTermFinder, meaningsIn, sayPlainly }, { allTerms }] = await Promise.all([
      import('../../shared/practice/plain-words.ts'),
      import('../../shared/practice/vocabulary/terms/all-terms.ts'),
    ]);
    const find = createTermFinder(allTerms);
    setLoaded({ find, sayPlainly, meaningsIn: (words) => meaningsIn(find, words) });
  } catch (error) {
    // No signal just now. Nothing on the page needs the list; whoever asks next tries again.
    console.error('list of terms', error);
    isAsked = false;
  }
}

/** The list once it is here; null before. The first who asks has it fetched. Tracked. */
export function plainWords(): PlainWords | null {
  if (!isAsked) {
    isAsked = true;
    void load();
  }
  return loaded();
}
