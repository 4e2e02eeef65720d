import { createContext, createSignal, type JSX, onCleanup, useContext } from 'solid-js';
import type { RecordPdf } from '../../connection/meeting-services.ts';
import { phoneWords } from '../../copy/phone.ts';
import type { MeetingModel, Person } from '../../meeting/meeting-model.ts';
import type { ParticipantId } from '../../../shared/ids.ts';

/** What every page of the phone may use. */
export interface PhoneScope {
  readonly model: MeetingModel;
  /** Address at which the record can be read; with `?keep` it is kept. */
  readonly recordAddress: string;
  readonly recordPdf: RecordPdf;
  /** For whom this person is writing: themselves, or somebody they may type for. */
  readonly whose: () => ParticipantId;
  readonly typeFor: (whose: ParticipantId) => void;
  /** The known-as name of the one they are typing for; undefined while they write for themselves. */
  readonly typedFor: () => string | undefined;
  /** The lead's known-as name. */
  readonly leadName: () => string;
  /** Says, while the calling component is there, whether it holds words that are not sent. */
  readonly holdWords: (isHolding: () => boolean) => void;
  readonly holdsWords: () => boolean;
}

const Scope = createContext<PhoneScope>();

/** The scope of the phone around this component; throws outside of one. */
export function usePhone(): PhoneScope {
  const scope = useContext(Scope);
  if (!scope) throw new Error('This component stands outside the phone.');
  return scope;
}

/** Hands the model and what goes with it to everything inside. */
export function PhoneProvider(props: {
  readonly model: MeetingModel;
  readonly recordAddress: string;
  readonly recordPdf: RecordPdf;
  readonly children: JSX.Element;
}): JSX.Element {
  const [chosen, choose] = createSignal<ParticipantId | null>(null);
  const holders = new Set<() => boolean>();
  const mayType = (id: ParticipantId): Person | undefined =>
    props.model.mayTypeFor().find((person) => person.id === id && id !== props.model.me);
  /** The lead may take the word back at any time: then it is oneself again. */
  const whose = (): ParticipantId => {
    const id = chosen();
    return id !== null && mayType(id) ? id : props.model.me;
  };
  const scope: PhoneScope = {
    get model() {
      return props.model;
    },
    get recordAddress() {
      return props.recordAddress;
    },
    get recordPdf() {
      return props.recordPdf;
    },
    whose,
    typeFor: choose,
    typedFor: () => mayType(whose())?.name,
    leadName: () => {
      const state = props.model.state();
      return (state && props.model.person(state.lead)?.name) || phoneWords.theLead;
    },
    holdWords: (isHolding) => {
      holders.add(isHolding);
      onCleanup(() => holders.delete(isHolding));
    },
    holdsWords: () => [...holders].some((isHolding) => isHolding()),
  };
  return <Scope.Provider value={scope}>{props.children}</Scope.Provider>;
}
