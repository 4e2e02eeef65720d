import { codeOnly, commentsOf, findInCode, isCode, type Rule } from './source.ts';

const ours = /^(?:client|server|shared)\//;

/** Things are imported by their one name. */
export const noDefaultExports: Rule = (source) =>
  findInCode(source, ours.test(source.path), /\bexport\s+default\b|\bas\s+default\b/g, 'is a default export');

/** No file only passes on what other files export. */
export const noBarrels: Rule = (source) =>
  findInCode(source, ours.test(source.path), /\bexport\s+\*/g, 'passes on a whole file');

/** Top-level types of a Yjs document are named in its own file. */
export const rootNamesInDocuments: Rule = (source) =>
  findInCode(
    source,
    ours.test(source.path) && !source.path.startsWith('shared/documents/'),
    /\.get(?:Map|Text|Array|XmlFragment|XmlElement)\(|\b(?:y?doc|document)\.get\(/gi,
    'reaches into a Yjs document outside shared/documents',
  );

/** The types hold: nothing steps around them. */
export const noEscapes: Rule = (source) => {
  const { path, text } = source;
  if (!isCode(path)) return [];
  const silencers = commentsOf(text).filter((words) => /@ts-(?:ignore|nocheck|expect-error)/.test(words));
  return [
    ...findInCode(
      source,
      true,
      /:\s*any\b|\bas\s+any\b|<any\b|\bas\s+unknown\s+as\b|[\w)\]]!(?=[.;,)\]}[])/g,
      'steps around the types',
    ),
    ...silencers.map((words) => `${path} ${words} steps around the types`),
  ];
};

/** The environment is read in one place and passed on as values. */
export const environmentReadOnce: Rule = (source) =>
  findInCode(
    source,
    ours.test(source.path) && source.path !== 'server/main.ts' && !source.path.endsWith('.mjs'),
    /\bprocess\.env\b|\bimport\.meta\.env\b/g,
    'reads the environment outside server/main.ts',
  );

/**
 * What is logged goes through the log, which knows what must never stand in it. A browser's console is the only
 * place where a page can report its own failure, so `console.error` is left to the client.
 */
export const noConsole: Rule = (source) =>
  findInCode(
    source,
    ours.test(source.path) && !/^server\/(?:main|log)\.ts$/.test(source.path),
    source.path.startsWith('client/') ? /\bconsole\.(?!error\()\w+\(/g : /\bconsole\.\w+\(/g,
    'writes to the console',
  );

/**
 * Every test says which rule it holds up: its title begins with a number that stands in the rules. Titles put
 * together at run time cannot be read here and are left to their authors.
 */
export function titlesCiteRules(rules: string): Rule {
  const known = new Set([...rules.matchAll(/^- \*\*([A-Z]+\d+)\*\*/gm)].map((match) => match[1]));
  return ({ path, text }) => {
    if (!/\.test\.tsx?$/.test(path)) return [];
    return titlesOf(text)
      .filter((words) => !words.startsWith('${') && !known.has(/^[A-Z]+\d+\b/.exec(words)?.[0]))
      .map((words) => `${path} has a test that cites no known rule: ${words}`);
  };
}

function titlesOf(text: string): string[] {
  // Strings are blanked but keep their place, so a title is found in the code and read from the text.
  return [...codeOnly(text).matchAll(/\b(?:it|test)(?:\.\w+)?\(\s*(?=')/g)].map(({ 0: call, index }) => {
    return /^(['"`])(.*?)\1/.exec(text.slice(index + call.length))?.[2] ?? '';
  });
}

/** No test is left out of a run or runs alone. */
export const noSkippedTests: Rule = (source) =>
  findInCode(
    source,
    source.path.startsWith('test/'),
    /\b(?:it|test|describe)\.(?:skip|only|todo|skipIf|runIf)\b/g,
    'leaves tests out',
  );

/** Tests wait for what they need; they do not sleep. */
export const noSleeping: Rule = ({ path, text }) => {
  if (!/^test\/.*\.tsx?$/.test(path)) return [];
  const sleeps =
    /new Promise[^;{]*?=>\s*\{?\s*setTimeout\(\s*\w+\s*,|\bwaitForTimeout\(|\bsetTimeout\(\s*resolve\b/g;
  return [...codeOnly(text).matchAll(sleeps)].map(
    ([words]) => `${path} sleeps: ${words.replace(/\s+/g, ' ')}`,
  );
};
