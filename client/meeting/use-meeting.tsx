import { createContext, type JSX, useContext } from 'solid-js';
import type { MeetingModel } from './meeting-model.ts';

const MeetingContext = createContext<MeetingModel>();

/** Gives every view inside it the open meeting. */
export function MeetingProvider(props: {
  readonly model: MeetingModel;
  readonly children: JSX.Element;
}): JSX.Element {
  // A meeting's page has one model from its opening to its end.
  // oxlint-disable-next-line solid/reactivity
  return <MeetingContext.Provider value={props.model}>{props.children}</MeetingContext.Provider>;
}

/**
 * The open meeting: everything a view reads and may do.
 *
 * @throws Error outside a `MeetingProvider`.
 */
export function useMeeting(): MeetingModel {
  const model = useContext(MeetingContext);
  if (!model)
    throw new Error('useMeeting() was called outside <MeetingProvider>: render this view inside it.');
  return model;
}
