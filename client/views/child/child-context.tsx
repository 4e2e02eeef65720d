import { createContext, createSignal, type JSX, useContext } from 'solid-js';
import type { ChildModel, MeetingModel } from '../../meeting/meeting-model.ts';
import { openShownVoice, openVoiceBook, type VoiceBook } from '../../meeting/voice-book.ts';
import type { ShownVoiceItem } from '../../../shared/documents/shown-voice.ts';
import type { VoiceId } from '../../../shared/ids.ts';
import type { VoiceForm, VoicePart } from '../../../shared/practice/vocabulary/voice-words.ts';

/** Which of a child's pages is open. */
export type ChildPage =
  | { readonly at: 'forms' }
  | { readonly at: 'picture'; readonly form: VoiceForm }
  | { readonly at: 'part'; readonly form: VoiceForm; readonly part: VoicePart }
  | { readonly at: 'write'; readonly id: VoiceId }
  | { readonly at: 'draw'; readonly id: VoiceId }
  | { readonly at: 'face'; readonly id: VoiceId }
  | { readonly at: 'whose'; readonly id: VoiceId }
  | { readonly at: 'thing'; readonly id: VoiceId }
  | { readonly at: 'helper' }
  | { readonly at: 'answers'; readonly place: number }
  | { readonly at: 'number' | 'numberWhy' | 'numberWho' };

/** What every page of a child may use. */
export interface ChildScope {
  readonly model: ChildModel;
  /** The whole meeting; undefined while somebody else holds these pages, to whom only the things are open. */
  readonly meeting: MeetingModel | undefined;
  /** The child's known-as name while somebody else holds these pages; undefined on the child's own device. */
  readonly heldFor: () => string | undefined;
  readonly book: VoiceBook;
  /** This child's things as they are shown, to everyone or by name, with their answers. */
  readonly shown: () => readonly ShownVoiceItem[];
  readonly page: () => ChildPage;
  readonly go: (page: ChildPage) => void;
}

const Scope = createContext<ChildScope>();

/** The scope of the child's pages around this component; throws outside of them. */
export function useChild(): ChildScope {
  const scope = useContext(Scope);
  if (!scope) throw new Error('This component stands outside a child’s pages.');
  return scope;
}

/** Opens a child's book and keeps which page of it is looked at. */
export function ChildProvider(props: {
  readonly model: ChildModel;
  readonly meeting: MeetingModel | undefined;
  readonly heldFor: string | undefined;
  readonly children: JSX.Element;
}): JSX.Element {
  // oxlint-disable-next-line solid/reactivity -- a page has one model for its whole life
  const { model } = props;
  const book = openVoiceBook(model.voice);
  const all = openShownVoice(model.voice);
  const form = book.items().at(-1)?.form;
  const [page, go] = createSignal<ChildPage>(form ? { at: 'picture', form } : { at: 'forms' });
  const scope: ChildScope = {
    model,
    get meeting() {
      return props.meeting;
    },
    heldFor: () => props.heldFor,
    book,
    shown: () => all().filter(({ by }) => by === model.me),
    page,
    go,
  };
  return <Scope.Provider value={scope}>{props.children}</Scope.Provider>;
}
