import type { DatabaseSync } from 'node:sqlite';
import { type Row, integer } from './sqlite-database.ts';

/** The updates of all rooms as rows. Each verb belongs to the transaction that is open, and throws SQLite's error. */
export interface SqliteUpdates {
  /** Adds the next update of a room (the id of its row). */
  append(room: number, seq: number, author: string, sealed: Uint8Array): void;
  /** The rows of a room, in order. */
  of(room: number): Row[];
  /** Removes a room's updates but for the last `rest`. */
  cut(room: number, rest: number): void;
  /** Removes all updates of a room. */
  drop(room: number): void;
  /** Reads anew where everything stands; call it whenever anything was rolled back. */
  forget(): void;
}

/**
 * Updates stand in the order they came, whatever room they are of: what is committed together lies on the same few
 * pages, where an index by room would touch a page for every room that somebody types in. Which rows are a room's is
 * held in memory, and read from the table when the store is opened.
 */
export function createSqliteUpdates(database: DatabaseSync): SqliteUpdates {
  const insert = database.prepare('INSERT INTO updates (room, seq, author, sealed) VALUES (?, ?, ?, ?)');
  const select = database.prepare('SELECT seq, author, sealed FROM updates WHERE place = ?');
  const remove = database.prepare('DELETE FROM updates WHERE place = ?');
  const selectPlaces = database.prepare('SELECT place, room FROM updates ORDER BY place');
  /** The places of each room's updates, in order; undefined until they are read. */
  let held: Map<number, number[]> | undefined;

  function places(): Map<number, number[]> {
    if (held !== undefined) return held;
    const found = new Map<number, number[]>();
    for (const row of selectPlaces.iterate()) add(found, integer(row, 'room'), integer(row, 'place'));
    held = found;
    return found;
  }

  return {
    append(room, seq, author, sealed) {
      const all = places();
      add(all, room, Number(insert.run(room, seq, author, sealed).lastInsertRowid));
    },
    of(room) {
      const rows = (places().get(room) ?? []).map((place) => select.get(place));
      return rows.filter((row) => row !== undefined);
    },
    cut(room, rest) {
      const all = places().get(room) ?? [];
      for (const place of all.splice(0, Math.max(0, all.length - rest))) remove.run(place);
    },
    drop(room) {
      for (const place of places().get(room) ?? []) remove.run(place);
      places().delete(room);
    },
    forget() {
      held = undefined;
    },
  };
}

function add(all: Map<number, number[]>, room: number, place: number): void {
  const known = all.get(room);
  if (known === undefined) all.set(room, [place]);
  else known.push(place);
}
