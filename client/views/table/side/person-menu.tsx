import { createMemo, type JSX, Show } from 'solid-js';
import { ActionMenu, type MenuAction } from '../../../components/action-menu.tsx';
import { sideWords } from '../../../copy/table.ts';
import { lendWords } from '../../../copy/table-lend.ts';
import type { Person } from '../../../meeting/meeting-model.ts';
import type { ParticipantId } from '../../../../shared/ids.ts';
import { mayLead } from '../../../../shared/practice/leading.ts';
import { sameActions } from '../same-actions.ts';
import { useTable } from '../table-context.tsx';

/** What asks for a dialog about somebody. */
export interface PersonTask {
  readonly kind: 'link' | 'helper' | 'pages' | 'withdraw' | 'lead';
  readonly participant: ParticipantId;
}

/** What the lead (and partly the scribe) can do about one person. */
export function PersonMenu(props: {
  readonly person: Person;
  readonly onTask: (task: PersonTask) => void;
}): JSX.Element {
  const { model, act } = useTable();
  const ask = (kind: PersonTask['kind']): void => props.onTask({ kind, participant: props.person.id });
  const actions = createMemo(
    (): readonly MenuAction[] => {
      const { person } = props;
      const state = model.state();
      if (!state || state.closedAt !== null) return [];
      const newLink: MenuAction = { label: sideWords.newLink, icon: 'phone', onSelect: () => ask('link') };
      // A new link is the only way back for somebody whose part was ended.
      if (person.withdrawn) return model.isLead() ? [newLink] : [];
      const isMe = person.id === model.me;
      const mayHold = person.admitted && person.role !== 'observer';
      const found: (MenuAction | false)[] = [
        (model.isLead() || model.isScribe()) &&
          !isMe && {
            label: person.marked ? sideWords.markNotHere : sideWords.markHere,
            icon: 'person',
            onSelect: () =>
              void act({ type: 'markHere', participant: props.person.id, here: !props.person.marked }),
          },
      ];
      if (model.isLead()) {
        found.push(
          !isMe && newLink,
          !isMe && { label: sideWords.helper, icon: 'pen', onSelect: () => ask('helper') },
          person.child !== null && { label: lendWords.menu, icon: 'note', onSelect: () => ask('pages') },
          ...(['chair', 'scribe'] as const).map(
            (role): MenuAction | false =>
              mayHold &&
              state[role] !== person.id && {
                label: sideWords.handOver[role],
                onSelect: () => void act({ type: 'handOver', role, to: props.person.id }),
              },
          ),
          !isMe &&
            person.admitted &&
            mayLead(person.role) && { label: sideWords.handOver.lead, onSelect: () => ask('lead') },
          !isMe && { label: sideWords.withdraw, danger: true, onSelect: () => ask('withdraw') },
        );
      }
      return found.filter((each) => each !== false);
    },
    undefined,
    { equals: sameActions },
  );
  return (
    <Show when={actions().length > 0}>
      <ActionMenu label={sideWords.menuFor(props.person.name)} iconOnly="more" actions={actions()} />
    </Show>
  );
}
