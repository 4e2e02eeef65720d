/** Readers that turn what stands in a Yjs type into plain data, with a safe value for anything unexpected. */

export const readString = (v: unknown): string => (typeof v === 'string' ? v : '');
export const readStringOrNull = (v: unknown): string | null => (typeof v === 'string' ? v : null);
export const readNumber = (v: unknown): number => (typeof v === 'number' && Number.isFinite(v) ? v : 0);
export const readNumberOrNull = (v: unknown): number | null =>
  typeof v === 'number' && Number.isFinite(v) ? v : null;
export const readList = (v: unknown): string[] =>
  Array.isArray(v) ? v.filter((s) => typeof s === 'string') : [];

/** The member of a closed list that equals `v`, else undefined. */
export function readOneOf<T extends string>(list: readonly T[], v: unknown): T | undefined {
  return list.find((member) => member === v);
}
