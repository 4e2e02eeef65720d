import { createMemo, For, type JSX, Show } from 'solid-js';
import { Icon, type IconName } from '../../../components/icon.tsx';
import { wallWords } from '../../../copy/wall.ts';
import { useWall } from '../../../meeting/use-wall.tsx';
import { notHeard } from '../../../../shared/practice/hearing.ts';
import { type Column, SECTIONS } from '../../../../shared/practice/vocabulary/words.ts';
import { Paged } from '../paging/paged.tsx';
import { ColumnEntry, ColumnStatement } from './column-entry.tsx';
import { type ColumnItem, columnItems } from './column-items.ts';
import './map.css';

const look: Readonly<Record<Column, { readonly tone: string; readonly icon: IconName }>> = {
  workingWell: { tone: 'well', icon: 'tick' },
  worries: { tone: 'worry', icon: 'worry' },
  needsToHappen: { tone: 'need', icon: 'arrow' },
};

/** The three columns side by side, in the vocabulary's order; what waits in a hidden step is a count and no more. */
export function MapPicture(): JSX.Element {
  const model = useWall();
  const waiting = (): number => (model.state()?.hidden ? model.state()?.waiting : 0) ?? 0;
  return (
    <div class="wall-picture wall-map">
      <h1 class="visually-hidden">{model.vocabulary.phases.map}</h1>
      <Show when={model.state()?.hidden}>
        <p class="wall-waiting" role="status">
          <strong>{waiting() > 0 ? wallWords.map.waiting(waiting()) : wallWords.map.nobodyYet}.</strong>{' '}
          {wallWords.map.waitingMore}
        </p>
      </Show>
      <div class="wall-columns">
        <For each={model.vocabulary.columnOrder}>{(column) => <WallColumn column={column} />}</For>
      </div>
    </div>
  );
}

function WallColumn(props: { readonly column: Column }): JSX.Element {
  const model = useWall();
  const items = createMemo(() => new Map(columnItems(model, props.column).map((item) => [item.id, item])));
  /** Once people have begun to go through the notes: how many of this column are left. */
  const unheard = (): string | undefined => {
    const shown = model.proceedings.entries;
    const left = notHeard(shown).filter(({ column }) => column === props.column).length;
    return left > 0 && shown.some(({ heard }) => heard) ? wallWords.map.notHeard(left) : undefined;
  };
  const title = (): string => model.vocabulary.columns[props.column];
  /** Before there are numbers, goals stand in the third column: its ideas for one step up come later. */
  const prompt = (): string | undefined =>
    props.column === 'needsToHappen'
      ? model.vocabulary.goal.help
      : model.vocabulary.prompts[SECTIONS[props.column][0]][0];
  const groupOf = (id: string) => {
    const item = items().get(id);
    return item?.kind === 'entry' ? item.group : undefined;
  };
  return (
    <section
      class={`wall-column wall-column-${look[props.column].tone}`}
      aria-label={title()}
      data-column={props.column}
    >
      <h2>
        <span class="wall-column-icon">
          <Icon name={look[props.column].icon} />
        </span>
        {title()}
      </h2>
      <Show when={items().size === 0 && !model.state()?.hidden}>
        <p class="wall-prompt">{prompt()}</p>
      </Show>
      <Paged
        label={title()}
        class="wall-entries"
        ids={() => [...items().keys()]}
        groupOf={groupOf}
        note={unheard()}
        render={(id) => <Item item={items().get(id)} />}
      />
    </section>
  );
}

function Item(props: { readonly item: ColumnItem | undefined }): JSX.Element {
  const statement = () => (props.item?.kind === 'statement' ? props.item.statement : undefined);
  const entry = () => (props.item?.kind === 'entry' ? props.item : undefined);
  return (
    <>
      <div classList={{ 'wall-views': (props.item?.views.length ?? 0) > 0 }}>
        <Show when={statement()}>{(one) => <ColumnStatement statement={one()} />}</Show>
        <Show when={entry()}>{(one) => <ColumnEntry entry={one().entry} isBeside={one().isBeside} />}</Show>
        <For each={props.item?.views ?? []}>{(view) => <ColumnEntry entry={view} isBeside={false} />}</For>
      </div>
    </>
  );
}
