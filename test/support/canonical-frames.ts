import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { MESSAGE } from '../../shared/protocol/messages.ts';
import type { Received } from './live-person.ts';

const ID = /[A-Za-z0-9_-]{22,86}/g;
const TIME = /\b1[6-9]\d{11}\b/g;

/** Text with identifiers, secrets and instants masked, and nothing else changed. */
export function masked(text: string): string {
  return text.replaceAll(ID, '<id>').replaceAll(TIME, '<time>');
}

/**
 * What was received, frame by frame in order, each as text that is equal for two runs which differ in nothing but ids and
 * times: Yjs client ids are masked, structs and clocks and contents are all there. Beats and saved messages are left out:
 * how many there are depends on how long a run took, and a saved message speaks of its receiver's own document alone.
 */
export function canonicalFrames(received: readonly Received[]): readonly string[] {
  return received.flatMap(({ from, bytes }) => {
    const isHttp = from.includes(' ');
    if (isHttp) return [`${masked(from)} ${canonicalText(bytes)}`];
    const decoder = decoding.createDecoder(bytes);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.beat || type === MESSAGE.saved) return [];
    return [`${from} ${type} ${bodyOf(type, decoder)}`];
  });
}

function canonicalText(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  try {
    return canonicalValue(JSON.parse(text));
  } catch {
    return masked(text);
  }
}

function bodyOf(type: number, decoder: decoding.Decoder): string {
  if (type === MESSAGE.sync) {
    const kind = decoding.readVarUint(decoder);
    const body = decoding.readVarUint8Array(decoder);
    return kind === 0 ? `asks ${stateVector(body)}` : `tells ${update(body)}`;
  }
  if (type === MESSAGE.awareness) return awareness(decoding.readVarUint8Array(decoder));
  return [...decoder.arr.subarray(decoder.pos)].join(',');
}

function stateVector(bytes: Uint8Array): string {
  return [...Y.decodeStateVector(bytes).values()].sort((a, b) => a - b).join(',');
}

function awareness(bytes: Uint8Array): string {
  const decoder = decoding.createDecoder(bytes);
  const count = decoding.readVarUint(decoder);
  const states: string[] = [];
  for (let i = 0; i < count; i++) {
    decoding.readVarUint(decoder);
    // The server numbers presence by its own time.
    const clock = masked(String(decoding.readVarUint(decoder)));
    const state = new TextEncoder().encode(decoding.readVarString(decoder));
    states.push(`${clock} ${canonicalText(state)}`);
  }
  return states.sort().join(';');
}

function update(bytes: Uint8Array): string {
  const { structs, ds } = Y.decodeUpdate(bytes);
  const byClient = new Map<number, string[]>();
  for (const struct of structs) {
    const of = byClient.get(struct.id.client) ?? [];
    of.push(`${struct.id.clock}+${struct.length} ${structText(struct)}`);
    byClient.set(struct.id.client, of);
  }
  const deleted = [...ds.clients.values()].map((ranges) =>
    ranges.map((r) => `${r.clock}+${r.len}`).join(','),
  );
  return `${[...byClient.values()]
    .map((s) => s.join('|'))
    .sort()
    .join('\n')} deletes ${deleted.sort().join(';')}`;
}

function structText(struct: Y.Item | Y.GC | { readonly length: number }): string {
  if (!(struct instanceof Y.Item)) return struct.constructor.name;
  const parent = typeof struct.parent === 'string' ? struct.parent : 'nested';
  const content = struct.content;
  const values = content instanceof Y.ContentAny || content instanceof Y.ContentJSON ? content.arr : [];
  const text = content instanceof Y.ContentString ? content.str : '';
  return [
    content.constructor.name,
    parent,
    masked(struct.parentSub ?? ''),
    struct.origin ? `after ${struct.origin.clock}` : '',
    struct.rightOrigin ? `before ${struct.rightOrigin.clock}` : '',
    masked(text),
    values.map(canonicalValue).join(','),
  ].join(' ');
}

/** JSON with masked strings and keys in the order of their masked names. */
function canonicalValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalValue).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([key, member]) => `${masked(key)}:${canonicalValue(member)}`);
    return `{${members.sort().join(',')}}`;
  }
  return masked(JSON.stringify(value) ?? 'undefined');
}
