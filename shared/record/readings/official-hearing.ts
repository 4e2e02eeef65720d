import type { EntryId } from '../../ids.ts';
import { isMarked, wordsById } from '../compile-hearing.ts';
import { html, type Html } from './html.ts';
import { attribution, ownWords, type Reading } from './reading.ts';
import { timeInWords } from './record-dates.ts';
import { recordWords } from './record-words.ts';

/** Under the map: which notes were not talked about and which were parked, in full and by name (rule HEAR4). */
export function hearingSection(reading: Reading): Html | null {
  const { record, vocabulary } = reading;
  const { hearing, head } = record;
  const known = wordsById(record);
  if (!hearing || known.size === 0) return null;
  const words = recordWords.hearing;
  const listed = (title: string, ids: readonly EntryId[]): Html | false =>
    ids.length > 0 &&
    html`<h4>${title}</h4>
<ul class="entries">${ids.flatMap((id) => {
      const said = known.get(id);
      return said
        ? [
            html`<li class="entry">${ownWords(said.words, said.language)}${attribution(reading, said)}</li>
`,
          ]
        : [];
    })}</ul>
`;
  return html`<h3>${words.heading}</h3>
${hearing.notHeard.length + hearing.parked.length === 0 && html`<p>${words.all}</p>`}
${!isMarked(hearing) && html`<p>${words.none(hearing.notHeard.length)}</p>`}
${isMarked(hearing) && listed(words.notHeard(hearing.notHeard.length), hearing.notHeard)}
${listed(words.parked(hearing.parked.length), hearing.parked)}
${hearing.wentOn.map(
  ({ phase, at, entries }) =>
    html`<p class="aside">${words.wentOn(vocabulary.phases[phase], timeInWords(at, vocabulary.language, head.timeZone), entries.length)}</p>
`,
)}`;
}
