import * as Y from 'yjs';
import { carryOver } from './keep-caret.ts';

/** A text as it stood under a key, and the change that put it there. */
interface Standing {
  readonly id: Y.ID;
  readonly words: string;
  readonly own: boolean;
}

/** How many changes of one text are remembered: those of a few minutes of typing without signal. */
const REMEMBERED = 400;

/**
 * Of two texts that were set under one key without knowing of each other, a Yjs map keeps one. Where the one that went
 * was written here, this writes both together (rule BAD7): the other side has never seen it and cannot.
 *
 * @param isText whether words that somebody types stand under a key of a map.
 * @returns how to stop.
 */
export function keepBoth(doc: Y.Doc, isText: (key: string) => boolean): () => void {
  const known = new WeakMap<Y.Map<unknown>, Map<string, Standing[]>>();
  const standingsOf = (map: Y.Map<unknown>, key: string): Standing[] => {
    const keys = known.get(map) ?? new Map<string, Standing[]>();
    known.set(map, keys);
    const standings = keys.get(key) ?? [];
    keys.set(key, standings);
    return standings;
  };
  const look = (map: Y.Map<unknown>, key: string, own: boolean): void => {
    const item = map._map.get(key);
    const words = item && wordsOf(item);
    if (!item || item.deleted || words === undefined) return;
    const standings = standingsOf(map, key);
    if (standings.some(({ id }) => Y.compareIDs(id, item.id))) return;
    const mine = standings.findLastIndex((one) => one.own);
    const base = own || mine === -1 ? mine : knownBefore(doc, item, standings);
    // What an own change took the place of is still there at this moment, and gone soon.
    const before = own && standings.length === 0 ? item.left : null;
    if (before) standings.push({ id: before.lastId, words: wordsOf(before) ?? '', own: false });
    standings.push({ id: item.id, words, own });
    const lost = base < mine ? standings[mine] : undefined;
    const from = standings[base]?.words ?? '';
    if (standings.length > REMEMBERED) standings.shift();
    if (lost) map.set(key, carryOver(from, lost.words, words));
  };
  const changed = (transaction: Y.Transaction): void => {
    for (const [type, keys] of transaction.changed) {
      if (!(type instanceof Y.Map)) continue;
      for (const key of keys) if (key !== null && isText(key)) look(type, key, transaction.local);
    }
  };
  doc.on('afterTransaction', changed);
  return () => doc.off('afterTransaction', changed);
}

function wordsOf(item: Y.Item): string | undefined {
  const words: unknown = item.content.getContent().at(-1);
  return typeof words === 'string' ? words : undefined;
}

/**
 * Which of the known texts stood where `item` was written, -1 when none did: every change names the one it took the place
 * of. Changes of one author that are gone may have been joined into one, which then stands for all of them.
 */
function knownBefore(doc: Y.Doc, item: Y.Item, standings: readonly Standing[]): number {
  for (let origin = item.origin; origin !== null; ) {
    const { client, clock } = origin;
    const before: unknown = Y.getItem(doc.store, origin);
    const first = before instanceof Y.Item ? before.id.clock : clock;
    const found = standings.findLastIndex(
      ({ id }) => id.client === client && id.clock >= first && id.clock <= clock,
    );
    if (found !== -1) return found;
    origin = before instanceof Y.Item ? before.origin : null;
  }
  return -1;
}
