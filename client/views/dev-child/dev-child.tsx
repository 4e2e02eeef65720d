import { type JSX, onCleanup } from 'solid-js';
import { childScene } from '../../../test/support/fixtures/child-scene.ts';
import { ChildPages } from '../child/child-pages.tsx';

/** A child's own pages on a made-up meeting: `/dev/child?scene=full` with things on them, without a scene empty. */
export function DevChild(): JSX.Element {
  const fixture = childScene(new URLSearchParams(location.search).get('scene') === 'full');
  onCleanup(() => fixture.dispose());
  return <ChildPages model={fixture.model} top="Yusuf" />;
}
