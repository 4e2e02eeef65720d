import { createMemo, createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { wallWords } from '../../../copy/wall.ts';
import { useWall } from '../../../meeting/use-wall.tsx';
import { createPages } from '../paging/create-pages.ts';
import { PageBox, PageCount } from '../paging/paged.tsx';
import { ChildNumbers } from './child-numbers.tsx';
import { Reason } from './reason.tsx';
import { marksOf, saidNumbers, scaleOf, shownScales, withReasons } from './said-numbers.ts';
import { WallLine } from './wall-line.tsx';
import './scale.css';

const words = wallWords.scale;
/** With more names over each other than this, the line has a page of its own before the reasons. */
const ROOM_FOR_BOTH = 4;

/** The scale: its question and ends while everyone chooses, without one name; then everybody's number at once. */
export function ScalePicture(): JSX.Element {
  const model = useWall();
  return (
    <div class="wall-picture wall-scale">
      <h1 dir="auto">{scaleOf(model).question}</h1>
      <Switch fallback={<Numbers />}>
        <Match when={shownScales(model).length === 0}>
          <Choosing />
        </Match>
        <Match when={model.state()?.eachChild}>
          <ChildNumbers />
        </Match>
      </Switch>
    </div>
  );
}

function Choosing(): JSX.Element {
  const model = useWall();
  return (
    <div class="wall-choosing">
      <div class="wall-choosing-words" role="status">
        <p class="wall-large">{words.choosing}</p>
        <p>{words.choosingMore}</p>
      </div>
      <WallLine marks={[]} scale={scaleOf(model)} />
    </div>
  );
}

function Numbers(): JSX.Element {
  const model = useWall();
  const [lanes, setLanes] = createSignal(0);
  const said = createMemo(() => saidNumbers(model, null));
  const reasons = createMemo(() => withReasons(model, said()));
  const ids = (): readonly string[] => reasons().map(({ person }) => person.id);
  const isCrowded = (): boolean => lanes() > ROOM_FOR_BOTH && reasons().length > 0;
  const pages = createPages({ ids, across: 2, most: 8, before: () => (isCrowded() ? 1 : 0) });
  const isLinePage = (): boolean => isCrowded() && pages.at() === 0;
  return (
    <div class="wall-shown" classList={{ 'wall-crowded': isCrowded() }}>
      <div classList={{ 'wall-out': isCrowded() && !isLinePage() }}>
        <WallLine marks={marksOf(model, said())} scale={scaleOf(model)} onLanes={setLanes} />
        <Show when={said().length === 0}>
          <p>{words.nobody}</p>
        </Show>
      </div>
      <div class="wall-reasons-part" classList={{ 'wall-out': isLinePage() }}>
        <PageBox
          pages={pages}
          all={ids()}
          label={words.lineLabel}
          class="wall-reasons"
          render={(id) => <Reason said={reasons().find(({ person }) => person.id === id)} />}
        />
      </div>
      <PageCount pages={pages} />
    </div>
  );
}
