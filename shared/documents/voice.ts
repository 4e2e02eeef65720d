import * as Y from 'yjs';
import type { ParticipantId, VoiceId } from '../ids.ts';
import {
  VOICE_FACES,
  VOICE_FORMS,
  VOICE_PARTS,
  type VoiceFace,
  type VoiceForm,
  type VoicePart,
} from '../practice/vocabulary/voice-words.ts';
import { readList, readNumber, readOneOf, readString } from './read.ts';

/**
 * A child's own pages, in the child's own notebook: what they wrote, drew or said by a face, each thing with the child's
 * permission. Apart from the rest of the notebook, because only a child's pages need it.
 */

/** A line that was drawn, `order:ink:x,y x,y …`: ink 0 to 5, x and y 0 to 1000, two points at least. */
export type Stroke = string;

/** Most points in one stroke, most strokes in one drawing, and most points in all of it. */
export const MAX_STROKE_POINTS = 300;
export const MAX_STROKES = 150;
export const MAX_DRAWING_POINTS = 4000;
/** A drawing's width and height in its own units. */
export const DRAWING = { width: 1000, height: 750 } as const;

const STROKE =
  /^\d{1,6}:[0-5]:(?:\d{1,3}|1000),(?:\d{1,3}|1000)(?: (?:\d{1,3}|1000),(?:\d{1,3}|1000)){1,299}$/;

/** Whether a value from outside is a stroke. */
export function isStroke(v: unknown): v is Stroke {
  return typeof v === 'string' && v.length <= 3000 && STROKE.test(v);
}

/** A stroke taken apart; its points are as SVG has them. */
export function partsOf(stroke: Stroke): {
  readonly order: number;
  readonly ink: number;
  readonly points: string;
} {
  const [order = '', ink = '', points = ''] = stroke.split(':');
  return { order: Number(order), ink: Number(ink), points };
}

/** Strokes in the order they were drawn. */
export function asDrawn(a: Stroke, b: Stroke): number {
  return partsOf(a).order - partsOf(b).order || (a < b ? -1 : 1);
}

/** To whom a thing is shown by the child's word: nobody (which is how each begins), everyone here, or these people. */
export type Audience = 'nobody' | 'everyone' | readonly ParticipantId[];

/** One thing on a child's pages. */
export interface VoiceItem {
  readonly id: VoiceId;
  readonly form: VoiceForm;
  readonly part: VoicePart;
  readonly words: string;
  readonly face: VoiceFace | null;
  /** Within the limits, in the order they were drawn. */
  readonly strokes: readonly Stroke[];
  /** The drawing in words. */
  readonly alternative: string;
  /** True: the words are the child's own; false: a helper says what the child meant. */
  readonly exact: boolean;
  readonly shownTo: Audience;
  readonly position: number;
}

type Item = Y.Map<unknown>;
const itemsOf = (doc: Y.Doc): Y.Map<Item> => doc.getMap('voice');
const strokesOf = (item: Item | undefined): Y.Map<unknown> | undefined => {
  const strokes = item?.get('strokes');
  return strokes instanceof Y.Map ? strokes : undefined;
};

/** Puts a new thing, shown to nobody, under the fresh id `id`, after all others. */
export function addVoice(
  doc: Y.Doc,
  id: VoiceId,
  start: Pick<VoiceItem, 'form' | 'part'> & Partial<Pick<VoiceItem, 'words' | 'face' | 'exact'>>,
): void {
  doc.transact(() => {
    const items = itemsOf(doc);
    const last = Math.max(0, ...[...items.values()].map((item) => readNumber(item.get('position'))));
    const item: Item = new Y.Map();
    item.set('form', start.form);
    item.set('part', start.part);
    item.set('words', start.words ?? '');
    item.set('face', start.face ?? null);
    item.set('strokes', new Y.Map());
    item.set('alternative', '');
    item.set('exact', start.exact ?? true);
    item.set('shownTo', 'nobody');
    item.set('position', last + 1);
    items.set(id, item);
  });
}

/** What may be changed of a thing once it is there. */
export type VoiceChange = Partial<Pick<VoiceItem, 'words' | 'face' | 'alternative' | 'exact' | 'shownTo'>>;

/** Changes parts of a thing; one that is gone stays gone. */
export function changeVoice(doc: Y.Doc, id: VoiceId, change: VoiceChange): void {
  const item = itemsOf(doc).get(id);
  if (!item) return;
  doc.transact(() => {
    for (const [key, next] of Object.entries(change)) {
      if (next !== undefined && item.get(key) !== next) item.set(key, Array.isArray(next) ? [...next] : next);
    }
  });
}

/** Draws one more stroke under the fresh id `stroke`; one that is no stroke or beyond the limits is left out. */
export function addStroke(doc: Y.Doc, id: VoiceId, stroke: string, points: Stroke): void {
  const strokes = strokesOf(itemsOf(doc).get(id));
  if (strokes && strokes.size < MAX_STROKES && isStroke(points)) strokes.set(stroke, points);
}

/** Takes the last stroke away, or all of them. */
export function eraseStrokes(doc: Y.Doc, id: VoiceId, which: 'last' | 'all'): void {
  const strokes = strokesOf(itemsOf(doc).get(id));
  if (!strokes) return;
  doc.transact(() => {
    const keys = [...strokes.keys()].sort((a, b) =>
      asDrawn(readString(strokes.get(a)), readString(strokes.get(b))),
    );
    for (const key of which === 'all' ? keys : keys.slice(-1)) strokes.delete(key);
  });
}

/** Takes a thing off the pages for good (and so, by the server, from wherever it was shown). */
export function deleteVoice(doc: Y.Doc, id: VoiceId): void {
  itemsOf(doc).delete(id);
}

/** A child's pages as plain data: good things first, then in the order they were made. */
export function snapshotVoice(doc: Y.Doc): readonly VoiceItem[] {
  const items: VoiceItem[] = [];
  for (const [id, item] of itemsOf(doc)) {
    const form = readOneOf(VOICE_FORMS, item.get('form'));
    const part = readOneOf(VOICE_PARTS, item.get('part'));
    if (!form || !part) continue;
    items.push({
      id: id as VoiceId,
      form,
      part,
      words: readString(item.get('words')),
      face: readOneOf(VOICE_FACES, item.get('face')) ?? null,
      strokes: readStrokes(strokesOf(item)),
      alternative: readString(item.get('alternative')),
      exact: item.get('exact') !== false,
      shownTo: readAudience(item.get('shownTo')),
      position: readNumber(item.get('position')),
    });
  }
  return items.sort(goodThingsFirst);
}

/** The order in which things are shown: good things first. */
export function goodThingsFirst(
  a: Pick<VoiceItem, 'part' | 'position' | 'id'>,
  b: Pick<VoiceItem, 'part' | 'position' | 'id'>,
): number {
  const parts = VOICE_PARTS.indexOf(a.part) - VOICE_PARTS.indexOf(b.part);
  return parts || a.position - b.position || (a.id < b.id ? -1 : 1);
}

/** Whether there is anything on it to show. */
export function isEmptyVoice(item: Pick<VoiceItem, 'words' | 'face' | 'strokes'>): boolean {
  return item.words.trim() === '' && item.face === null && item.strokes.length === 0;
}

function readAudience(v: unknown): Audience {
  if (v === 'everyone') return v;
  const people = readList(v) as ParticipantId[];
  return people.length > 0 ? people : 'nobody';
}

function readStrokes(strokes: Y.Map<unknown> | undefined): readonly Stroke[] {
  const all = [...(strokes?.values() ?? [])].filter(isStroke).sort(asDrawn);
  let points = 0;
  return all.slice(0, MAX_STROKES).filter((stroke) => {
    points += stroke.split(' ').length;
    return points <= MAX_DRAWING_POINTS;
  });
}
