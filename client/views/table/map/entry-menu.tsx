import { createMemo, type JSX, Show } from 'solid-js';
import { ActionMenu, type MenuAction } from '../../../components/action-menu.tsx';
import { announce } from '../../../components/live-region.tsx';
import { hearingWords } from '../../../copy/table-hearing.ts';
import { mapWords } from '../../../copy/table-map.ts';
import type { EntryId } from '../../../../shared/ids.ts';
import { HEARD_AS } from '../../../../shared/practice/vocabulary/words.ts';
import { sameActions } from '../same-actions.ts';
import { useTable } from '../table-context.tsx';
import { useMap } from './map-context.tsx';

/** So many letters of an entry name its menu for screen readers. */
const NAME_LENGTH = 40;

/** What can be done with an entry without dragging: everything, from one menu. */
export function EntryMenu(props: { readonly id: EntryId }): JSX.Element {
  const { model, hearing } = useTable();
  const map = useMap();
  const name = (): string => {
    const words = map.entry(props.id)?.words ?? map.own(props.id)?.words ?? '';
    return words.length > NAME_LENGTH ? `${words.slice(0, NAME_LENGTH)}…` : words;
  };
  const leads = (): boolean => model.isLead() || model.isChair() || model.isScribe();
  const marks = (): readonly MenuAction[] => {
    const shown = map.entry(props.id);
    if (!shown || shown.growing || !hearing.mayMark()) return [];
    const found = HEARD_AS.filter((as) => as !== shown.heard).map((as) => ({
      label: hearingWords.menu[as],
      onSelect: () => void hearing.mark(props.id, as),
    }));
    const { notHeard } = hearingWords.menu;
    return shown.heard
      ? [...found, { label: notHeard, onSelect: () => void hearing.mark(props.id, null) }]
      : found;
  };
  const actions = createMemo(
    (): readonly MenuAction[] => {
      const { id } = props;
      const state = model.state();
      const isOwn = map.own(id) !== undefined;
      const isNote = map.entry(id)?.beside !== null;
      if (!state || state.closedAt !== null || model.myself()?.role === 'observer') return [];
      const arranges = state.draftOpen && !isNote;
      const found: (MenuAction | false)[] = [
        isOwn && { label: mapWords.change, icon: 'pen', onSelect: () => map.edit(props.id) },
        !isNote && { label: mapWords.noteBeside, icon: 'note', onSelect: () => map.noteBeside(props.id) },
        !isNote &&
          !isOwn && {
            label: mapWords.seeDifferently,
            icon: 'people',
            onSelect: () => map.noteBeside(props.id, true),
          },
        ...marks(),
        arranges && map.canStep(id, -1) && { label: mapWords.moveUp, onSelect: () => map.step(props.id, -1) },
        arranges && map.canStep(id, 1) && { label: mapWords.moveDown, onSelect: () => map.step(props.id, 1) },
        !isNote &&
          (isOwn || leads()) && {
            label: mapWords.moveTo,
            onSelect: () => map.setTask({ kind: 'move', entry: props.id }),
          },
        arranges && {
          label: mapWords.group,
          onSelect: () => map.setTask({ kind: 'group', entry: props.id }),
        },
        isOwn && {
          label: mapWords.takeBack,
          icon: 'back',
          onSelect: () => {
            model.mine.changeEntry(props.id, { state: 'mine' });
            announce(mapWords.takenBack, 'reply');
            const { id: taken } = props;
            map.setLastAct({
              words: mapWords.takenBack,
              undo: () => model.mine.changeEntry(taken, { state: 'given' }),
            });
          },
        },
      ];
      return found.filter((each) => each !== false);
    },
    undefined,
    { equals: sameActions },
  );
  return (
    <Show when={actions().length > 0}>
      <div class="entry-menu">
        <ActionMenu label={mapWords.menuFor(name())} iconOnly="more" actions={actions()} />
      </div>
    </Show>
  );
}
