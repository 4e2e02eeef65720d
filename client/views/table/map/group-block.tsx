import { createSignal, For, type JSX, Show } from 'solid-js';
import { ActionMenu } from '../../../components/action-menu.tsx';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { mapWords } from '../../../copy/table-map.ts';
import type { EntryId, GroupId } from '../../../../shared/ids.ts';
import type { Column } from '../../../../shared/practice/vocabulary/words.ts';
import { createHandsOn } from '../hands-on.ts';
import { createSteadyIds } from '../steady-ids.ts';
import { useTable } from '../table-context.tsx';
import { EntryCard } from './entry-card.tsx';
import { useMap } from './map-context.tsx';

/** Notes that people put together under a name. */
export function GroupBlock(props: { readonly id: GroupId; readonly column: Column }): JSX.Element {
  const { model } = useTable();
  const map = useMap();
  const group = (): { readonly title: string; readonly entries: readonly EntryId[] } | undefined =>
    map.order().columns[props.column].groups.find(({ id }) => id === props.id);
  const hands = createHandsOn();
  const ids = createSteadyIds(
    () => (group()?.entries ?? []).filter((id) => !map.isElsewhere(id)),
    hands.isOn,
    map.editing,
  );
  const [title, setTitle] = createSignal<string | null>(null);
  const rename = (): void => {
    const next = title()?.trim();
    if (next) model.ours.changeGroup(props.id, { title: next });
    setTitle(null);
  };
  const takeApart = (): void => {
    const { id } = props;
    const words = mapWords.groupRemoved(group()?.title ?? '');
    model.ours.changeGroup(id, { removed: true });
    map.setLastAct({ words, undo: () => model.ours.changeGroup(id, { removed: false }) });
  };
  return (
    <div class="map-group">
      <div class="map-group-head">
        <Show
          when={title() !== null}
          fallback={
            <h3 class="map-section" dir="auto">
              {group()?.title}
            </h3>
          }
        >
          <TextField
            label={mapWords.groupName}
            hideLabel
            value={title() ?? ''}
            maxLength={80}
            onInput={setTitle}
            onEnter={rename}
            inputRef={(element) => queueMicrotask(() => element.focus())}
          />
          <Button onClick={rename}>{mapWords.save}</Button>
        </Show>
        <Show when={model.state()?.draftOpen && title() === null}>
          <ActionMenu
            label={mapWords.groupMenu(group()?.title ?? '')}
            iconOnly="more"
            actions={[
              { label: mapWords.groupRename, icon: 'pen', onSelect: () => setTitle(group()?.title ?? '') },
              {
                label: mapWords.groupRemove,
                onSelect: takeApart,
              },
            ]}
          />
        </Show>
      </div>
      <Show when={ids().length > 0} fallback={<p class="quiet-words">{mapWords.groupEmpty}</p>}>
        <ul class="entry-list" ref={hands.ref}>
          <For each={ids()}>{(id) => <EntryCard id={id} />}</For>
        </ul>
      </Show>
    </div>
  );
}
