import { For, type JSX, Show } from 'solid-js';
import type { IconName } from '../../../components/icon.tsx';
import { Sheet, type SheetTone } from '../../../components/sheet.tsx';
import { listOfNames } from '../../../copy/table.ts';
import { mapWords } from '../../../copy/table-map.ts';
import type { EntryId, GroupId } from '../../../../shared/ids.ts';
import { type Column, type Section, SECTIONS } from '../../../../shared/practice/vocabulary/words.ts';
import { createHandsOn } from '../hands-on.ts';
import { createSteadyIds } from '../steady-ids.ts';
import { useTable } from '../table-context.tsx';
import { Composer } from './composer.tsx';
import { EntryCard } from './entry-card.tsx';
import { GroupBlock } from './group-block.tsx';
import { useMap } from './map-context.tsx';
import { OwnCard } from './own-card.tsx';
import { Statements } from './statements.tsx';

const looks: Readonly<Record<Column, { readonly tone: SheetTone; readonly icon: IconName }>> = {
  workingWell: { tone: 'well', icon: 'tick' },
  worries: { tone: 'worry', icon: 'worry' },
  needsToHappen: { tone: 'need', icon: 'arrow' },
};

/** One column of the map: its sections, what is written together in it, and the field for something new. */
export function MapColumn(props: { readonly column: Column }): JSX.Element {
  const { model } = useTable();
  const map = useMap();
  const order = (): ReturnType<typeof map.order>['columns'][Column] => map.order().columns[props.column];
  const groupIds = (): readonly GroupId[] => order().groups.map(({ id }) => id);
  /** Mine that the others do not see, notes beside others too. */
  const privateIds = (): readonly EntryId[] =>
    model.notebook.entries
      .filter(({ id, column, about }) => column === props.column && !about && map.isUnseen(id))
      .map(({ id }) => id);
  const writers = (): readonly string[] =>
    model
      .present()
      .filter(({ at }) => at === `column:${props.column}`)
      .map(({ name }) => name);
  const isEmpty = (): boolean => order().count === 0 && privateIds().length === 0;
  const mayAdd = (): boolean => model.state()?.closedAt === null && model.myself()?.role !== 'observer';
  const invitation = (): string | undefined => model.vocabulary.prompts[SECTIONS[props.column][0]][0];

  return (
    <Sheet
      tone={looks[props.column].tone}
      icon={looks[props.column].icon}
      title={model.vocabulary.columns[props.column]}
      class="map-column"
    >
      <div class="map-scroll">
        <Show when={props.column === 'needsToHappen'}>
          <Statements kind="goal" />
        </Show>
        <For each={SECTIONS[props.column]}>
          {(section) => <SectionList column={props.column} section={section} />}
        </For>
        <For each={groupIds()}>{(id) => <GroupBlock id={id} column={props.column} />}</For>
        <Show when={privateIds().length > 0}>
          <ul class="entry-list">
            <For each={privateIds()}>{(id) => <OwnCard id={id} />}</For>
          </ul>
        </Show>
        <Show when={isEmpty() && props.column !== 'needsToHappen'}>
          <p class="map-invitation">{invitation()}</p>
        </Show>
        <Show when={props.column === 'worries'}>
          <Statements kind="worry" />
        </Show>
        <Show when={props.column === 'needsToHappen' && model.phase() === 'map'}>
          <p class="map-later">{mapWords.stepsLater}</p>
        </Show>
        <Show when={order().aboutOthers > 0}>
          <p class="quiet-words">{mapWords.aboutOthers(order().aboutOthers)}</p>
        </Show>
      </div>
      <div class="map-foot">
        <Show when={writers().length > 0}>
          <p class="map-writing">{mapWords.isWriting(listOfNames(writers()), writers().length > 1)}</p>
        </Show>
        <Show when={mayAdd()}>
          <Composer column={props.column} label={mapWords.add[props.column]} />
        </Show>
      </div>
    </Sheet>
  );
}

function SectionList(props: { readonly column: Column; readonly section: Section }): JSX.Element {
  const { model } = useTable();
  const map = useMap();
  const wanted = (): readonly EntryId[] =>
    (
      map.order().columns[props.column].sections.find(({ section }) => section === props.section)?.entries ??
      []
    ).filter((id) => !map.isElsewhere(id));
  const hands = createHandsOn();
  const ids = createSteadyIds(wanted, hands.isOn, map.editing);
  return (
    <Show when={ids().length > 0}>
      <h3 class="map-section">{model.vocabulary.sections[props.section]}</h3>
      <ul class="entry-list" ref={hands.ref}>
        <For each={ids()}>{(id) => <EntryCard id={id} />}</For>
      </ul>
    </Show>
  );
}
