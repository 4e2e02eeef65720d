import { type Accessor, createContext, useContext } from 'solid-js';
import type { AccountView } from '../../../shared/protocol/access.ts';
import type { HttpAnswer } from '../../connection/http.ts';

/** What every page of the desk knows. */
export interface Desk {
  readonly account: Accessor<AccountView>;
  /** Passes an answer on, and notices first when this browser is no longer signed in. */
  readonly hear: <T>(answer: HttpAnswer<T>) => HttpAnswer<T>;
}

/** Around every page of the desk. */
export const DeskContext = createContext<Desk>();

/** The desk this page is on; throws outside one. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('There is no desk around this page.');
  return desk;
}
