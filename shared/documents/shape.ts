/**
 * What a document of ours may hold, as data. The server's gate holds every update against it before anyone else
 * gets the update (rule GATE5), so a client that is older, newer or hostile cannot put in what others cannot read.
 */

/** A plain JSON value under a key; `accepts` decides by the value alone. */
export interface ValueShape {
  readonly kind: 'value';
  readonly accepts: (value: unknown) => boolean;
}
/** A Y.Map with these keys and no others. */
export interface MapShape {
  readonly kind: 'map';
  readonly keys: Readonly<Record<string, Shape>>;
}
/** A Y.Map whose keys are identifiers and whose values all have one shape. */
export interface CollectionShape {
  readonly kind: 'collection';
  readonly item: Shape;
}
/**
 * A Y.Map with flat keys `<identifier>:<field>`, or of two identifiers `<one>.<other>:<field>`: for what two devices of one
 * person may both create.
 */
export interface FieldsShape {
  readonly kind: 'fields';
  readonly ids: 1 | 2;
  readonly fields: Readonly<Record<string, ValueShape>>;
}
/** A Y.Text without formatting. */
export interface TextShape {
  readonly kind: 'text';
}
/** A Y.XmlFragment of paragraphs of unformatted text. */
export interface RichTextShape {
  readonly kind: 'richText';
}
export type Shape = ValueShape | MapShape | CollectionShape | FieldsShape | TextShape | RichTextShape;

/** One root type of a document. Roots marked `server` are refused from every client. */
export interface RootShape {
  readonly shape: MapShape | CollectionShape | FieldsShape;
  readonly writer: 'client' | 'server';
}

/** A whole document: its schema version (raised with every change of shape) and its root types by name. */
export interface DocumentShape {
  readonly version: number;
  readonly roots: Readonly<Record<string, RootShape>>;
}

/** Longest plain string under a key, in UTF-16 units: an entry is a note, not a report. */
export const MAX_STRING = 4000;

export const map = (keys: Readonly<Record<string, Shape>>): MapShape => ({ kind: 'map', keys });
export const collection = (item: Shape): CollectionShape => ({ kind: 'collection', item });
export const fields = (f: Readonly<Record<string, ValueShape>>, ids: 1 | 2 = 1): FieldsShape => ({
  kind: 'fields',
  ids,
  fields: f,
});
export const text: TextShape = { kind: 'text' };
export const richText: RichTextShape = { kind: 'richText' };
export const value = (accepts: (v: unknown) => boolean): ValueShape => ({ kind: 'value', accepts });

export const aString = value((v) => typeof v === 'string' && v.length <= MAX_STRING);
export const aBoolean = value((v) => typeof v === 'boolean');
export const aNumber = value((v) => typeof v === 'number' && Number.isFinite(v));
export const oneOf = (...allowed: readonly string[]): ValueShape =>
  value((v) => typeof v === 'string' && allowed.includes(v));
export const orNull = (shape: ValueShape): ValueShape => value((v) => v === null || shape.accepts(v));
/** A list of at most 50 short strings, as one value. */
export const aStringList = value(
  (v) => Array.isArray(v) && v.length <= 50 && v.every((s) => typeof s === 'string' && s.length <= 64),
);
