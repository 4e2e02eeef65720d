import type { LoadedRoom } from '../../server/storage/storage.ts';

/** The rooms that the writing process writes to. */
export const WRITER_ROOMS: readonly string[] = ['north', 'south', 'east', 'west', 'middle'];

/** Everything a room of the writing process holds, in order; empty for a room never written. */
export function contentOf(loaded: LoadedRoom | undefined): string[] {
  if (loaded === undefined) return [];
  const text = new TextDecoder();
  const early: unknown = loaded.snapshot === undefined ? [] : JSON.parse(text.decode(loaded.snapshot.state));
  if (!Array.isArray(early)) throw new Error('A snapshot of the writing process is not a list.');
  return [...early.map(String), ...loaded.updates.map((item) => text.decode(item.update))];
}
