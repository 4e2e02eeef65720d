import { createEffect, ErrorBoundary, type JSX, lazy, Match, onCleanup, Suspense, Switch } from 'solid-js';
import { Button } from './components/button.tsx';
import { LiveRegion } from './components/live-region.tsx';
import { Page } from './components/page.tsx';
import { Waiting } from './components/waiting.tsx';
import { appWords } from './copy/app.ts';
import { currentPath, followOwnLinks } from './route.ts';
import { type Route, routeOf } from './route-of.ts';

// Each screen is fetched when somebody goes to it: a family's link opens one and pays for one.
const Start = lazy(async () => ({ default: (await import('./views/start/start.tsx')).Start }));
const SetUpAccount = lazy(async () => ({
  default: (await import('./views/set-up-account/set-up-account.tsx')).SetUpAccount,
}));
const AccountLink = lazy(async () => ({
  default: (await import('./views/account-link/account-link.tsx')).AccountLink,
}));
const LeadsDesk = lazy(async () => ({
  default: (await import('./views/leads-desk/leads-desk.tsx')).LeadsDesk,
}));
const Join = lazy(async () => ({ default: (await import('./views/join/join.tsx')).Join }));
const Knock = lazy(async () => ({ default: (await import('./views/knock/knock.tsx')).Knock }));
const Meeting = lazy(async () => ({ default: (await import('./views/meeting/meeting.tsx')).Meeting }));
const Wall = lazy(async () => ({ default: (await import('./views/wall/wall.tsx')).Wall }));
const NotFound = lazy(async () => ({ default: (await import('./views/not-found/not-found.tsx')).NotFound }));

function ProblemPage(): JSX.Element {
  return (
    <Page>
      <div class="stack" role="alert">
        <h1>{appWords.problem.heading}</h1>
        <p>{appWords.problem.words}</p>
        <Button kind="main" onClick={() => location.reload()}>
          {appWords.problem.again}
        </Button>
      </div>
    </Page>
  );
}

function isScreen<Screen extends Route['screen']>(
  route: Route,
  screen: Screen,
): Extract<Route, { screen: Screen }> | false {
  return route.screen === screen && (route as Extract<Route, { screen: Screen }>);
}

/** The whole client: one screen at a time by path, the live regions, and a page for what nobody foresaw. */
export function App(): JSX.Element {
  const route = (): Route => routeOf(currentPath());
  createEffect(() => {
    document.documentElement.dataset['screen'] = route().screen;
  });
  document.addEventListener('click', followOwnLinks);
  onCleanup(() => document.removeEventListener('click', followOwnLinks));
  return (
    <>
      <ErrorBoundary
        fallback={(error) => {
          // For whoever opens the browser's tools on this device; it goes nowhere else.
          reportError(error);
          return <ProblemPage />;
        }}
      >
        <Suspense fallback={<Waiting>{appWords.opening}</Waiting>}>
          <Switch fallback={<NotFound />}>
            <Match when={isScreen(route(), 'start')}>
              <Start />
            </Match>
            <Match when={isScreen(route(), 'setUpAccount')}>
              <SetUpAccount />
            </Match>
            <Match when={isScreen(route(), 'accountLink')}>
              <AccountLink />
            </Match>
            <Match when={isScreen(route(), 'leadsDesk')}>
              <LeadsDesk />
            </Match>
            <Match when={isScreen(route(), 'join')}>
              <Join />
            </Match>
            <Match when={isScreen(route(), 'knock')}>
              <Knock />
            </Match>
            <Match when={isScreen(route(), 'meeting')} keyed>
              {(meeting) => <Meeting participantId={meeting.participantId} />}
            </Match>
            <Match when={isScreen(route(), 'wall')} keyed>
              {(wall) => <Wall wallId={wall.wallId} />}
            </Match>
          </Switch>
        </Suspense>
      </ErrorBoundary>
      <LiveRegion />
    </>
  );
}
