import { type Fill, type Html, html } from './html.ts';

/** One row: its first cell is its heading. `id` is an anchor, made of an identifier of the record. */
export interface TableRow {
  readonly id?: string;
  readonly cells: readonly [Fill, ...Fill[]];
}

/**
 * A table with a caption, column headings that print repeats on every page, and a heading in each row. On a phone each
 * row becomes a card; the roles are written out because some browsers forget a table that is laid out as something else.
 *
 * @param kind names the table to the style sheet.
 */
export function table(
  kind: string,
  caption: string,
  headings: readonly string[],
  rows: readonly TableRow[],
): Html {
  return html`<table class="cards ${kind}" role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${headings.map(
    (heading) => html`<th role="columnheader" scope="col">${heading}</th>`,
  )}</tr></thead>
<tbody role="rowgroup">${rows.map((row) => tableRow(headings, row))}</tbody>
</table>
`;
}

function tableRow(headings: readonly string[], { id, cells: [first, ...others] }: TableRow): Html {
  const anchor = id === undefined ? null : html` id="${id}"`;
  return html`
<tr role="row"${anchor}><th role="rowheader" scope="row">${first}</th>${others.map(
    (cell, index) => html`<td role="cell" data-label="${headings[index + 1] ?? ''}">${cell}</td>`,
  )}</tr>`;
}
