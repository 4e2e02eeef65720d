import { createContext, type JSX, useContext } from 'solid-js';
import type { WallModel } from './meeting-model.ts';

const WallContext = createContext<WallModel>();

/** Gives every view inside it what the wall may read. */
export function WallProvider(props: {
  readonly model: WallModel;
  readonly children: JSX.Element;
}): JSX.Element {
  // oxlint-disable-next-line solid/reactivity
  return <WallContext.Provider value={props.model}>{props.children}</WallContext.Provider>;
}

/**
 * What the wall shows.
 *
 * @throws Error outside a `WallProvider`.
 */
export function useWall(): WallModel {
  const model = useContext(WallContext);
  if (!model) throw new Error('useWall() was called outside <WallProvider>: render this view inside it.');
  return model;
}
