import type { RecordedAction, RecordedAgreement } from '../../shared/record/meeting-record.ts';
import { dayInWords } from '../../shared/record/readings/record-dates.ts';
import { nothingSaid } from '../../shared/record/readings/official-plan.ts';
import { recordWords } from '../../shared/record/readings/record-words.ts';
import { type Block, heading, joined, ownWords, type Paragraph, paragraph, theirs } from './pdf-blocks.ts';
import { type PdfReading, viewsIn } from './pdf-reading.ts';

const words = recordWords.plan;

/** The plan: what, who and by when, with how many steps are the family's and how many the services'. */
export function planBlocks(reading: PdfReading): readonly Block[] {
  const { actions, balance } = reading.record.plan;
  if (actions.length === 0) return [heading(2, words.heading), paragraph('plain', words.none)];
  const goals = actions.some(({ goal }) => reading.goalNumber(goal) > 0);
  return [
    heading(2, words.heading),
    {
      kind: 'table',
      caption: words.caption,
      widths: goals ? [37, 22, 17, 12.5, 11.5] : [44, 22, 20, 14],
      headings: [words.what, words.who, words.when, words.children, ...(goals ? [words.goal] : [])],
      rows: actions.map((action) => [
        stepCell(reading, action),
        whoCell(action),
        [
          paragraph(
            'plain',
            action.when === null ? words.noDay : dayInWords(action.when, reading.vocabulary.language),
          ),
        ],
        [paragraph('plain', ...childrenOf(reading, action))],
        ...(goals ? [goalCell(reading, action)] : []),
      ]),
    },
    paragraph('plain', words.balance(balance.family, balance.services)),
  ];
}

function stepCell(reading: PdfReading, { what, from, views }: RecordedAction): readonly Paragraph[] {
  const step = what.trim() === '' ? paragraph('quiet', words.noWords) : ownWords(what);
  const grew = from === null ? [] : [paragraph('quiet', `${words.grewFrom} `, reading.name(from))];
  return [step, ...viewsIn(reading, views), ...grew];
}

function whoCell({ who }: RecordedAction): readonly Paragraph[] {
  if (who.length === 0) return [paragraph('quiet', words.nobody)];
  return [paragraph('plain', ...joined(who.map(({ name }) => theirs(name || recordWords.unknown))))];
}

function childrenOf(reading: PdfReading, { children }: RecordedAction) {
  const named = reading.children(children);
  return named.length === 0 ? [recordWords.allChildren] : named;
}

function goalCell(reading: PdfReading, { goal }: RecordedAction): readonly Paragraph[] {
  const number = reading.goalNumber(goal);
  return number > 0 ? [paragraph('plain', recordWords.statements.goal(number))] : [];
}

/** Everyone's answer to the plan, each in their own words and none put together with another. */
export function agreementBlocks(reading: PdfReading): readonly Block[] {
  const { agreement } = recordWords;
  const { agreements } = reading.record;
  return [
    heading(2, agreement.heading),
    agreements.length === 0
      ? paragraph('plain', agreement.notShown)
      : {
          kind: 'table',
          caption: agreement.caption,
          widths: [24, 28, 48],
          headings: [agreement.name, agreement.answer, agreement.words],
          rows: agreements.map((each) => [
            reading.heading(each.participant),
            answerCell(reading, each),
            [each.words.trim() === '' ? paragraph('quiet', nothingSaid(each)) : ownWords(each.words)],
          ]),
        },
  ];
}

function answerCell(
  reading: PdfReading,
  { answer, toEarlierPlan, typedBy }: RecordedAgreement,
): readonly Paragraph[] {
  const { agreement, people } = recordWords;
  if (answer === null) return [paragraph('plain', agreement.none)];
  return [
    paragraph('plain', reading.vocabulary.agreement[answer]),
    ...(toEarlierPlan ? [paragraph('quiet', agreement.earlier)] : []),
    ...(typedBy === null ? [] : [paragraph('quiet', `${people.typedBy} `, reading.name(typedBy))]),
  ];
}
