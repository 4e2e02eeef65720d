import { DRAWING, partsOf } from '../../documents/voice.ts';
import type { RecordedVoice } from '../meeting-record.ts';
import { type Html, html } from './html.ts';
import { isolated, joined, ownWords, type Reading } from './reading.ts';
import { recordWords } from './record-words.ts';

const words = recordWords.voice;

/** What each child showed to everyone, good things first, each with the team's answer; nothing where nobody did. */
export function voiceSection(reading: Reading): Html | null {
  const all = reading.record.voice ?? [];
  if (all.length === 0) return null;
  const children = [...new Set(all.map(({ whose }) => whose))];
  return html`${children.map((whose, index) =>
    childSection(
      reading,
      all.filter((item) => item.whose === whose),
      index,
    ),
  )}`;
}

function childSection(reading: Reading, items: readonly RecordedVoice[], index: number): Html {
  const [first] = items;
  const name = (first && reading.person(first.whose)?.name) ?? recordWords.unknown;
  return html`<section aria-labelledby="voice-${index}">
<h2 id="voice-${index}">${words.heading(name)}</h2>
<ul class="entries">${items.map((item) => voiceItem(reading, item))}</ul>
</section>
`;
}

function voiceItem(reading: Reading, item: RecordedVoice): Html {
  return html`<li class="entry" id="voice-${item.id}"><p class="number">${words.parts[item.part]}</p>${
    item.words.trim() !== '' && ownWords(item.words)
  }${item.face !== null && html`<p>${words.faces[item.face]}</p>`}${
    item.drawing.length > 0 && drawing(item)
  }<p class="by">${saidBy(reading, item)}</p><p class="aside">${words.permission}</p>${answer(item)}</li>
`;
}

/** Whose words they are: the child's own, or what a helper says the child meant. */
function saidBy(reading: Reading, { exact, helpers, whose }: RecordedVoice): Html {
  const names = joined(helpers.map((helper) => reading.name(helper)));
  if (helpers.length === 0) return html`${reading.name(whose)}. ${words.own}.`;
  return html`${reading.name(whose)}. ${exact ? words.ownHelped : words.meant} ${names}.`;
}

function answer({ answer: given }: RecordedVoice): Html {
  if (given === null) return html`<p class="aside">${words.noAnswer}</p>`;
  const { weWill, weCannot, because } = given;
  return html`<p class="aside">${words.answer}</p><ul class="notes">${
    weWill.trim() !== '' && html`<li>${words.weWill}: ${ownWords(weWill)}</li>`
  }${weCannot.trim() !== '' && html`<li>${words.weCannot}: ${ownWords(weCannot)}${because.trim() !== '' && html`${words.because} ${ownWords(because)}`}</li>`}</ul>`;
}

/** The drawing as it was made; its words stand beside it for who cannot see it. */
function drawing({ drawing: strokes, alternative }: RecordedVoice): Html {
  const said = alternative.trim() === '' ? words.drawing : words.drawingOf(alternative.trim());
  return html`<svg class="drawing" role="img" aria-label="${said}" viewBox="0 0 ${DRAWING.width} ${DRAWING.height}">${strokes.map(
    (stroke) => html`<polyline class="ink-${partsOf(stroke).ink}" points="${partsOf(stroke).points}"/>`,
  )}</svg>${alternative.trim() !== '' && html`<p class="aside" dir="auto">${isolated(alternative.trim())}</p>`}`;
}
