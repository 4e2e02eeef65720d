import { recordWords } from './record-words.ts';

/** What stands at the head and foot of every printed page. */
export interface PageMarks {
  readonly title: string;
  readonly fingerprint: string | null;
}

/**
 * The style of the official reading: paper, ink and three edges. Each column's edge is drawn differently, so that black
 * and white tells them apart as colour does; printed pages need no background.
 */
export function officialStyle({ title, fingerprint }: PageMarks): string {
  const foot =
    fingerprint === null
      ? recordWords.about.noFingerprint
      : `${recordWords.about.fingerprint} ${fingerprint}`;
  return `${SCREEN}${NARROW}${WIDE}${PRINT}
@page {
  size: A4;
  margin: 20mm 16mm 18mm;
  @top-left { content: ${quoted(title)}; font: 8pt ${FACE}; color: #4a5266; }
  @bottom-left { content: ${quoted(foot)}; font: 7pt ${FACE}; color: #4a5266; white-space: nowrap; }
  @bottom-right { content: ${quoted(`${recordWords.about.page} `)} counter(page) ${quoted(` ${recordWords.about.of} `)} counter(pages); font: 8pt ${FACE}; color: #4a5266; white-space: nowrap; }
}
`;
}

const FACE =
  "'Atkinson Hyperlegible Next', -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', Arial, system-ui, sans-serif";

/** A CSS string of letters, digits, spaces and a few harmless marks; everything else is left out. */
const quoted = (words: string): string => `"${words.replace(/[^\p{L}\p{N} ,.]/gu, '')}"`;

/** The inks of drawings, in the order of their numbers; all of them read on white and on paper. */
export const INK_COLOURS = ['#1d2433', '#a3271c', '#8a4b08', '#17684f', '#2b5fb3', '#6a3d9a'] as const;
const INK_STYLE = INK_COLOURS.map((colour, ink) => `.drawing .ink-${ink} { stroke: ${colour}; }`).join('\n');

const SCREEN = `
:root { color-scheme: light; --paper: #faf7f1; --sheet: #fffdf9; --ink: #1d2433; --ink-2: #4a5266; --line: #c9c0b0; --well: #17684f; --worry: #9c3f22; --need: #35479f; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem 1rem 3rem; background: var(--paper); color: var(--ink); font: 1rem/1.45 ${FACE}; overflow-wrap: anywhere; }
h1, h2, h3, h4, p, dl, dd, ul, figure { margin: 0; }
h1 { font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 2.25rem 0 .75rem; padding-bottom: .25rem; border-bottom: 2px solid var(--ink); font-size: 1.3rem; }
h3 { font-size: 1.1rem; }
h4 { margin: 1rem 0 .4rem; font-size: .95rem; color: var(--ink-2); }
ul { padding: 0; list-style: none; }
.family { font-size: 1.2rem; }
.notice { margin: .75rem 0; padding: .5rem .75rem; border: 2px solid var(--ink); font-weight: 650; }
.facts { margin: 1rem 0 0; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: 10px; background: var(--sheet); display: grid; gap: .35rem; }
.facts > div { display: grid; grid-template-columns: 11rem 1fr; gap: .75rem; }
dt { color: var(--ink-2); }
.facts dd { font-weight: 600; white-space: pre-line; }
.map { display: grid; gap: 1rem; }
.column { padding: .9rem 1rem 1rem; border: 1px solid var(--line); border-top: 6px solid var(--well); border-radius: 10px; background: var(--sheet); }
.column h3 { color: var(--well); }
.worries { border-top: 6px double var(--worry); }
.worries h3 { color: var(--worry); }
.needsToHappen { border-top: 6px dashed var(--need); }
.needsToHappen h3 { color: var(--need); }
.drawing { display: block; width: min(100%, 22rem); margin: .4rem 0; border: 1px solid var(--line); border-radius: 8px; background: #fff; }
.drawing polyline { fill: none; stroke: var(--ink); stroke-width: 10; stroke-linecap: round; stroke-linejoin: round; }
${INK_STYLE}
.entries > li + li { margin-top: .6rem; }
.entry { padding: .5rem .7rem; border: 1px solid var(--line); border-radius: 8px; background: #fff; }
.statement { border-width: 2px; border-color: var(--ink-2); }
.group { padding: .6rem; border: 1px dashed var(--ink-2); border-radius: 8px; }
.group-title, .number { margin-bottom: .3rem; font-weight: 700; }
.words { white-space: pre-line; }
.entry > .words, td > .words { font-size: 1.05rem; }
.by, .aside, .mark, .empty { color: var(--ink-2); font-size: .875rem; font-weight: 400; }
.by { margin-top: .2rem; }
.about::before { content: "· "; }
.notes { margin-top: .2rem; padding-inline-start: .75rem; border-inline-start: 3px solid var(--line); }
.notes > li + li { margin-top: .4rem; }
.views { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr)); gap: .6rem; }
.views > li + li { margin-top: 0; }
.view { padding: .35rem .5rem; border: 1px solid var(--line); border-radius: 6px; }
.entry > .aside { margin-top: .4rem; }
.question { font-size: 1.1rem; font-weight: 650; }
.ends { margin: .5rem 0 1rem; display: grid; gap: .2rem; }
.ends > div { display: grid; grid-template-columns: 6rem 1fr; gap: .5rem; }
.ends .own { grid-column: 2; }
.line { margin: 1rem 0 1.5rem; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: 10px; background: var(--sheet); }
.row { display: grid; grid-template-columns: 11rem 1fr; gap: .75rem; align-items: center; }
.row .who { line-height: 1.2; padding-block: .15rem; }
.none { color: var(--ink-2); font-size: .9rem; padding-inline-start: 5%; }
.track { display: block; overflow: visible; }
.track .rule { stroke: #857b6b; stroke-width: 1; }
.track .move { stroke: var(--ink); stroke-width: 2; }
.track circle { fill: var(--ink); stroke: var(--ink); stroke-width: 1.5; }
.track circle.later { fill: #fff; stroke-dasharray: 3 2; }
.digit { fill: var(--ink); font-size: 13px; font-weight: 650; }
.digit.first { fill: #fff; }
.digit.later { fill: var(--ink); }
table { width: 100%; margin: .5rem 0 .75rem; border-collapse: collapse; background: var(--sheet); }
caption { padding: 0 0 .4rem; text-align: start; color: var(--ink-2); }
th, td { padding: .45rem .6rem; border: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { background: #f1ebe0; border-bottom: 2px solid var(--ink); }
tbody th { font-weight: 650; }
td .aside { display: block; }
th .mark { display: block; }
.said { font-weight: 650; }
.plan tbody th { font-weight: 400; }
.decided { font-size: 1.1rem; font-weight: 650; }
code { font: .8rem/1.5 ui-monospace, 'DejaVu Sans Mono', 'Liberation Mono', monospace; }
footer { margin-top: 2rem; padding-top: .75rem; border-top: 1px solid var(--line); color: var(--ink-2); }
@media (forced-colors: active) { .track circle, .track .rule, .track .move { stroke: CanvasText; } .track circle { fill: Canvas; } .digit, .digit.first { fill: CanvasText; } }
`;

/** On a phone a row of a table is a card, each cell under its own heading, and nothing scrolls sideways. */
const NARROW = `
@media screen and (max-width: 44rem) {
  .facts > div, .ends > div, .row { grid-template-columns: 1fr; gap: 0; }
  .ends .own { grid-column: 1; }
  .row { padding-top: .4rem; }
  .row.axis { padding: 0; }
  .none { padding-inline-start: 0; }
  .cards, .cards tbody, .cards tr, .cards th, .cards td, .cards caption { display: block; }
  .cards { background: none; }
  .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .cards tr { margin-bottom: .75rem; padding: .6rem .8rem; border: 1px solid var(--line); border-radius: 8px; background: var(--sheet); }
  .cards th, .cards td { padding: .15rem 0; border: 0; }
  .cards td::before { content: attr(data-label); display: block; color: var(--ink-2); font-size: .875rem; }
  .cards td:empty { display: none; }
}
`;

const WIDE = `
@media screen and (min-width: 62rem) {
  .map { grid-template-columns: repeat(3, 1fr); align-items: start; }
}
@media print, (min-width: 44rem) {
  table { table-layout: fixed; }
  .plan th:nth-child(1) { width: 37%; }
  .plan th:nth-child(2) { width: 22%; }
  .plan th:nth-child(3) { width: 17%; }
  .plan th:nth-child(4) { width: 12.5%; }
  .people th:nth-child(1), .people th:nth-child(2) { width: 29%; }
  .people th:nth-child(3) { width: 19%; }
  .numbers th:nth-child(1), .agreements th:nth-child(1) { width: 24%; }
  .numbers th:nth-child(2) { width: 19%; }
  .agreements th:nth-child(2) { width: 28%; }
  .children th:nth-child(1) { width: 29%; }
}
`;

const PRINT = `
@media print {
  body { max-width: none; padding: 0 1px; background: none; font-size: 10pt; line-height: 1.35; }
  h1 { font-size: 18pt; }
  h2 { margin-top: 7mm; font-size: 13pt; }
  h3 { font-size: 11.5pt; }
  h4 { margin-top: 3mm; font-size: 10pt; }
  .family { font-size: 12pt; }
  h2, h3, h4, caption, .group-title, .question, .intro { break-after: avoid; }
  .entry, .notes > li, tr, .row, .facts > div, .about-record { break-inside: avoid; }
  thead { display: table-header-group; }
  p { orphans: 3; widows: 3; }
  .map { display: block; }
  .column { margin-bottom: 5mm; padding: 3mm 0 0; border-width: 6px 0 0; border-radius: 0; background: none; }
  .facts, .line, .entry, table { background: none; border-radius: 0; }
  .column .entry { padding: 0; border: 0; }
  .column .entries > .statement, .column .entries > .group { padding: 2mm 3mm; border: 1.2pt solid var(--ink-2); }
  .column .entries > .group { border: .8pt dashed var(--ink-2); }
  .column .entries > li + li { margin-top: 1.5mm; padding-top: 1.5mm; border-top: .5pt solid var(--line); }
  .entry > .words, td > .words { font-size: 10.5pt; }
  .by, .aside, .mark, .empty { font-size: 9pt; }
  th, td { padding: 1.2mm 2mm; }
  thead th { background: none; }
  .line { break-inside: avoid; }
}
`;
