import type { RecordedChildScale, RecordedNumber, RecordedScale, SaidNumber } from '../recorded-scale.ts';
import { type Html, html } from './html.ts';
import { isolated, ownWords, type Reading, sideBySide } from './reading.ts';
import { table } from './record-table.ts';
import { recordWords } from './record-words.ts';

const words = recordWords.scale;

/** The scale: its question and ends, everyone on the line, and everyone's reasons. Never an average (rule REC9). */
export function scaleSection(reading: Reading): Html {
  const { scale } = reading.record;
  return html`<section aria-labelledby="scale">
<h2 id="scale">${words.heading}</h2>
<p class="question" dir="auto">${scale.question}</p>
<dl class="ends"><div><dt>0 ${words.means}</dt><dd dir="auto">${scale.low}</dd>${ownEnd(scale.own?.low)}</div><div><dt>10 ${words.means}</dt><dd dir="auto">${scale.high}</dd>${ownEnd(scale.own?.high)}</div></dl>
${
  scale.children
    ? scale.children.map(
        (each) => html`<h3>${words.forChild} ${reading.children([each.child])}</h3>
${shown(reading, each)}
`,
      )
    : shown(reading, scale)
}
</section>
`;
}

function shown(reading: Reading, scale: RecordedScale | RecordedChildScale): Html {
  if (scale.revealed === null) return html`<p>${words.notRevealed}</p>`;
  return numbers(reading, scale.numbers, 'child' in scale ? `number-${scale.child}` : 'number');
}

/** What the family itself calls an end, beside the service's words. */
const ownEnd = (own: string | undefined): Html | null =>
  own ? html`<dd class="own"><span class="aside">${words.ownWords}</span>${ownWords(own)}</dd>` : null;

function numbers(reading: Reading, list: readonly RecordedNumber[], anchor: string): Html {
  const given = list.flatMap(({ number }) => number ?? []);
  const range = list.some(({ kept }) => kept) ? words.fromShown : words.from;
  const spread = given.length > 1 && html`<p>${range(Math.min(...given), Math.max(...given))}</p>`;
  return html`${spread}
<figure class="line"><div role="img" aria-label="${words.line}">
<div class="row axis"><span class="who"></span>${track(axis)}</div>
${list.map((each) => lineRow(reading, each))}</div></figure>
${table(
  'numbers',
  words.caption,
  [words.name, words.number, words.reason, words.oneUp],
  list.map((each) => ({
    id: `${anchor}-${each.participant}`,
    cells: [
      reading.heading(each.participant),
      numberCell(reading, each),
      sideBySide(reading, saidCell(each, 'reason'), each.views ?? []),
      saidCell(each, 'oneUp'),
    ],
  })),
)}`;
}

function numberCell(reading: Reading, each: RecordedNumber): Html {
  const { after, changedTo, typedBy } = each;
  const absent = reading.person(each.participant)?.came === false;
  return html`<span class="said">${inWords(each)}</span>${after && html` <span class="aside">${words.after}</span>`}${
    typedBy !== null &&
    html` <span class="aside">${absent ? words.brought : words.typedBy} ${reading.name(typedBy)}</span>`
  }${changedTo && html` <span class="aside">${words.changed}</span> <span class="said">${inWords(changedTo)}</span>`}`;
}

const inWords = ({ number, kept }: SaidNumber & Pick<RecordedNumber, 'kept'>): string => {
  if (number !== null) return String(number);
  return kept ? words.kept : words.none;
};

/** A reason or a "one more" as first said; what was said with a changed number stands after it. */
function saidCell({ changedTo, ...first }: RecordedNumber, part: 'reason' | 'oneUp'): Html {
  if (first.kept) return html`<span class="empty">${words.keptWords}</span>`;
  const later = changedTo && changedTo[part] !== first[part] && changedTo[part].trim() !== '';
  if (first[part].trim() === '' && !later) return html`<span class="empty">${words.noWords}</span>`;
  return html`${first[part].trim() !== '' && ownWords(first[part])}${
    later && html`<p class="aside">${words.changedShort}</p>${ownWords(changedTo[part])}`
  }`;
}

/** A neutral line: the same mark for everyone, in the order of seats. */
function lineRow(reading: Reading, each: RecordedNumber): Html {
  const { participant, number, changedTo, after } = each;
  const person = reading.person(participant);
  const later = changedTo?.number ?? null;
  return html`<div class="row"><span class="who">${isolated(person?.name ?? recordWords.unknown)}${after && html` (${words.afterShort})`}</span>${
    number === null && later === null
      ? html`<span class="none">${inWords(each)}</span>`
      : track(html`${ticks}${move(number, later)}${mark(number, 'first')}${mark(later, 'later')}`)
  }</div>
`;
}

/** Where a number stands on the line, as a share of its width: the ends keep room for half a mark. */
const along = (number: number): string => `${Math.round((5 + number * 9) * 10) / 10}%`;
const all = Array.from({ length: 11 }, (_, number) => number);

function track(inside: Html): Html {
  return html`<svg class="track" height="26" width="100%" focusable="false" aria-hidden="true">${inside}</svg>`;
}

const ticks = html`<line class="rule" x1="${along(0)}" x2="${along(10)}" y1="13" y2="13"/>${all.map(
  (number) => html`<line class="rule" x1="${along(number)}" x2="${along(number)}" y1="9" y2="17"/>`,
)}`;

const axis = html`${all.map(
  (number) => html`<text class="digit" x="${along(number)}" y="18" text-anchor="middle">${number}</text>`,
)}`;

function mark(number: number | null, kind: 'first' | 'later'): Html | null {
  if (number === null) return null;
  return html`<circle class="mark ${kind}" cx="${along(number)}" cy="13" r="10.5"/><text class="digit ${kind}" x="${along(number)}" y="18" text-anchor="middle">${number}</text>`;
}

function move(first: number | null, later: number | null): Html | null {
  if (first === null || later === null) return null;
  return html`<line class="move" x1="${along(first)}" x2="${along(later)}" y1="13" y2="13"/>`;
}
