import { createSignal, type JSX, Match, Switch, untrack } from 'solid-js';
import type { NotebookEntry } from '../../../../shared/documents/notebook.ts';
import type { EntryId, StatementId } from '../../../../shared/ids.ts';
import type { Column } from '../../../../shared/practice/vocabulary/words.ts';
import { type PhoneScope, usePhone } from '../phone-context.tsx';
import { BesidePage } from './beside-page.tsx';
import { ownNotes } from './own-notes.tsx';
import { QuestionPage } from './question-page.tsx';
import { SheetPage } from './sheet-page.tsx';

/** Where somebody is in the map: at one question, at the sheet, or writing beside something. */
type MapView =
  | { readonly at: 'question'; readonly column: Column; readonly takeUp?: NotebookEntry }
  | { readonly at: 'sheet' }
  | { readonly at: 'beside'; readonly target: EntryId | StatementId };

/** The columns that are asked about, one after the other: what needs to happen comes later, from all of them together. */
const asked = ({ model }: PhoneScope): readonly Column[] =>
  model.vocabulary.columnOrder.filter((column) => column !== 'needsToHappen');

/** The first question that is not done: words begun, or nothing sent to it yet. */
function firstView(phone: PhoneScope): MapView {
  const { model } = phone;
  if (model.myself()?.role === 'observer') return { at: 'sheet' };
  const own = ownNotes(phone).filter((entry) => entry.beside === null);
  const begun = own.find((entry) => entry.state === 'mine');
  const next = begun?.column ?? asked(phone).find((column) => !own.some((entry) => entry.column === column));
  return next && next !== 'needsToHappen' ? { at: 'question', column: next } : { at: 'sheet' };
}

/** The map: one question a page, then the sheet with what everyone wrote. */
export function MapPage(): JSX.Element {
  const phone = usePhone();
  const { model } = phone;
  const [view, setView] = createSignal<MapView>(untrack(() => firstView(phone)));
  const after = (column: Column): void => {
    const next = asked(phone)[asked(phone).indexOf(column) + 1];
    // A child is never led to worries: from the sheet they can choose to write one.
    const isChild = model.person(phone.whose())?.role === 'youngPerson';
    setView(next === undefined || isChild ? { at: 'sheet' } : { at: 'question', column: next });
  };
  const writeOn = (entry: NotebookEntry): void => {
    if (entry.beside !== null) setView({ at: 'beside', target: entry.beside });
    else setView({ at: 'question', column: entry.column, takeUp: entry });
  };
  const viewAt = <At extends MapView['at']>(at: At): Extract<MapView, { at: At }> | false => {
    const now = view();
    return now.at === at && (now as Extract<MapView, { at: At }>);
  };
  return (
    <Switch>
      <Match when={viewAt('question')} keyed>
        {(question) => (
          <QuestionPage
            column={question.column}
            takeUp={question.takeUp}
            isLast={asked(phone).at(-1) === question.column}
            onNext={() => after(question.column)}
            onSheet={() => setView({ at: 'sheet' })}
          />
        )}
      </Match>
      <Match when={viewAt('beside')} keyed>
        {(beside) => <BesidePage target={beside.target} onBack={() => setView({ at: 'sheet' })} />}
      </Match>
      <Match when={view().at === 'sheet'}>
        <SheetPage
          columns={asked(phone)}
          onWrite={(column) => setView({ at: 'question', column })}
          onBeside={(target) => setView({ at: 'beside', target })}
          onWriteOn={writeOn}
        />
      </Match>
    </Switch>
  );
}
