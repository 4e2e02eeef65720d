import { children, createSignal, For, type JSX, Show, untrack } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { announce } from '../../components/live-region.tsx';
import { Notice } from '../../components/notice.tsx';
import { otherViewsWords } from '../../copy/other-views.ts';
import type { MeetingModel } from '../../meeting/meeting-model.ts';
import { isFor, type SheetEntry, viewsAbout } from '../../meeting/sheet-order.ts';
import type { NotebookEntry } from '../../../shared/documents/notebook.ts';
import { MAX_STRING } from '../../../shared/documents/shape.ts';
import type { ActionId, ChildId, EntryId, ParticipantId } from '../../../shared/ids.ts';
import { byLine } from './by-line.ts';
import { createKeptText } from './kept-text.ts';
import { PlainArea } from './plain-area.tsx';
import './other-views.css';

/** What somebody's number or a step of the plan takes to stand beside other views of it. */
export type OtherViewsProps = {
  readonly model: MeetingModel;
  /** Whose number, or which step. */
  readonly about: ParticipantId | ActionId;
  /** For which child the number is, if for one. */
  readonly child?: ChildId | null | undefined;
  /** What it is called where it is asked how one sees it. */
  readonly name: string;
  /** For whom this person writes; themselves unless given. */
  readonly whose?: ParticipantId | undefined;
  /** False where nobody is asked: their own number. */
  readonly asks?: boolean | undefined;
  /** What is seen differently. */
  readonly children?: JSX.Element;
};

/** Something said, with every other view of it at its side as its equal, and the way to add one's own (rule DIFF5). */
export function OtherViews(props: OtherViewsProps): JSX.Element {
  const views = (): readonly SheetEntry[] => viewsAbout(props.model, props.about, props.child ?? null);
  // Made once: what is looked at twice would be there twice.
  const said = children(() => props.children);
  /** One view each. */
  const hasOwn = (): boolean =>
    views().some(({ by, wordsOf }) => by === props.model.me && wordsOf === wordsOfTyped(props));
  return (
    <>
      <Show when={views().length > 0}>
        <p class="note-by">{otherViewsWords.title}</p>
      </Show>
      <div class="other-views" classList={{ 'other-views-two': views().length > 0 }}>
        <Show when={said()}>
          <div>{said()}</div>
        </Show>
        <For each={views()}>{(view) => <View model={props.model} view={view} />}</For>
      </div>
      <Show when={props.asks !== false && !hasOwn()}>
        <OwnView {...props} />
      </Show>
    </>
  );
}

function View(props: { readonly model: MeetingModel; readonly view: SheetEntry }): JSX.Element {
  const isMine = (): boolean => props.view.by === props.model.me;
  const takeBack = (): void => {
    props.model.mine.changeEntry(props.view.id, { state: 'mine' });
    announce(otherViewsWords.takenBack, 'reply');
  };
  return (
    <div class="other-view">
      <p class="note-words" dir="auto" lang={props.view.language ?? undefined}>
        {props.view.words}
      </p>
      <p class="note-by">
        <bdi>{byLine(props.view, props.model.person, otherViewsWords)}</bdi>
      </p>
      <Show when={isMine() && props.model.state()?.closedAt === null}>
        <Button kind="quiet" onClick={takeBack}>
          {otherViewsWords.takeBack}
        </Button>
      </Show>
    </div>
  );
}

/** Whose words are typed here, when it is not the typist's own. */
const wordsOfTyped = ({ whose, model }: OtherViewsProps): ParticipantId | null =>
  whose === undefined || whose === model.me ? null : whose;

const childrenOf = (child: ChildId | null): readonly ChildId[] => (child === null ? [] : [child]);

/** The way to one's own view; what is begun stands in the notebook from its first letter. */
function OwnView(props: OtherViewsProps): JSX.Element {
  const { model } = untrack(() => props);
  const wordsOf = (): ParticipantId | null => wordsOfTyped(props);
  const child = (): ChildId | null => props.child ?? null;
  /** What was begun here, or taken back, and is nobody else's to see. */
  const begun = (): NotebookEntry | undefined =>
    model.notebook.entries.find(
      (entry) =>
        entry.about === props.about &&
        isFor(entry.children, child()) &&
        entry.state === 'mine' &&
        entry.wordsOf === wordsOf(),
    );
  const [fresh, setFresh] = createSignal<EntryId | null>(null);
  const id = (): EntryId | null => begun()?.id ?? fresh();
  const [isOpen, setOpen] = createSignal(untrack(() => begun() !== undefined));
  const [isMissing, setMissing] = createSignal(false);
  const mayAdd = (): boolean =>
    model.state()?.closedAt === null && model.myself()?.role !== 'observer' && model.takesPart();
  let area: HTMLTextAreaElement | undefined;
  const write = (words: string): void => {
    const now = untrack(id);
    if (now !== null) model.mine.changeEntry(now, { words });
    else if (words.trim() !== '')
      setFresh(
        model.mine.addEntry({
          ...{ column: 'needsToHappen', section: 'suggestion', words, state: 'mine' },
          ...{ children: childrenOf(child()), wordsOf: wordsOf(), about: props.about },
        }),
      );
  };
  const kept = createKeptText({ read: () => begun()?.words ?? '', write });
  const close = (): void => {
    setFresh(null);
    setOpen(false);
    kept.show('');
  };
  const send = (): void => {
    const words = kept.text().trim();
    setMissing(words === '');
    if (words === '') {
      area?.focus();
      return;
    }
    kept.flush();
    const now = id();
    if (now !== null) model.mine.changeEntry(now, { words, state: 'given' });
    close();
    announce(otherViewsWords.sent, 'reply');
  };
  const leave = (): void => {
    kept.flush();
    const now = id();
    if (now !== null) model.mine.deleteEntry(now);
    setMissing(false);
    close();
  };
  return (
    <Show when={mayAdd()}>
      <Show
        when={isOpen() || begun()}
        fallback={
          <div>
            <Button
              kind="quiet"
              icon="people"
              aria-label={otherViewsWords.seeWhat(props.name)}
              onClick={() => {
                setOpen(true);
                queueMicrotask(() => area?.focus());
              }}
            >
              {otherViewsWords.see}
            </Button>
          </div>
        }
      >
        <div class="stack stack-close">
          <PlainArea
            label={otherViewsWords.label}
            rows={2}
            maxLength={MAX_STRING}
            value={kept.text()}
            onInput={(words) => {
              setMissing(false);
              kept.type(words);
            }}
            onBlur={kept.flush}
            error={isMissing() ? otherViewsWords.empty : undefined}
            inputRef={(element) => {
              area = element;
            }}
          />
          <Notice kind="shared" lead={otherViewsWords.who}>
            {otherViewsWords.whoMore}
          </Notice>
          <div class="cluster">
            <Button kind="main" onClick={send}>
              {otherViewsWords.send}
            </Button>
            <Button onClick={leave}>{otherViewsWords.back}</Button>
          </div>
        </div>
      </Show>
    </Show>
  );
}
