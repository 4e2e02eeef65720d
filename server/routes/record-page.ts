import { createHash } from 'node:crypto';
import type { SafeguardingNote } from '../../shared/documents/desk.ts';
import { escapeHtml } from '../../shared/record/readings/html.ts';

/**
 * The record's button "Hide page" (rule HIDE1): the one script that may run in that page, known by its hash, so that no
 * words in it ever can. As on the other pages: the button, or Shift three times, and no way back.
 */
const SCRIPT = `const a=document.getElementById('hide-page');let n=[];
const go=(e)=>{e.preventDefault();document.body.hidden=true;location.replace(a.href)};
a.addEventListener('click',go);
addEventListener('keydown',(e)=>{if(e.repeat)return;
n=e.key==='Shift'?[...n,e.timeStamp].filter((t)=>e.timeStamp-t<3000):[];if(n.length>2)go(e)});`;

const HASH = `'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`;

const STYLE = `#hide-page{position:fixed;inset:4px 4px auto auto;display:grid;place-items:center;min-width:44px;min-height:44px;
padding:0 12px;font:600 16px sans-serif;color:#2b3a67;background:#fff;border:2px solid #2b3a67;border-radius:8px;text-decoration:none}
@media print{#hide-page{display:none}}`;

/** The record is a page of its own; its styles stand in it, so that one file is the whole record. */
const policy = (script: string): string =>
  `default-src 'none'; style-src 'unsafe-inline'; img-src data:${script && `; script-src ${HASH}`}; frame-ancestors 'none'; ` +
  `sandbox allow-downloads allow-modals${script && ' allow-scripts'}`;

/** What is sent with a record that is kept: no script at all. */
export const KEPT_POLICY = policy('');

/** What is sent with a record that is read on a screen. */
export const SHOWN_POLICY = policy(SCRIPT);

/** The record as it is read on a screen: with the button, and a title that says nothing to whoever looks at the tabs. */
export function shownRecord(page: string, leaveTo: string): string {
  const button = `<a id="hide-page" rel="noreferrer" href="${escapeHtml(leaveTo)}">Hide page</a>`;
  return page
    .replace("style-src 'unsafe-inline'\">", () => `style-src 'unsafe-inline'; script-src ${HASH}">`)
    .replace(/<title>[^<]*<\/title>/, '<title>Notes</title>')
    .replace('</head>', () => `<style>${STYLE}</style></head>`)
    .replace('<body>', () => `<body>${button}`)
    .replace('</body>', () => `<script>${SCRIPT}</script></body>`);
}

/**
 * The record with what its lead wrote down about safeguarding, for the lead's own copy alone (rule SAFE3). The record itself
 * and its fingerprint know nothing of it, so no other copy can hold it.
 */
export function withSafeguarding(page: string, note: SafeguardingNote | null): string {
  if (!note?.onLeadsCopy) return page;
  const answer = note.needed ? 'Yes.' : 'No.';
  const section = `<section aria-labelledby="safeguarding"><h2 id="safeguarding">Safeguarding: for the file alone</h2>
<p class="notice">This part is not in anybody else's copy. Do not hand it to the family where that is not safe.</p>
<p>Did anything in this meeting need it? ${answer}</p>
<p dir="auto">${escapeHtml(note.words)}</p></section>`;
  return page.replace('</main>', () => `${section}</main>`);
}
