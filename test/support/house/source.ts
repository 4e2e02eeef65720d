import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** The project's folder. */
export const projectRoot = join(import.meta.dirname, '../../..');

/** One file: its path from the project's folder, with `/`, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** What a rule finds wrong in one file: sentences that name the place; none when the file keeps the rule. */
export type Rule = (source: Source) => string[];

/** One import of a file. */
export interface Import {
  /** As written: a package's name or a relative path. */
  readonly specifier: string;
  /** Path from the project's folder if relative, else the package's name (`lib0` for `lib0/encoding`). */
  readonly target: string;
  readonly kind: 'static' | 'type' | 'dynamic';
}

/** Every path of files under the given folders, from the project's folder; a folder that is not there has none. */
export function listPaths(folders: readonly string[]): string[] {
  const top = new Set(readdirSync(projectRoot));
  return folders
    .filter((folder) => top.has(folder))
    .flatMap((folder) => readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(projectRoot.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Reads one file of the project. */
export function readSource(path: string): Source {
  return { path, text: readFileSync(join(projectRoot, path), 'utf8') };
}

/** True for files that hold TypeScript or JavaScript. */
export function isCode(path: string): boolean {
  return /\.(ts|tsx|mjs)$/.test(path);
}

// A comment, a string, a template, or a regular expression (only where an expression can begin).
const pieces =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|(?<=[(,=:[!&|?{};>]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/g;

/** The text without its comments; lines stay where they were. */
export function withoutComments(text: string): string {
  return text.replace(pieces, (piece) => (/^\/[/*]/.test(piece) ? blank(piece) : piece));
}

/** The comments of a text, with their marks. */
export function commentsOf(text: string): string[] {
  return [...text.matchAll(pieces)].map(([piece]) => piece).filter((piece) => /^\/[/*]/.test(piece));
}

/** The text without comments, strings, templates and regular expressions; what is left stays at its place. */
export function codeOnly(text: string): string {
  return text.replace(pieces, (piece) =>
    /^['"`]/.test(piece) ? `''${blank(piece).slice(2)}` : blank(piece),
  );
}

/**
 * One problem for each place in a file's code where `what` fits, comments and strings left out; none if the rule
 * does not apply to this file. `what` needs the flag `g`.
 */
export function findInCode({ path, text }: Source, applies: boolean, what: RegExp, says: string): string[] {
  if (!applies || !isCode(path)) return [];
  const code = codeOnly(text);
  return [...code.matchAll(what)].map(({ 0: words, index }) => {
    const line = code.slice(0, index).split('\n').length;
    return `${path}:${line} ${words.trim()} ${says}`;
  });
}

function blank(piece: string): string {
  return piece.replace(/[^\n]/g, ' ');
}

const statement = /^[ \t}]*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"\n]+)['"]/gm;
const dynamic = /\bimport\(\s*['"]([^'"\n]+)['"]/g;

/** What a file imports or re-exports, dynamic imports with a fixed path included. */
export function importsOf({ path, text }: Source): Import[] {
  const code = withoutComments(text);
  const found: Import[] = [];
  const add = (specifier: string, kind: Import['kind']) => {
    found.push({ specifier, target: targetOf(path, specifier), kind });
  };
  for (const [, type, specifier = ''] of code.matchAll(statement)) add(specifier, type ? 'type' : 'static');
  for (const [, specifier = ''] of code.matchAll(dynamic)) add(specifier, 'dynamic');
  return found;
}

function targetOf(path: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(path), specifier);
  if (specifier.startsWith('node:')) return specifier;
  const [first = '', second] = specifier.split('/');
  return first.startsWith('@') && second !== undefined ? `${first}/${second}` : first;
}
