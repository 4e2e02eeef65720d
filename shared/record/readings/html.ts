/** Markup that is safe to put into a page as it stands. Only this file makes it. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template: text is escaped, markup is not, a list is put together, false and null are nothing. */
export type Fill = Html | string | number | false | null | readonly Fill[];

/**
 * Controls that HTML forbids or that change how the words around them are read: C0 and C1 but tab and line feed, bidi
 * embeddings, overrides and isolates (people's words are isolated by markup), and noncharacters. Marks that languages
 * need (LRM, RLM, joiners) stay.
 */
const UNREADABLE =
  // oxlint-disable-next-line no-control-regex -- these characters are what must go
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Somebody's words without what no reading can show; lines end with a line feed alone. */
export function readable(words: string): string {
  return words.toWellFormed().replaceAll('\r\n', '\n').replace(UNREADABLE, '');
}

/** The one way from words to a page: inert in text and in quoted attributes, whatever was typed (rule REC8). */
export function escapeHtml(words: string): string {
  return readable(words).replace(/[&<>"']/g, (found) => ENTITIES[found] ?? '');
}

/** A template of markup; whatever is filled in is escaped unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...fills: readonly Fill[]): Html {
  return { markup: parts.reduce((page, part, index) => `${page}${fillIn(fills[index - 1] ?? null)}${part}`) };
}

/** Markup of our own that is no template, such as a style sheet. Never for words that people typed. */
export function ownMarkup(markup: string): Html {
  return { markup };
}

function fillIn(fill: Fill): string {
  if (fill === null || fill === false) return '';
  if (typeof fill === 'string') return escapeHtml(fill);
  if (typeof fill === 'number') return String(fill);
  return 'markup' in fill ? fill.markup : fill.map(fillIn).join('');
}
