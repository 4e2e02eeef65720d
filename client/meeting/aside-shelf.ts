import { createSignal } from 'solid-js';
import type { Outbox } from '../connection/outbox.ts';
import type { KeptWords } from './kept-aside.ts';

/** Where words that could not be sent lie until their writer has dealt with them; on the device too, if it can. */
export interface AsideShelf {
  /** Tracked. */
  readonly words: () => readonly KeptWords[];
  readonly put: (words: readonly KeptWords[]) => Promise<void>;
  readonly dismiss: (id: string) => void;
  /** Takes up what an earlier page left. */
  readonly takeUp: () => Promise<void>;
}

const PLACE = { room: 'aside', version: 1, generation: '' };

/** A shelf over the session's outbox. */
export function asideShelf(outbox: Outbox | undefined): AsideShelf {
  const [words, setWords] = createSignal<readonly KeptWords[]>([]);
  const keep = async (): Promise<void> => {
    try {
      if (words().length === 0) await outbox?.drop(PLACE.room);
      else await outbox?.keep(PLACE, new TextEncoder().encode(JSON.stringify(words())));
    } catch (error) {
      // They stay on the screen; only the next page will not have them.
      console.error('outbox', error);
    }
  };
  return {
    words,
    put: (more) => {
      if (more.length === 0) return Promise.resolve();
      setWords([...words(), ...more]);
      return keep();
    },
    dismiss: (id) => {
      setWords(words().filter((one) => one.id !== id));
      void keep();
    },
    takeUp: async () => {
      try {
        const found = await outbox?.find(PLACE);
        if (!found || found.current.length === 0) return;
        const ids = new Set(words().map((one) => one.id));
        const earlier = found.current.flatMap(
          (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as KeptWords[],
        );
        setWords([...words(), ...earlier.filter((one) => !ids.has(one.id))]);
        await found.discard();
        await keep();
      } catch (error) {
        console.error('outbox', error);
      }
    },
  };
}
