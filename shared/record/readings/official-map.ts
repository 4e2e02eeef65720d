import type { Column, Section } from '../../practice/vocabulary/words.ts';
import type { RecordedEntry, RecordedStatement, RecordedWords } from '../meeting-record.ts';
import { type Html, html } from './html.ts';
import { hearingSection } from './official-hearing.ts';
import { attribution, isolated, otherLanguage, ownWords, type Reading, sideBySide } from './reading.ts';
import { recordWords } from './record-words.ts';

/** The sheet: three columns, each with its sections; worry statements and goals stand in theirs. */
export function mapSection(reading: Reading): Html {
  return html`<section aria-labelledby="map">
<h2 id="map">${recordWords.map.heading}</h2>
<div class="map">${reading.vocabulary.columnOrder.map((column) => columnOf(reading, column))}</div>
${hearingSection(reading)}</section>
`;
}

function columnOf(reading: Reading, column: Column): Html {
  const sections = reading.record.map.find((each) => each.column === column)?.sections ?? [];
  const filled = sections.filter(({ entries }) => entries.length > 0);
  const statements = statementsIn(reading, column);
  return html`<section class="column ${column}" aria-labelledby="column-${column}">
<h3 id="column-${column}">${reading.vocabulary.columns[column]}</h3>
${column === 'needsToHappen' && statements}
${filled.map(({ section, entries }) => sectionOf(reading, section, entries))}
${column !== 'needsToHappen' && statements}
${filled.length === 0 && statements === null && html`<p class="empty">${recordWords.nothing}</p>`}
</section>
`;
}

function sectionOf(reading: Reading, section: Section, entries: readonly RecordedEntry[]): Html {
  return html`<h4>${reading.vocabulary.sections[section]}</h4>
<ul class="entries">${inGroups(reading, entries)}</ul>
`;
}

/** Entries in their order; those of one group stand together where the first of them stands. */
function inGroups(reading: Reading, entries: readonly RecordedEntry[]): readonly Html[] {
  return entries.flatMap((entry, index) => {
    const { group } = entry;
    if (group === null) return [entryOf(reading, entry)];
    const members = entries.filter((each) => each.group === group);
    if (entries.findIndex((each) => each.group === group) !== index) return [];
    const title = reading.record.groups.find((each) => each.id === group)?.title ?? '';
    return [
      html`<li class="group"><p class="group-title">${isolated(title)}</p>
<ul class="entries">${members.map((member) => entryOf(reading, member))}</ul></li>
`,
    ];
  });
}

function entryOf(reading: Reading, entry: RecordedEntry): Html {
  return html`<li class="entry" id="entry-${entry.id}">${views(html`${ownWords(entry.words, entry.language)}${attribution(reading, entry)}${otherLanguage(reading, entry)}`, reading, entry.notes)}${moved(reading, entry)}${notesOf(reading, entry.notes)}</li>
`;
}

function moved({ vocabulary }: Reading, { movedFrom }: RecordedEntry): Html | null {
  if (movedFrom === null) return null;
  const { column, section } = movedFrom;
  return html`<p class="aside">${recordWords.map.moved} “${vocabulary.columns[column]}”, ${vocabulary.sections[section]}.</p>`;
}

/** Somebody's words, or both views side by side as equals where somebody sees it differently (rule DIFF3). */
function views(one: Html, reading: Reading, notes: readonly RecordedWords[]): Html {
  return sideBySide(
    reading,
    one,
    notes.filter(({ differs }) => differs),
  );
}

function notesOf(reading: Reading, all: readonly RecordedWords[]): Html | null {
  const notes = all.filter(({ differs }) => !differs);
  if (notes.length === 0) return null;
  return html`<p class="aside">${recordWords.map.beside}</p><ul class="notes">${notes.map(
    (note) =>
      html`<li id="entry-${note.id}">${ownWords(note.words, note.language)}${attribution(reading, note)}${otherLanguage(reading, note)}</li>
`,
  )}</ul>`;
}

function statementsIn(reading: Reading, column: Column): Html | null {
  const { statements } = recordWords;
  const { worryStatements, goals } = reading.record;
  const written = (list: readonly RecordedStatement[]) => list.filter((each) => each.words.trim() !== '');
  if (column === 'worries' && written(worryStatements).length > 0) {
    return html`<h4>${statements.worries}</h4>
<ul class="entries">${written(worryStatements).map((each) => statementOf(reading, each, null))}</ul>
`;
  }
  if (column === 'needsToHappen' && written(goals).length > 0) {
    return html`<h4>${statements.goals}</h4>
<ul class="entries">${written(goals).map((goal) =>
      statementOf(reading, goal, statements.goal(reading.goalNumber(goal.id))),
    )}</ul>
`;
  }
  return null;
}

function statementOf(reading: Reading, statement: RecordedStatement, number: string | null): Html {
  const about = reading.children(statement.children);
  return html`<li class="entry statement" id="statement-${statement.id}">${number !== null && html`<p class="number">${number}</p>`}${views(html`${ownWords(statement.words)}<p class="by">${recordWords.map.together}${about && html` <span class="about">${recordWords.forChildren} ${about}</span>`}</p>`, reading, statement.notes)}${notesOf(reading, statement.notes)}</li>
`;
}
