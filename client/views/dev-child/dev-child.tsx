import { type JSX, onCleanup, Show } from 'solid-js';
import { childScene } from '../../../test/support/fixtures/child-scene.ts';
import { participantOf } from '../../../test/support/fixtures/fixture-people.ts';
import { ChildPages } from '../child/child-pages.tsx';
import { HeldFrame } from '../held/held-screen.tsx';

/**
 * A child's own pages on a made-up meeting: `/dev/child?scene=full` with things on them, without a scene empty; `lent`:
 * Nan has them too; `held`: as Nan sees them until they are handed back; `scale`: empty, while the scale is asked.
 */
export function DevChild(): JSX.Element {
  const scene = new URLSearchParams(location.search).get('scene');
  const isFull = scene !== null && scene !== 'empty' && scene !== 'scale';
  const fixture = childScene(isFull, { phase: scene === 'scale' ? 'scale' : 'map' });
  onCleanup(() => fixture.dispose());
  const lend = (to: 'nan' | null): void => {
    const of = participantOf('yusuf');
    fixture.server.command({ type: 'lendPages', of, to: to && participantOf(to) });
  };
  if (scene === 'lent' || scene === 'held') lend('nan');
  return (
    <Show
      when={scene === 'held' && fixture.model.myself()?.pagesWith}
      fallback={<ChildPages model={fixture.model} meeting={fixture.model} top="Yusuf" />}
    >
      <HeldFrame pages={fixture.model} isReady name="Yusuf" onBack={() => lend(null)} />
    </Show>
  );
}
