import { For, type JSX, onCleanup, Show } from 'solid-js';
import { LinkButton } from '../../components/link-button.tsx';
import { Page } from '../../components/page.tsx';
import {
  isScene,
  type Pull,
  pull,
  SCENES,
  type SceneName,
} from '../../../test/support/fixtures/fixture-scenes.ts';
import { Door } from '../door/door.tsx';
import { EndPage, ReloadPage } from '../door/end-page.tsx';
import { Phone } from '../phone/phone.tsx';

/** Pages around the meeting, which need no made-up meeting. */
const around: Readonly<Record<string, () => JSX.Element>> = {
  door: () => <Door name="Amina" hasSignal onLeave={() => undefined} />,
  'door-offline': () => <Door name="Amina" hasSignal={false} onLeave={() => undefined} />,
  ended: () => <EndPage kind="ended" />,
  left: () => <EndPage kind="left" />,
  reload: () => <ReloadPage isKept={false} unsent={['He is often tired.']} />,
};

/**
 * The pages of the phone in every state, on a made-up meeting: `/dev/phone` lists them, `?scene=<name>` shows one. What
 * the others do comes as `pull` events on the window.
 */
export function DevPhone(): JSX.Element {
  const asked = new URLSearchParams(location.search).get('scene');
  return (
    <Show when={isScene(asked) && asked} fallback={around[asked ?? '']?.() ?? <SceneList />}>
      {(name) => <Scene name={name()} />}
    </Show>
  );
}

function Scene(props: { readonly name: SceneName }): JSX.Element {
  // oxlint-disable-next-line solid/reactivity -- a scene is chosen by the address, once
  const fixture = SCENES[props.name]();
  const pulled = (event: Event): void => {
    if (event instanceof CustomEvent) pull(fixture, event.detail as Pull);
  };
  addEventListener('pull', pulled);
  onCleanup(() => {
    removeEventListener('pull', pulled);
    fixture.dispose();
  });
  return (
    <Show when={!fixture.left()} fallback={<EndPage kind="left" />}>
      <Phone
        model={fixture.model}
        recordAddress="/in/scene/api/record.html"
        recordPdf={{ address: '/in/scene/api/record.pdf', check: () => Promise.resolve('none') }}
      />
    </Show>
  );
}

function SceneList(): JSX.Element {
  return (
    <Page>
      <div class="stack">
        <h1>Pages of the phone</h1>
        <For each={[...Object.keys(around), ...Object.keys(SCENES)]}>
          {(name) => (
            <LinkButton wide href={`/dev/phone?scene=${name}`} target="_self">
              {name}
            </LinkButton>
          )}
        </For>
      </div>
    </Page>
  );
}
