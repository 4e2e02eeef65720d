import { createEffect, createSignal, For, type JSX, Show } from 'solid-js';
import { mapWords } from '../../../copy/table-map.ts';
import type { Column } from '../../../../shared/practice/vocabulary/words.ts';
import { createMedia } from '../media.ts';
import { useTable } from '../table-context.tsx';
import { ShownThings } from '../../child/shown-things.tsx';
import { GroupDialog } from './group-dialog.tsx';
import { MapColumn } from './map-column.tsx';
import { MapProvider, useMap } from './map-context.tsx';
import { MapToolbar } from './map-toolbar.tsx';
import { MoveDialog } from './move-dialog.tsx';
import './map.css';
import './entries.css';

/** The map: three columns in the order of the vocabulary, one at a time where there is little room. */
export function MapPage(): JSX.Element {
  const { model, hearing, setChild, child } = useTable();
  const isNarrow = createMedia('(max-width: 39.99rem)');
  const [chosen, setChosen] = createSignal<Column>(model.vocabulary.columnOrder[0]);
  // What is being heard is in sight, whatever column or child this screen was at.
  createEffect(() => {
    const entry = hearing.at();
    if (!entry) return;
    setChosen(entry.column);
    setChild(null);
  });
  return (
    <MapProvider>
      <h2 class="visually-hidden">{model.vocabulary.phases.map}</h2>
      <div class="map">
        <MapToolbar />
        <ShownThings model={model} child={child()} />
        <Show when={isNarrow()}>
          <ColumnChooser chosen={chosen()} onChoose={setChosen} />
        </Show>
        <div class="map-columns">
          <For each={model.vocabulary.columnOrder}>
            {(column) => (
              <div class="map-place" hidden={isNarrow() && column !== chosen()}>
                <MapColumn column={column} />
              </div>
            )}
          </For>
        </div>
      </div>
      <MoveDialog />
      <GroupDialog />
    </MapProvider>
  );
}

/** Which column to show; the others keep what is being written in them. */
function ColumnChooser(props: {
  readonly chosen: Column;
  readonly onChoose: (column: Column) => void;
}): JSX.Element {
  const { model } = useTable();
  const map = useMap();
  return (
    <fieldset class="column-chooser">
      <legend class="visually-hidden">{mapWords.chooseColumn}</legend>
      <For each={model.vocabulary.columnOrder}>
        {(column) => (
          <label class={`column-choice column-choice-${column}`}>
            <input
              type="radio"
              class="visually-hidden"
              name="map-column"
              checked={props.chosen === column}
              onChange={() => props.onChoose(column)}
            />
            <span>
              {model.vocabulary.columns[column]}{' '}
              <span class="quiet-words">{mapWords.count(map.order().columns[column].count)}</span>
            </span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
