import { createStore, type SetStoreFunction, unwrap } from 'solid-js/store';

/** What is typed in one form and not yet saved. */
export interface Draft<Words extends object> {
  /** A store: fine-grained, and only ever written by `set`. */
  readonly words: Words;
  readonly set: SetStoreFunction<Words>;
  /** True where the words were found on the shelf: somebody wrote them before and went to another page. */
  readonly wasKept: boolean;
  readonly isChanged: () => boolean;
}

interface Shelved<Words extends object> {
  readonly words: Words;
  readonly set: SetStoreFunction<Words>;
  /** As it was at first, to tell what is changed. */
  readonly first: string;
}

/**
 * Unsaved forms, kept while the page is open and nowhere else: names of a family must not stay behind on a shared
 * laptop. Going to another page of ours and coming back loses nothing; `hasChanged` is for the warning before leaving.
 */
export class DraftShelf<Words extends object> {
  readonly #shelved = new Map<string, Shelved<Words>>();

  /** The draft under a key; begun with `fresh` unless a changed one is there. */
  open(key: string, fresh: () => Words): Draft<Words> {
    const kept = this.#shelved.get(key);
    const wasKept = kept !== undefined && isChanged(kept);
    const shelved = wasKept ? kept : begin(fresh());
    this.#shelved.set(key, shelved);
    const { words, set } = shelved;
    return { words, set, wasKept, isChanged: () => isChanged(shelved) };
  }

  /** Forgets a draft that was saved or thrown away. */
  drop(key: string): void {
    this.#shelved.delete(key);
  }

  /** Forgets all: somebody else sits here now. */
  clear(): void {
    this.#shelved.clear();
  }

  /** Whether anything on the shelf would be lost. */
  hasChanged(): boolean {
    return [...this.#shelved.values()].some(isChanged);
  }
}

function begin<Words extends object>(fresh: Words): Shelved<Words> {
  const [words, set] = createStore(fresh);
  return { words, set, first: JSON.stringify(fresh) };
}

function isChanged<Words extends object>({ words, first }: Shelved<Words>): boolean {
  return JSON.stringify(unwrap(words)) !== first;
}
