import { type JSX, onCleanup, Show } from 'solid-js';
import { childScene } from '../../../test/support/fixtures/child-scene.ts';
import { participantOf } from '../../../test/support/fixtures/fixture-people.ts';
import { ChildPages } from '../child/child-pages.tsx';
import { HeldFrame } from '../held/held-screen.tsx';

/**
 * A child's own pages on a made-up meeting: `/dev/child?scene=full` with things on them, without a scene empty; `lent`:
 * Nan has them too; `held`: as Nan sees them until they are handed back.
 */
export function DevChild(): JSX.Element {
  const scene = new URLSearchParams(location.search).get('scene');
  const fixture = childScene(scene !== null && scene !== 'empty');
  onCleanup(() => fixture.dispose());
  const lend = (to: 'nan' | null): void => {
    const of = participantOf('yusuf');
    fixture.server.command({ type: 'lendPages', of, to: to && participantOf(to) });
  };
  if (scene === 'lent' || scene === 'held') lend('nan');
  return (
    <Show
      when={scene === 'held' && fixture.model.myself()?.pagesWith}
      fallback={<ChildPages model={fixture.model} top="Yusuf" />}
    >
      <HeldFrame pages={fixture.model} isReady name="Yusuf" onBack={() => lend(null)} />
    </Show>
  );
}
