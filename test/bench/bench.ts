import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { capacity } from './cells/capacity.ts';
import type { Cell, Size } from './cells/cell.ts';
import { cold } from './cells/cold.ts';
import { durability } from './cells/durability.ts';
import { fanOut, fanOutCarets } from './cells/fan-out.ts';
import { join, joinHistory } from './cells/join.ts';
import { memory } from './cells/memory.ts';
import { saturation } from './cells/saturation.ts';
import { storm } from './cells/storm.ts';
import { type Figures, mediansOf, rounded } from './figures.ts';
import { ourServer } from './our-server.ts';
import { peerServers } from './peer-servers.ts';
import { pinLoad } from './processes.ts';
import type { Target } from './target.ts';

/** Measures our server beside others in one interleaved run: A B C, A B C, so that noise falls on all alike. */

const CELLS: Readonly<Record<string, Cell>> = {
  'fan-out': fanOut,
  'fan-out-carets': fanOutCarets,
  capacity,
  memory,
  join,
  'join-history': joinHistory,
  cold,
  durability,
  storm,
  saturation,
};
const USUAL_TARGETS = 'ours,relay,stock,hocuspocus';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    targets: { type: 'string', default: USUAL_TARGETS },
    runs: { type: 'string', default: '2' },
    out: { type: 'string' },
    root: { type: 'string' },
    secs: { type: 'string' },
    people: { type: 'string' },
    meetings: { type: 'string' },
    rate: { type: 'string' },
    times: { type: 'string' },
  },
});

const cells = positionals.map((name): [string, Cell] => [
  name,
  CELLS[name] ?? usage(`There is no cell ${name}.`),
]);
if (cells.length === 0) usage('Name one cell or more.');
const servers = new Map([ourServer(options.root), ...peerServers].map((target) => [target.name, target]));
const targets = options.targets
  .split(',')
  .map((name) => servers.get(name) ?? usage(`There is no target ${name}.`));
const runs = Number(options.runs);

pinLoad();
for (const [name, cell] of cells) await measure(name, cell);
process.exit(0);

async function measure(name: string, cell: Cell): Promise<void> {
  const size = sizeOf(cell);
  const found = new Map<string, Figures[]>();
  for (let run = 1; run <= runs; run++) {
    for (const target of targets.filter(cell.fits)) {
      const figures = await attempt(cell, target, size);
      tell({ cell: name, target: target.name, run, ...figures });
      if (!('error' in figures)) found.set(target.name, [...(found.get(target.name) ?? []), figures]);
    }
  }
  for (const [target, figures] of found) {
    tell({ cell: name, target, medianOf: figures.length, ...mediansOf(figures) });
  }
}

async function attempt(cell: Cell, target: Target, size: Size): Promise<Figures> {
  try {
    return await cell.run(target, size);
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function sizeOf({ size }: Cell): Size {
  const given = (name: keyof Size): number =>
    options[name] === undefined ? size[name] : Number(options[name]);
  return {
    secs: given('secs'),
    people: given('people'),
    meetings: given('meetings'),
    rate: given('rate'),
    times: given('times'),
  };
}

function tell(figures: Figures): void {
  const line = JSON.stringify(rounded(figures));
  console.log(line);
  if (options.out !== undefined) appendFileSync(options.out, `${line}\n`);
}

function usage(what: string): never {
  console.error(what);
  console.error('npm run bench -- <cell…> [--targets a,b] [--runs 2] [--out file.jsonl]');
  console.error(
    '  sizes: [--secs --people --meetings --rate --times]; another checkout of ours: [--root path]',
  );
  console.error(`  targets: ${[...peerServers.map(({ name }) => name)].join(', ')}, ours`);
  for (const [name, { says }] of Object.entries(CELLS)) console.error(`  ${name}: ${says}`);
  process.exit(2);
}
