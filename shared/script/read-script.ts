import { findFault, type Schema } from '../record/schema-check.ts';
import type { MeetingScript, ScriptStep } from './meeting-script.ts';
import { chosenBy, scriptSchema } from './script-schema.ts';

/** A script that cannot be played: the message says what is wrong, and where. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError';
}

/**
 * Reads a script from JSON. Everything that it names must be in it.
 *
 * @throws ScriptError with a sentence that names the place.
 */
export function readScript(json: string): MeetingScript {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new ScriptError('The script is not JSON.');
  }
  const fault = formFault(value);
  if (fault) throw new ScriptError(fault);
  const script = value as MeetingScript;
  const unknown = referenceFault(script);
  if (unknown) throw new ScriptError(unknown);
  return script;
}

function formFault(value: unknown): string | null {
  const at = findFault(value, scriptSchema);
  if (at === null) return null;
  const [, list, index] = /^\/(steps|record\/holds)\/(\d+)/.exec(at) ?? [];
  if (list !== undefined && index !== undefined) {
    const item = valueAt(value, `/${list}/${index}`);
    const key = list === 'steps' ? 'do' : 'kind';
    const schema = chosenBy[key](memberOf(item, key));
    if (!schema) return `At /${list}/${index} there is no "${key}" that we know.`;
    return sentence(`/${list}/${index}`, item, schema);
  }
  return sentence('', value, scriptSchema);
}

function sentence(base: string, value: unknown, schema: Schema): string {
  const at = findFault(value, schema) ?? '';
  const place = schemaAt(schema, at);
  const found = valueAt(value, at);
  const missing = (place?.required ?? []).find((member) => memberOf(found, member) === undefined);
  if (missing !== undefined) return `At ${base}${at || '/'} "${missing}" is missing.`;
  if (!place) return `At ${base}${at} stands something that does not belong there.`;
  return `At ${base}${at || '/'} there must be ${place.description ?? `a value of type ${place.type ?? 'another kind'}`}.`;
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => memberOf(at, key), value);
}

function schemaAt(schema: Schema, pointer: string): Schema | undefined {
  return pointer
    .split('/')
    .slice(1)
    .reduce<Schema | undefined>(
      (at, key) => (at?.items && /^\d+$/.test(key) ? at.items : at?.properties?.[key]),
      schema,
    );
}

/** The first thing a step names that the script does not have. */
function referenceFault({ people, family, steps, record }: MeetingScript): string | null {
  const names = new Set(people.map((p) => p.name));
  if (people.length === 0) return 'At /people there must be at least the lead professional.';
  if (names.size < people.length) return 'At /people two people have the same name.';
  const said = new Set<string>();
  for (const [index, step] of steps.entries()) {
    const at = `/steps/${index}`;
    const nobody = namesIn(step).find((who) => !names.has(who));
    if (nobody !== undefined) return `At ${at} "${nobody}" is not in "people".`;
    const child = childrenIn(step).find((c) => !family.children.includes(c));
    if (child !== undefined) return `At ${at} "${child}" is not a child of the family.`;
    const unsaid = wordsIn(step).find((words) => !said.has(words));
    if (unsaid !== undefined) return `At ${at} nobody has said "${unsaid}" before.`;
    for (const words of saidIn(step)) said.add(words);
  }
  for (const [index, held] of record.holds.entries()) {
    const nobody = 'of' in held && !names.has(held.of) ? held.of : undefined;
    if (nobody !== undefined) return `At /record/holds/${index} "${nobody}" is not in "people".`;
    const child = 'child' in held && !family.children.includes(held.child ?? '') ? held.child : undefined;
    if (child !== undefined) return `At /record/holds/${index} "${child}" is not a child of the family.`;
  }
  return null;
}

/** The children that a step names. */
function childrenIn(step: ScriptStep): readonly string[] {
  if ('children' in step) return step.children ?? [];
  return 'child' in step && step.child !== undefined ? [step.child] : [];
}

function namesIn(step: ScriptStep): readonly string[] {
  const all: (string | undefined)[] = [];
  if ('by' in step) all.push(step.by);
  if ('for' in step) all.push(step.for);
  if ('wordsOf' in step) all.push(step.wordsOf);
  if ('from' in step) all.push(step.from);
  if ('helper' in step) all.push(step.helper);
  if ('leads' in step) all.push(step.leads);
  if (step.do === 'outcome') all.push(...(step.levelViews ?? []).map((view) => view.by));
  if (step.do === 'handOver') all.push(step.to);
  if (step.do === 'permit' && typeof step.to !== 'string') all.push(...step.to);
  if ('parts' in step) all.push(...step.parts.map((part) => part.by));
  if ('who' in step) all.push(...(typeof step.who === 'string' ? [step.who] : (step.who ?? [])));
  return all.filter((name) => name !== undefined);
}

/** Words of something earlier that a step points at. */
function wordsIn(step: ScriptStep): readonly string[] {
  if (step.do === 'takeBack' || step.do === 'putBack' || step.do === 'move') return [step.words];
  if (step.do === 'permit' || step.do === 'reply') return [step.words];
  if (step.do === 'hear') return step.notes;
  if (step.do === 'give' && step.beside !== undefined) return [step.beside];
  return step.do === 'plan' && step.goal !== undefined ? [step.goal] : [];
}

function saidIn(step: ScriptStep): readonly string[] {
  if (step.do === 'give' || step.do === 'childSays') return [step.words];
  return step.do === 'write' ? [wordsOfStatement(step)] : [];
}

/** What a statement says once all its parts are written: the parts in order, a line each. */
export function wordsOfStatement(step: { readonly parts: readonly { readonly words: string }[] }): string {
  return step.parts.map((part) => part.words).join('\n');
}
