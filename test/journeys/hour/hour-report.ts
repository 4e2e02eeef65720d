import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Window } from '../../support/journey/window.ts';
import { HOUR_LINES, type HourLine, type HourLineName } from './lines.ts';

/** What shows that a line is so. */
export interface Evidence {
  /** Whose screens, as they stand now. */
  readonly screens?: readonly Window[];
  /** What was heard or received. */
  readonly log?: string;
  /** What was measured, with its unit. */
  readonly figure?: string;
}

interface Shown {
  readonly figure: string;
  readonly files: readonly string[];
}

/**
 * Which lines of the hour were seen to be so. With a folder the evidence is kept in it, and a table of all lines; without
 * one nothing is written.
 */
export class HourReport {
  readonly #folder: string | undefined;
  readonly #shown = new Map<HourLineName, Shown>();

  constructor(folder: string | undefined) {
    this.#folder = folder;
    if (folder !== undefined) mkdirSync(folder, { recursive: true });
  }

  /** Says that a line was seen to be so: call it after what shows it, never before. */
  async mustBeTrue(name: HourLineName, { screens = [], log, figure = '' }: Evidence = {}): Promise<void> {
    const files: string[] = [];
    if (this.#folder !== undefined) {
      const place = HOUR_LINES.findIndex((line) => line.name === name) + 1;
      const start = `${String(place).padStart(2, '0')}-${name}`;
      for (const screen of screens)
        files.push(this.#write(`${start}-${screen.who}.png`, await screen.picture()));
      if (log !== undefined) files.push(this.#write(`${start}.txt`, `${log}\n`));
    }
    this.#shown.set(name, { figure, files });
  }

  /** Lines up to a minute of the hour that were not seen to be so. */
  missingUntil(minute: number): readonly HourLineName[] {
    return HOUR_LINES.filter(({ name, clock }) => Number(clock) <= minute && !this.#shown.has(name)).map(
      ({ name }) => name,
    );
  }

  /** Writes the table. */
  write(): void {
    if (this.#folder === undefined) return;
    const rows = HOUR_LINES.map((line: HourLine & { readonly name: HourLineName }) => {
      const shown = this.#shown.get(line.name);
      const files = shown?.files.map((file) => `[${file}](${file})`).join('<br>') ?? '';
      const cells = [line.clock, line.words, shown ? 'seen' : '**not seen**', shown?.figure ?? '', files];
      return `| ${cells.join(' | ')} |`;
    });
    const text = [
      '# An hour in which things go wrong',
      '',
      `${this.#shown.size} of ${HOUR_LINES.length} lines seen, on ${new Date().toISOString().slice(0, 16)}Z.`,
      '',
      '| minute | what must be true | | measured | shown by |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
      '',
    ].join('\n');
    this.#write('report.md', text);
  }

  #write(file: string, bytes: Uint8Array | string): string {
    writeFileSync(join(this.#folder ?? '', file), bytes);
    return file;
  }
}
