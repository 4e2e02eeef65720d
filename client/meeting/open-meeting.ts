import { createEffect, createRoot, createSignal, getOwner, onCleanup, runWithOwner, untrack } from 'solid-js';
import { statementFragment } from '../../shared/documents/draft.ts';
import { snapshotDraft } from '../../shared/documents/draft-snapshot.ts';
import { snapshotNotebook } from '../../shared/documents/notebook.ts';
import { isTypedWords } from '../../shared/documents/typed-words.ts';
import type { SessionView } from '../../shared/protocol/commands.ts';
import { connectionWords } from '../copy/connection.ts';
import { deviceOutboxStore } from '../connection/device-outbox-store.ts';
import { ask } from '../connection/http.ts';
import type { LiveDocument } from '../connection/live-document.ts';
import { openOutbox } from '../connection/outbox.ts';
import type { OutboxStore } from '../connection/outbox-store.ts';
import type { ClosedReason } from '../connection/room-provider.ts';
import { commandSender } from '../connection/send-command.ts';
import { watchSession } from '../connection/session.ts';
import type { keepBoth } from '../reactive/keep-both.ts';
import { paceOfThisScreen } from '../reactive/repaint.ts';
import { asideShelf } from './aside-shelf.ts';
import type { MeetingModel, Present } from './meeting-model.ts';
import { myActs } from './my-acts.ts';
import { ourActs } from './our-acts.ts';
import { deskPlan, notebookPlan } from './own-plans.ts';
import { draftPlan, proceedingsPlan } from './plans.ts';
import { readPresent, samePresent } from './present.ts';
import { roomGroup, type RoomGroupOptions } from './room-group.ts';
import { shorthands } from './shorthands.ts';
import { socketOrigin } from './socket-origin.ts';
import { vocabularyNamed } from './vocabularies.ts';

/** When what nobody waits for is fetched, in milliseconds after the documents have come. */
const AFTER_FIRST_PAGE_MS = 500;

/** What opening a meeting takes; all but the first two have their usual value in a browser. */
export interface OpenMeetingOptions
  extends Partial<Pick<RoomGroupOptions, 'webSocket' | 'wakeUps' | 'pageGoing' | 'pace'>> {
  readonly sessionId: string;
  readonly session: SessionView;
  /** `wss://host`. */
  readonly origin?: string;
  readonly outboxStore?: OutboxStore | undefined;
}

/** An open meeting and how to let go of it. */
export interface OpenedMeeting {
  readonly model: MeetingModel;
  /** Lets go of everything; unsent words stay on the device for the next page. */
  readonly close: () => Promise<void>;
}

/** Opens the four documents of one session and makes of them what views read and may do. */
export async function openMeeting(options: OpenMeetingOptions): Promise<OpenedMeeting> {
  const { sessionId, session } = options;
  const store = 'outboxStore' in options ? options.outboxStore : deviceOutboxStore();
  const outbox = await openOutbox(sessionId, session.outboxKey, store);
  const shelf = asideShelf(outbox);
  await shelf.takeUp();

  return createRoot((dispose) => {
    const path = `/in/${encodeURIComponent(sessionId)}`;
    const again = new Map<LiveDocument, ClosedReason>();
    let stopAsking: (() => void) | undefined;

    let isLeaving = false;
    const closed = (reason: ClosedReason, live: LiveDocument): void => {
      // The server ends the sockets of somebody who leaves before it answers them: to them that is leaving.
      if (reason === 'accessEnded') void finish(isLeaving ? 'left' : reason, false);
      else if (reason === 'outOfDate') void finish(reason, true);
      else {
        again.set(live, reason);
        stopAsking ??= watchSession(sessionId, (news) => {
          if (news.kind === 'over') void finish('accessEnded', false);
          if (news.kind === 'session' && news.session.standing === 'admitted')
            backAgain(news.session.generation);
        });
      }
    };
    const backAgain = (generation: string): void => {
      stopAsking = undefined;
      for (const [live, reason] of again) {
        if (reason === 'storeChanged') live.startAgain(generation);
        else live.connect();
      }
      again.clear();
    };

    const group = roomGroup({
      url: `${options.origin ?? socketOrigin()}${path}/sync`,
      generation: session.generation,
      pace: options.pace ?? paceOfThisScreen(),
      onClosed: closed,
      ...(options.webSocket ? { webSocket: options.webSocket } : {}),
      ...(options.wakeUps ? { wakeUps: options.wakeUps } : {}),
      ...(options.pageGoing ? { pageGoing: options.pageGoing } : {}),
    });
    const finish = async (reason: string, keep: boolean): Promise<void> => {
      stopAsking?.();
      await group.end(reason, keep);
      if (!keep) await outbox?.wipe().catch((error: unknown) => console.error('outbox', error));
    };

    const proceedings = group.add(proceedingsPlan);
    const desk = group.add(deskPlan);
    // What goes aside is compared by code of its own, fetched then: until it is here the words stay in the outbox.
    const draft = group.add({
      ...draftPlan,
      outbox,
      presence: true,
      onAside: async (old, fresh) => {
        const { draftAside } = await import('./kept-aside.ts');
        await shelf.put(draftAside(snapshotDraft(old), snapshotDraft(fresh)));
      },
    });
    const notebook = group.add({
      ...notebookPlan,
      outbox,
      onAside: async (old, fresh) => {
        const { notebookAside } = await import('./kept-aside.ts');
        await shelf.put(notebookAside(snapshotNotebook(old), snapshotNotebook(fresh)));
      },
    });

    // Fetched once the page is up: nobody writes one line on two devices before that.
    const [both, setBoth] = createSignal<{ readonly keepBoth: typeof keepBoth }>();
    import('../reactive/keep-both.ts').then(setBoth, (error: unknown) => console.error('keep both', error));
    createEffect(() => {
      const doc = notebook.doc();
      const stop = doc && both()?.keepBoth(doc, isTypedWords);
      if (stop) onCleanup(stop);
    });

    const me = session.participant;
    const [present, setPresent] = createSignal<readonly Present[]>([], { equals: samePresent });
    let place: string | null = null;
    createEffect(() => {
      if (!draft.doc()) return;
      const { awareness } = draft.live;
      const order = untrack(() => proceedings.store.participants.map(({ id }) => id));
      const read = (): void => {
        setPresent(readPresent(awareness.getStates().values(), me, order));
      };
      awareness.setLocalStateField('at', place);
      awareness.on('change', read);
      onCleanup(() => awareness.off('change', read));
      read();
    });

    const draftSeen = () => untrack(() => draft.store);
    const model: MeetingModel = {
      session,
      me,
      ready: group.ready,
      get vocabulary() {
        return vocabularyNamed(proceedings.store.meeting?.vocabulary);
      },
      proceedings: proceedings.store,
      draft: draft.store,
      notebook: notebook.store,
      desk: desk.store,
      status: group.status,
      connection: group.connection,
      present,
      ...shorthands(me, proceedings.store, notebook.store),
      mine: myActs({
        me,
        change: (act) => notebook.live.change(act),
        draft: draftSeen,
        notebook: () => untrack(() => notebook.store),
      }),
      ours: ourActs({ change: (act) => draft.live.change(act), draft: draftSeen }),
      send: commandSender({ session: sessionId, noSignal: connectionWords.noSignalForAct }),
      setPlace: (at) => {
        place = at;
        draft.live.awareness.setLocalStateField('at', at);
      },
      voice: { notebook, desk, proceedings },
      editorBinding: (id) => {
        const doc = draft.doc();
        const fragment = doc && statementFragment(doc, id);
        return fragment && { fragment, provider: draft.live.forEditor };
      },
      aside: { words: shelf.words, dismiss: shelf.dismiss },
      leave: async () => {
        isLeaving = true;
        const told = ask('POST /in/:session/api/leave', { session: sessionId }, undefined, {
          within: 5_000,
          read: () => true,
        });
        // Not after the answer: the server ends the sockets first, and that must not look like being sent away.
        await finish('left', false);
        await told;
        dispose();
      },
    };
    createEffect(() => {
      if (!group.ready()) return;
      // After what the first page needs: whoever has just come hears that page first.
      const owner = getOwner();
      let isOver = false;
      const later = setTimeout(() => {
        import('./announce.ts').then(
          ({ announceChanges }) => isOver || runWithOwner(owner, () => announceChanges(model)),
          (error: unknown) => console.error('announcing', error),
        );
      }, AFTER_FIRST_PAGE_MS);
      onCleanup(() => {
        isOver = true;
        clearTimeout(later);
      });
    });
    void group.open();
    return {
      model,
      close: async () => {
        await finish('closed', true);
        dispose();
      },
    };
  });
}
