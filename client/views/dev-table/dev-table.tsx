import { For, type JSX, onCleanup, Show } from 'solid-js';
import { LinkButton } from '../../components/link-button.tsx';
import { Page } from '../../components/page.tsx';
import type { MeetingServices } from '../../connection/meeting-services.ts';
import { FIXTURE_PEOPLE, type FixturePerson } from '../../../test/support/fixtures/fixture-people.ts';
import {
  isTableScene,
  pullTable,
  TABLE_SCENES,
  type TablePull,
  type TableSceneName,
  withEditor,
} from '../../../test/support/fixtures/table-scenes.ts';
import { Table } from '../table/table.tsx';

const services: MeetingServices = {
  newLink: () => Promise.resolve({ kind: 'ok', value: 'https://example.test/join#made-up-link-of-a-scene' }),
  wallAddress: () => Promise.resolve({ kind: 'trouble', status: 503 }),
  recordAddress: (file) => `/dev/${file}`,
  recordPdf: { address: '/dev/record.pdf', check: () => Promise.resolve('none') },
};

const isPerson = (name: string | null): name is FixturePerson =>
  FIXTURE_PEOPLE.some((person) => person === name);

/**
 * The table in every state, on a made-up meeting: `/dev/table` lists them, `?scene=<name>&who=<person>` shows one on
 * somebody's screen. What the others do comes as `pull` events on the window.
 */
export function DevTable(): JSX.Element {
  const query = new URLSearchParams(location.search);
  const asked = query.get('scene');
  const who = query.get('who');
  return (
    <Show when={isTableScene(asked) && asked} fallback={<SceneList />}>
      {(name) => <Scene name={name()} who={isPerson(who) ? who : 'okafor'} />}
    </Show>
  );
}

function Scene(props: { readonly name: TableSceneName; readonly who: FixturePerson }): JSX.Element {
  // oxlint-disable-next-line solid/reactivity -- a scene is chosen by the address, once
  const fixture = TABLE_SCENES[props.name](props.who);
  const pulled = (event: Event): void => {
    if (event instanceof CustomEvent) pullTable(fixture, event.detail as TablePull);
  };
  addEventListener('pull', pulled);
  onCleanup(() => {
    removeEventListener('pull', pulled);
    fixture.dispose();
  });
  return <Table model={withEditor(fixture)} services={services} />;
}

function SceneList(): JSX.Element {
  return (
    <Page>
      <div class="stack">
        <h1>The table</h1>
        <For each={Object.keys(TABLE_SCENES)}>
          {(name) => (
            <LinkButton wide href={`/dev/table?scene=${name}`} target="_self">
              {name}
            </LinkButton>
          )}
        </For>
      </div>
    </Page>
  );
}
