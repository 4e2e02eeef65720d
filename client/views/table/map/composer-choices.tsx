import { type JSX, Show } from 'solid-js';
import { CheckMenu } from '../../../components/check-menu.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { listOfNames } from '../../../copy/table.ts';
import { mapWords } from '../../../copy/table-map.ts';
import type { ChildId, ParticipantId } from '../../../../shared/ids.ts';
import { type Column, type Section, SECTIONS } from '../../../../shared/practice/vocabulary/words.ts';
import { useTable } from '../table-context.tsx';

/** What goes with the words of an entry: its part of the column, about whom, and whose words they are. */
export function ComposerChoices(props: {
  readonly column: Column;
  readonly fixedSection: boolean;
  readonly section: Section;
  readonly onSection: (section: Section) => void;
  readonly chosenChildren: readonly ChildId[];
  readonly onChildren: (children: readonly ChildId[]) => void;
  readonly whose: ParticipantId | null;
  readonly onWhose: (whose: ParticipantId | null) => void;
}): JSX.Element {
  const { model } = useTable();
  const others = (): readonly { readonly value: ParticipantId | 'me'; readonly label: string }[] => [
    { value: 'me', label: mapWords.own },
    ...model.mayTypeFor().map((person) => ({ value: person.id, label: mapWords.wordsOf(person.name) })),
  ];
  const childNames = (): string =>
    listOfNames(
      model.proceedings.children
        .filter(({ id }) => props.chosenChildren.includes(id))
        .map(({ name }) => name),
    );
  return (
    <div class="composer-choices">
      <Show when={!props.fixedSection}>
        <SelectField
          label={mapWords.section}
          hideLabel
          options={SECTIONS[props.column].map((value) => ({
            value,
            label: model.vocabulary.sections[value],
          }))}
          value={props.section}
          onChange={(next) => props.onSection(next)}
        />
      </Show>
      <Show when={model.mayTypeFor().length > 0}>
        <SelectField
          label={mapWords.whose}
          hideLabel
          options={others()}
          value={props.whose ?? 'me'}
          onChange={(next) => props.onWhose(next === 'me' ? null : next)}
        />
      </Show>
      <Show when={model.proceedings.children.length > 1}>
        <CheckMenu
          label={mapWords.about}
          summary={childNames() || mapWords.allChildren}
          options={model.proceedings.children.map(({ id, name }) => ({ value: id, label: name }))}
          isOn={(child) => props.chosenChildren.includes(child)}
          onChange={(child, on) =>
            props.onChildren(
              on ? [...props.chosenChildren, child] : props.chosenChildren.filter((each) => each !== child),
            )
          }
        />
      </Show>
    </div>
  );
}
