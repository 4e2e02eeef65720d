import type { DocumentShape, Shape, ValueShape } from '../../shared/documents/shape.ts';
import { isId } from '../../shared/ids.ts';
import type { Refusal } from './refusal.ts';
import { STRUCT, TYPE, type WireStruct } from './update-reader.ts';

/**
 * What may stand at one place of a document: the shapes of `shared/documents`, and the parts that those for text are
 * made of. Keys are looked up in maps, so that no key has a meaning of its own (`__proto__` is just unknown).
 */
export type PlaceShape =
  | ValueShape
  | { readonly kind: 'map'; readonly keys: ReadonlyMap<string, PlaceShape> }
  | { readonly kind: 'collection'; readonly item: PlaceShape }
  | { readonly kind: 'fields'; readonly ids: number; readonly fields: ReadonlyMap<string, PlaceShape> }
  | { readonly kind: 'text' | 'richText' | 'paragraph' | 'xmlText' | 'characters' };

/** One root of a document, ready to be checked against. */
export interface PlaceRoot {
  readonly shape: PlaceShape;
  /** Whether only the server may write it. */
  readonly serverOnly: boolean;
}

const PARAGRAPH: PlaceShape = { kind: 'paragraph' };
const XML_TEXT: PlaceShape = { kind: 'xmlText' };
const CHARACTERS: PlaceShape = { kind: 'characters' };

/** The roots of a document's shape by name. */
export function rootsOf(document: DocumentShape): ReadonlyMap<string, PlaceRoot> {
  const roots = Object.entries(document.roots);
  return new Map(
    roots.map(([name, root]) => [
      name,
      { shape: placeShape(root.shape), serverOnly: root.writer === 'server' },
    ]),
  );
}

function placeShape(shape: Shape): PlaceShape {
  switch (shape.kind) {
    case 'map':
      return { kind: 'map', keys: placeShapes(shape.keys) };
    case 'collection':
      return { kind: 'collection', item: placeShape(shape.item) };
    case 'fields':
      return { kind: 'fields', ids: shape.ids, fields: placeShapes(shape.fields) };
    default:
      return shape;
  }
}

function placeShapes(shapes: Readonly<Record<string, Shape>>): ReadonlyMap<string, PlaceShape> {
  return new Map(Object.entries(shapes).map(([key, shape]) => [key, placeShape(shape)]));
}

/** What may stand in a type of shape `parent` under `key` (null: in its list); undefined when nothing may. */
export function shapeAt(parent: PlaceShape, key: string | null): PlaceShape | undefined {
  if (key === null) {
    if (parent.kind === 'xmlText' || parent.kind === 'text') return CHARACTERS;
    if (parent.kind === 'richText') return PARAGRAPH;
    return parent.kind === 'paragraph' ? XML_TEXT : undefined;
  }
  if (parent.kind === 'map') return parent.keys.get(key);
  if (parent.kind === 'collection') return isId(key) ? parent.item : undefined;
  if (parent.kind === 'fields') {
    const end = key.indexOf(':');
    const ids = key.slice(0, end).split('.', 3);
    return ids.length === parent.ids && ids.every(isId) ? parent.fields.get(key.slice(end + 1)) : undefined;
  }
  return undefined;
}

/** Why a struct may not stand where `shape` is asked for; undefined when it may. */
export function misfit(shape: PlaceShape, struct: WireStruct): Refusal | undefined {
  if (struct.kind === STRUCT.deleted) return undefined;
  switch (shape.kind) {
    case 'value':
      return struct.kind === STRUCT.values ? valuesMisfit(shape, struct.values) : 'wrongKind';
    case 'characters':
      return struct.kind === STRUCT.text ? undefined : 'wrongKind';
    case 'map':
    case 'collection':
    case 'fields':
      return typeMisfit(struct, TYPE.map);
    case 'text':
      return typeMisfit(struct, TYPE.text);
    case 'richText':
      return typeMisfit(struct, TYPE.fragment);
    case 'xmlText':
      return typeMisfit(struct, TYPE.xmlText);
    case 'paragraph':
      return typeMisfit(struct, TYPE.element) ?? (struct.typeName === 'paragraph' ? undefined : 'wrongKind');
  }
}

/** Several values under one key are one key's overwritten values, which Yjs joins when an undo keeps them. */
function valuesMisfit(shape: ValueShape, values: readonly unknown[]): Refusal | undefined {
  return values.every((value) => shape.accepts(value)) ? undefined : 'badValue';
}

function typeMisfit(struct: WireStruct, type: number): Refusal | undefined {
  return struct.kind === STRUCT.type && struct.type === type ? undefined : 'wrongKind';
}
