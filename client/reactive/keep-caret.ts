/** Where a caret or selection stands in a text, in UTF-16 units. */
export interface Selection {
  readonly start: number;
  readonly end: number;
}

/** One replacement that turns a text into another: `inserted` in place of what stood from `start` to `end`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly inserted: string;
}

/** The smallest single replacement that turns `before` into `after`. */
export function editBetween(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let kept = 0;
  while (kept < most - start && before[before.length - 1 - kept] === after[after.length - 1 - kept]) kept++;
  return { start, end: before.length - kept, inserted: after.slice(start, after.length - kept) };
}

/**
 * Where a selection belongs after somebody else has turned `before` into `after`: it stays with the words around it.
 * A caret in the middle of what was replaced goes to its end (rule VIEW3).
 */
export function keepCaret(before: string, after: string, selection: Selection): Selection {
  const edit = editBetween(before, after);
  const moved = (at: number): number => {
    if (at <= edit.start) return at;
    if (at >= edit.end) return at + edit.inserted.length - (edit.end - edit.start);
    return edit.start + edit.inserted.length;
  };
  return { start: moved(selection.start), end: moved(selection.end) };
}

/**
 * What stands in the text when I have turned `base` into `mine` while others have turned it into `theirs`: both
 * changes (rule VIEW4). Where they overlap, both insertions stay and what either deleted is gone.
 */
export function carryOver(base: string, mine: string, theirs: string): string {
  if (theirs === base || mine === theirs) return mine;
  if (mine === base) return theirs;
  const own = editBetween(base, mine);
  const start = keepCaret(base, theirs, { start: own.start, end: own.start }).start;
  const end = Math.max(start, keepCaret(base, theirs, { start: own.end, end: own.end }).end);
  const other = editBetween(base, theirs);
  const overlaps = other.start < own.end && (own.start < other.end || own.start === other.start);
  // My deletion must not take away what the other has written inside it.
  const rescued = overlaps && start <= other.start ? other.inserted : '';
  return theirs.slice(0, start) + own.inserted + rescued + theirs.slice(end);
}
