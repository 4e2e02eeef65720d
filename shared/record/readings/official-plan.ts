import type { RecordedAction, RecordedAgreement } from '../meeting-record.ts';
import { type Html, html } from './html.ts';
import { isolated, joined, ownWords, type Reading, sideBySide } from './reading.ts';
import { dayInWords } from './record-dates.ts';
import { table } from './record-table.ts';
import { recordWords } from './record-words.ts';

const words = recordWords.plan;

/** The plan: what, who and by when, with how many steps are the family's and how many the services'. */
export function planSection(reading: Reading): Html {
  const { actions, balance } = reading.record.plan;
  const goals = actions.some(({ goal }) => reading.goalNumber(goal) > 0);
  const headings = [words.what, words.who, words.when, words.children, ...(goals ? [words.goal] : [])];
  return html`<section aria-labelledby="plan">
<h2 id="plan">${words.heading}</h2>
${
  actions.length === 0
    ? html`<p>${words.none}</p>`
    : html`${table(
        'plan',
        words.caption,
        headings,
        actions.map((action) => ({
          id: `action-${action.id}`,
          cells: [
            stepCell(reading, action),
            whoCell(action),
            html`${action.when === null ? words.noDay : dayInWords(action.when, reading.vocabulary.language)}`,
            reading.children(action.children) ?? recordWords.allChildren,
            ...(goals ? [goalCell(reading, action)] : []),
          ],
        })),
      )}<p>${words.balance(balance.family, balance.services)}</p>`
}
</section>
`;
}

function stepCell(reading: Reading, { what, from, views = [] }: RecordedAction): Html {
  const step = what.trim() === '' ? html`<p class="empty">${words.noWords}</p>` : ownWords(what);
  return html`${sideBySide(reading, step, views)}${from !== null && html`<p class="aside">${words.grewFrom} ${reading.name(from)}</p>`}`;
}

function whoCell({ who }: RecordedAction): Html {
  if (who.length === 0) return html`<span class="empty">${words.nobody}</span>`;
  return joined(who.map(({ name }) => isolated(name || recordWords.unknown)));
}

function goalCell(reading: Reading, { goal }: RecordedAction): Html {
  const number = reading.goalNumber(goal);
  return html`${number > 0 && recordWords.statements.goal(number)}`;
}

/** Everyone's answer to the plan, each in their own words and none put together with another. */
export function agreementSection(reading: Reading): Html {
  const { agreement } = recordWords;
  const { agreements } = reading.record;
  return html`<section aria-labelledby="agreement">
<h2 id="agreement">${agreement.heading}</h2>
${
  agreements.length === 0
    ? html`<p>${agreement.notShown}</p>`
    : table(
        'agreements',
        agreement.caption,
        [agreement.name, agreement.answer, agreement.words],
        agreements.map((each) => ({
          id: `agreement-${each.participant}`,
          cells: [
            reading.heading(each.participant),
            answerCell(reading, each),
            each.words.trim() === ''
              ? html`<span class="empty">${nothingSaid(each)}</span>`
              : ownWords(each.words),
          ],
        })),
      )
}
</section>
`;
}

/** What stands where somebody gave no words with their answer. */
export function nothingSaid({ answer, whyUnsaid }: RecordedAgreement): string {
  if (whyUnsaid) return recordWords.agreement.whyUnsaid;
  return answer === 'doNotAgree' ? recordWords.agreement.noWords : recordWords.scale.noWords;
}

function answerCell(reading: Reading, { answer, toEarlierPlan, typedBy }: RecordedAgreement): Html {
  const { agreement, people } = recordWords;
  if (answer === null) return html`${agreement.none}`;
  return html`${reading.vocabulary.agreement[answer]}${toEarlierPlan && html` <span class="aside">${agreement.earlier}</span>`}${
    typedBy !== null && html` <span class="aside">${people.typedBy} ${reading.name(typedBy)}</span>`
  }`;
}
