import { createSignal, type JSX, Show } from 'solid-js';
import type { FamilyId } from '../../../shared/ids.ts';
import type { FamilyView } from '../../../shared/protocol/set-up.ts';
import { askFamily } from '../../connection/service.ts';
import { familyWords, homeWords } from '../../copy/leads.ts';
import { DeskHeading } from './desk-heading.tsx';
import { deskPaths } from './desk-route.ts';
import { FamilyForm } from './family-form.tsx';
import { Loaded } from './loaded.tsx';

/** The page of a new family (`id` null) or of a family being changed. */
export function FamilyFormPage(props: { readonly id: FamilyId | null }): JSX.Element {
  return (
    <Show when={props.id} fallback={<FamilyPaper family={null} />}>
      {(id) => <Loaded ask={() => askFamily(id())}>{(family) => <FamilyPaper family={family()} />}</Loaded>}
    </Show>
  );
}

function FamilyPaper(props: { readonly family: FamilyView | null }): JSX.Element {
  // Beginning afresh makes the whole form anew, so that nothing of the old words stays in an input.
  const [round, setRound] = createSignal(1);
  const back = () =>
    props.family === null
      ? { href: deskPaths.home, words: homeWords.heading }
      : { href: deskPaths.family(props.family.id), words: props.family.name };
  return (
    <div class="stack desk-form">
      <DeskHeading back={back()}>
        {props.family === null ? familyWords.newHeading : familyWords.changeHeading}
      </DeskHeading>
      <Show when={round()} keyed>
        {(now) => <FamilyForm family={props.family} onAfresh={() => setRound(now + 1)} />}
      </Show>
    </div>
  );
}
