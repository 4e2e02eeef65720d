import { london } from '../../practice/vocabulary/london.ts';
import type { Vocabulary } from '../../practice/vocabulary/vocabulary.ts';
import type { RecordFile } from '../record-file.ts';
import { html, type Html, ownMarkup } from './html.ts';
import { mapSection } from './official-map.ts';
import { familyAndPeople, headFacts, outcomeSection } from './official-people.ts';
import { agreementSection, planSection } from './official-plan.ts';
import { voiceSection } from './official-voice.ts';
import { scaleSection } from './official-scale.ts';
import { officialStyle } from './official-style.ts';
import { aboutChildren, isolated, ownWords, type Reading, readingOf } from './reading.ts';
import { dayInWords, dayOfInstant } from './record-dates.ts';
import { recordWords } from './record-words.ts';

/**
 * The official reading: one HTML file that opens anywhere, with no script and nothing from elsewhere, for screens from
 * 320 pixels on and for A4 paper. Its title names no one, because titles stand in histories and tabs.
 *
 * @param vocabulary the words of the service whose meeting it was.
 */
export function officialHtml(file: RecordFile, vocabulary: Vocabulary = london): string {
  const { record, fingerprint } = file;
  const reading = readingOf(record, vocabulary);
  const day = dayInWords(record.head.day, vocabulary.language);
  const title = day === '' ? recordWords.title : `${recordWords.title}, ${day}`;
  return html`<!doctype html>
<html lang="${vocabulary.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${ownMarkup(officialStyle({ title, fingerprint: fingerprint === null ? null : inFours(fingerprint) }))}</style>
</head>
<body>
<header>
<h1>${recordWords.title}</h1>
<p class="family" dir="auto">${record.family.title}</p>
${fingerprint === null && html`<p class="notice">${recordWords.preview}</p>`}
${file.copyFor !== undefined && html`<p class="notice" dir="auto">${recordWords.copyFor(record.family.title)}</p>`}
${record.head.practice && html`<p class="notice">${recordWords.practice}</p>`}
${headFacts(reading)}</header>
<main>
${familyAndPeople(reading)}${voiceSection(reading)}${mapSection(reading)}${scaleSection(reading)}${planSection(reading)}${agreementSection(reading)}${outcomeSection(reading)}${addenda(file, reading)}${about(file, reading)}</main>
<footer><p>${vocabulary.safeguarding.words}</p></footer>
</body>
</html>
`.markup;
}

function addenda({ addenda, record }: RecordFile, reading: Reading): Html | null {
  const { vocabulary } = reading;
  if (addenda.length === 0) return null;
  const words = recordWords.addenda;
  return html`<section aria-labelledby="addenda">
<h2 id="addenda">${words.heading}</h2>
<p class="intro">${words.intro}</p>
<ul class="entries">${addenda.map(
    ({ at, name, words: added, children }) =>
      html`<li class="entry">${ownWords(added)}<p class="by">${dayOfInstant(at, vocabulary.language, record.head.timeZone)}, ${words.by} ${isolated(name || recordWords.unknown)}${aboutChildren(reading, children)}</p></li>
`,
  )}</ul>
</section>
`;
}

function about({ fingerprint, record, copyFor }: RecordFile, { vocabulary }: Reading): Html {
  const words = recordWords.about;
  return html`<section class="about-record" aria-labelledby="about">
<h2 id="about">${words.heading}</h2>
<p>${words.words}</p>
${
  fingerprint === null
    ? html`<p>${words.noFingerprint}</p>`
    : html`<p>${words.explain}</p>
<dl class="facts"><div><dt>${words.fingerprint}</dt><dd><code>${inFours(fingerprint)}</code></dd></div>${
        copyFor !== undefined &&
        copyFor.from !== null &&
        html`<div><dt>${words.from}</dt><dd><code>${inFours(copyFor.from)}</code></dd></div>`
      }<div><dt>${recordWords.head.reference}</dt><dd><code>${record.head.meeting}</code></dd></div>${
        record.head.closed !== null &&
        html`<div><dt>${words.closed}</dt><dd>${dayOfInstant(record.head.closed, vocabulary.language, record.head.timeZone)}</dd></div>`
      }</dl>`
}
</section>
`;
}

/** In fours, so that two people can compare it by reading aloud. */
const inFours = (fingerprint: string): string => fingerprint.replace(/(.{4})(?=.)/g, '$1 ');
