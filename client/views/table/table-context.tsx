import { createContext, createSignal, type JSX, useContext } from 'solid-js';
import { announce } from '../../components/live-region.tsx';
import type { MeetingServices } from '../../connection/meeting-services.ts';
import { refusalSentence } from '../../copy/refusals.ts';
import type { MeetingModel } from '../../meeting/meeting-model.ts';
import type { ChildId } from '../../../shared/ids.ts';
import type { CommandAnswer, CommandRequest, CommandType } from '../../../shared/protocol/commands.ts';
import type { ClockReading } from '../../../shared/practice/meeting-clock.ts';
import { createHearing, type Hearing } from './hearing.ts';
import { createClock } from './time/create-clock.ts';

/** What every part of the table may use. */
export interface TableScope {
  readonly model: MeetingModel;
  readonly services: MeetingServices;
  /** Sends an act for the meeting. A refusal is said on the page in a sentence, and answered as well. */
  readonly act: (command: CommandRequest) => Promise<CommandAnswer>;
  /** Whether an act of this type is under way. */
  readonly isActing: (type: CommandType) => boolean;
  /** The sentence of the last thing that did not work, until it is closed or something works. */
  readonly problem: () => string | null;
  readonly setProblem: (sentence: string | null) => void;
  /** The child whose part this screen looks at, through all steps; null: all children. */
  readonly child: () => ChildId | null;
  readonly setChild: (child: ChildId | null) => void;
  /** Which notes are not heard yet, and the walk through them. */
  readonly hearing: Hearing;
  /** What the advisory clock says; null before the meeting has come and after its end. Tracked. */
  readonly clock: () => ClockReading | null;
}

const Scope = createContext<TableScope>();

/** The scope of the table around this component; throws outside of one. */
export function useTable(): TableScope {
  const scope = useContext(Scope);
  if (!scope) throw new Error('This component stands outside the table.');
  return scope;
}

/** Hands the model and what goes with it to everything inside. */
export function TableProvider(props: {
  readonly model: MeetingModel;
  readonly services: MeetingServices;
  readonly children: JSX.Element;
}): JSX.Element {
  const [acting, setActing] = createSignal<readonly CommandType[]>([]);
  const [child, setChild] = createSignal<ChildId | null>(null);
  const [problem, showProblem] = createSignal<string | null>(null);
  const setProblem = (sentence: string | null): void => {
    showProblem(sentence);
    if (sentence) announce(sentence, 'reply');
  };
  const act: TableScope['act'] = async (command) => {
    setActing((all) => [...all, command.type]);
    try {
      const answer = await props.model.send(command);
      setProblem(answer.ok ? null : refusalSentence(answer));
      return answer;
    } finally {
      setActing((all) => {
        const at = all.indexOf(command.type);
        return all.filter((_, index) => index !== at);
      });
    }
  };
  const scope: TableScope = {
    get model() {
      return props.model;
    },
    get services() {
      return props.services;
    },
    act,
    isActing: (type) => acting().includes(type),
    problem,
    setProblem,
    child,
    setChild,
    // A table keeps its model for as long as it stands.
    // oxlint-disable-next-line solid/reactivity
    hearing: createHearing(props.model, act),
    // oxlint-disable-next-line solid/reactivity -- as above
    clock: createClock(props.model),
  };
  return <Scope.Provider value={scope}>{props.children}</Scope.Provider>;
}
