import type { Rule } from './source.ts';

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*$/;

/** Names a file or folder may have besides kebab-case ones. */
const conventional = new Set(['README.md']);

/** Lines a file may have: source files stay below the first number, tests below the second. */
const longest = { source: 300, test: 400 };

/** Files can be read in one go. */
export const filesAreShort: Rule = ({ path, text }) => {
  if (!/\.(?:ts|tsx|css|mjs)$/.test(path)) return [];
  const most = path.startsWith('test/') ? longest.test : longest.source;
  const lines = text.replace(/\n$/, '').split('\n').length;
  return lines < most ? [] : [`${path} has ${lines} lines and must stay below ${most}: split it by meaning`];
};

/** Files and folders are named in kebab-case. */
export const namesAreKebab: Rule = ({ path }) =>
  path
    .split('/')
    .filter((part) => !kebab.test(part) && !conventional.has(part))
    .map((part) => `${path}: ${part} is not kebab-case`);

/** Names say what is in a file; "utils" does not, and an index hides it. */
export const namesMeanSomething: Rule = ({ path }) =>
  path
    .split('/')
    .filter((part) => /(?:^|[-.])(?:utils?|misc|common)(?:[-.]|$)|^index\.tsx?$/.test(part))
    .map((part) => `${path}: ${part} does not say what is in it`);

const topLevel = new Set([
  'client',
  'server',
  'shared',
  'test',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'README.md',
]);

/** Made by tools, and not in git. */
const ignored = new Set(['node_modules', 'dist', 'data', 'test-results', 'coverage']);

/** Problems with the names that stand at the top of the project. */
export function topLevelIsGiven(names: readonly string[]): string[] {
  return names
    .filter((name) => !name.startsWith('.') && !topLevel.has(name) && !ignored.has(name))
    .map((name) => `${name} does not belong at the top level`);
}
