import { levelWords } from '../../practice/vocabulary/levels.ts';
import { html, type Html } from './html.ts';
import { ownWords, type Reading } from './reading.ts';
import { dayInWords } from './record-dates.ts';
import { table } from './record-table.ts';
import { recordWords } from './record-words.ts';

/** The level of need with everybody who sees it differently, side by side in their own words. */
export function levelPart(reading: Reading): Html | null {
  const { outcome, head } = reading.record;
  if (!outcome.level) return null;
  const { level, views } = outcome.level;
  return html`<h3>${recordWords.outcome.level}</h3>
<p>${levelWords(head.vocabulary).levels[level]}</p>
${
  views.length > 0 &&
  html`<p class="aside">${recordWords.outcome.levelViews}</p>
<ul class="entries views">${views.map(
    ({ whose, words, typedBy }) =>
      html`<li class="entry">${ownWords(words)}<p class="by">${reading.called(whose)}${
        typedBy !== null && html`, ${recordWords.people.typedBy} ${reading.name(typedBy)}`
      }</p></li>
`,
  )}</ul>
`
}`;
}

/** A professional difference and the dated stages it goes through (rule LADDER3). */
export function differencePart(reading: Reading): Html | null {
  const { outcome, head } = reading.record;
  if (!outcome.difference) return null;
  const { words, from, ladder } = outcome.difference;
  const { language } = reading.vocabulary;
  const ours = recordWords.difference;
  return html`<h3>${ours.heading}</h3>
${ownWords(words)}
<p>${ours.intro}</p>
${table(
  'ladder',
  ours.caption(dayInWords(from, language)),
  [ours.stage, ours.by],
  ladder.map(({ stage, by }) => ({
    id: `ladder-${stage}`,
    cells: [html`${levelWords(head.vocabulary).ladder[stage]}`, html`${dayInWords(by, language)}`],
  })),
)}`;
}
