import { type JSX, lazy, Match, Show, Suspense, Switch } from 'solid-js';
import { render } from 'solid-js/web';
import { LiveRegion } from './components/live-region.tsx';
import './components/text-size.ts';
import './styles/all.css';

const DevComponents = lazy(async () => ({
  default: (await import('./views/dev-components/dev-components.tsx')).DevComponents,
}));
const DevChild = lazy(async () => ({ default: (await import('./views/dev-child/dev-child.tsx')).DevChild }));
const DevPhone = lazy(async () => ({ default: (await import('./views/dev-phone/dev-phone.tsx')).DevPhone }));
const DevTable = lazy(async () => ({ default: (await import('./views/dev-table/dev-table.tsx')).DevTable }));
const DevWall = lazy(async () => ({ default: (await import('./views/dev-wall/dev-wall.tsx')).DevWall }));

/** Screens on made-up meetings, by the path `/dev/<gallery>/<state>`: for tests and for looking at. */
function Gallery(): JSX.Element {
  const [, , name, state] = location.pathname.split('/');
  // These are the screens of a meeting; the table and the wall hide the button themselves.
  document.documentElement.dataset['screen'] = name === 'components' ? name : 'meeting';
  return (
    <Show when={name !== undefined}>
      <Suspense>
        <Switch>
          <Match when={name === 'components'}>
            <DevComponents />
          </Match>
          <Match when={name === 'child'}>
            <DevChild />
          </Match>
          <Match when={name === 'phone'}>
            <DevPhone />
          </Match>
          <Match when={name === 'table'}>
            <DevTable />
          </Match>
          <Match when={name === 'wall'}>
            <DevWall state={state} />
          </Match>
        </Switch>
      </Suspense>
      <LiveRegion />
    </Show>
  );
}

const place = document.getElementById('app');
if (!place) throw new Error('gallery.html has no element with the id "app"');
render(() => <Gallery />, place);
