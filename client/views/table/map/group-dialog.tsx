import { createSignal, type JSX, Show, untrack } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { controlWords } from '../../../copy/controls.ts';
import { mapWords } from '../../../copy/table-map.ts';
import type { EntryId, GroupId } from '../../../../shared/ids.ts';
import { useTable } from '../table-context.tsx';
import { useMap } from './map-context.tsx';

/** Puts an entry into a group of its column, an old or a new one, or out of any. */
export function GroupDialog(): JSX.Element {
  const map = useMap();
  return (
    <Show when={map.task()?.kind === 'group' && map.task()?.entry} keyed>
      {(id) => <GroupForm id={id} />}
    </Show>
  );
}

function GroupForm(props: { readonly id: EntryId }): JSX.Element {
  const { model } = useTable();
  const map = useMap();
  const entry = (): ReturnType<typeof map.entry> => map.entry(props.id);
  const groups = (): typeof model.draft.groups =>
    model.draft.groups.filter(({ column }) => column === entry()?.column);
  const standsIn = untrack(
    () => groups().find(({ id }) => id === model.draft.placing[props.id]?.group)?.id ?? groups()[0]?.id,
  );
  const [choice, setChoice] = createSignal<GroupId | 'none' | 'new'>(standsIn ?? 'new');
  const [title, setTitle] = createSignal('');
  const [error, setError] = createSignal<string>();
  const close = (): void => {
    map.setTask(null);
  };
  const save = (): void => {
    const chosen = choice();
    const column = entry()?.column;
    if (chosen === 'new') {
      if (title().trim() === '') {
        setError(mapWords.groupNameMissing);
        return;
      }
      if (column) model.ours.placeEntry(props.id, { group: model.ours.addGroup(column, title().trim()) });
    } else model.ours.placeEntry(props.id, { group: chosen === 'none' ? null : chosen });
    close();
  };
  const options = (): readonly { readonly value: GroupId | 'none' | 'new'; readonly label: string }[] => [
    ...groups().map(({ id, title: label }) => ({ value: id, label })),
    { value: 'new', label: mapWords.groupNew },
    { value: 'none', label: mapWords.groupNone },
  ];
  return (
    <Dialog
      open
      title={mapWords.groupTitle}
      onClose={close}
      actions={
        <>
          <Button kind="main" onClick={save}>
            {mapWords.groupDo}
          </Button>
          <Button onClick={close}>{controlWords.cancel}</Button>
        </>
      }
    >
      <div class="stack">
        <SelectField label={mapWords.groupWhich} options={options()} value={choice()} onChange={setChoice} />
        <Show when={choice() === 'new'}>
          <TextField
            label={mapWords.groupName}
            value={title()}
            maxLength={80}
            error={error()}
            onInput={setTitle}
            onEnter={save}
          />
        </Show>
      </div>
    </Dialog>
  );
}
