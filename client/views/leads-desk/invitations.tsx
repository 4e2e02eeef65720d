import { createMemo, createSignal, For, type JSX, onCleanup, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import { Portal } from 'solid-js/web';
import type { ParticipantId } from '../../../shared/ids.ts';
import type { MeetingView, PersonInput } from '../../../shared/protocol/set-up.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { announce } from '../../components/live-region.tsx';
import { Notice } from '../../components/notice.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { makeInvitation, withdrawInvitation } from '../../connection/service.ts';
import { dayOf } from './day-of.ts';
import { fullDayInWords } from '../../copy/days.ts';
import { meetingWords } from '../../copy/leads.ts';
import { troubleSentence, type Unanswered } from '../shared/service-trouble.ts';
import { useDesk } from './desk-context.tsx';
import { InvitationLine } from './invitation-line.tsx';
import { withoutLink, withUnusedLink } from './invitation-state.ts';
import { Letters } from './letters.tsx';
import { AllLinksDialog, LinkDialog } from './link-dialogs.tsx';

/** What the list takes. */
export type InvitationsProps = {
  readonly meeting: MeetingView;
  /** Asks for the meeting again, after a link was made or taken back. */
  readonly again: () => Promise<void>;
};

/**
 * Everybody's link. The server keeps only a hash of each, so a link is here from its making until this page is left,
 * and in no storage.
 */
export function Invitations(props: InvitationsProps): JSX.Element {
  const desk = useDesk();
  const [links, setLinks] = createStore<Record<ParticipantId, string | undefined>>({});
  const [shown, setShown] = createSignal<ParticipantId | null>(null);
  const [progress, setProgress] = createSignal<{ readonly done: number; readonly of: number } | null>(null);
  const [allReady, setAllReady] = createSignal(false);
  const [printing, setPrinting] = createSignal<readonly PersonInput[]>([]);
  const [trouble, setTrouble] = createSignal('');
  let isGone = false;
  onCleanup(() => {
    isGone = true;
  });

  const missing = createMemo(() => withoutLink(props.meeting));
  /** Links that were made on another visit, and can only be made anew. */
  const unseen = createMemo(() => withUnusedLink(props.meeting).filter((id) => links[id] === undefined));
  const linked = (): readonly PersonInput[] =>
    props.meeting.people.filter(({ participant }) => links[participant] !== undefined);
  const person = (id: ParticipantId | null): PersonInput | undefined =>
    props.meeting.people.find(({ participant }) => participant === id);
  const failed = (answer: Unanswered): void => {
    setTrouble(troubleSentence(answer));
  };

  const makeOne = async (participant: ParticipantId): Promise<boolean> => {
    const answer = desk.hear(await makeInvitation(props.meeting.id, participant));
    if (answer.kind !== 'ok') {
      failed(answer);
      return false;
    }
    setLinks(participant, answer.value);
    return true;
  };
  const make = async (participant: ParticipantId): Promise<void> => {
    setTrouble('');
    if (!(await makeOne(participant)) || isGone) return;
    setShown(participant);
    await props.again();
  };
  const makeAll = async (wanted: readonly ParticipantId[]): Promise<void> => {
    if (progress() !== null) return;
    setTrouble('');
    let isWhole = true;
    for (const [done, participant] of wanted.entries()) {
      setProgress({ done, of: wanted.length });
      isWhole = !isGone && (await makeOne(participant));
      if (!isWhole) break;
    }
    setProgress(null);
    if (isGone) return;
    if (isWhole) setAllReady(true);
    await props.again();
  };
  const withdraw = async ({ participant, name }: PersonInput): Promise<void> => {
    setTrouble('');
    const answer = desk.hear(await withdrawInvitation(props.meeting.id, participant));
    if (answer.kind !== 'ok') {
      failed(answer);
      return;
    }
    setLinks(participant, undefined);
    announce(meetingWords.withdrawn(name), 'reply');
    await props.again();
  };
  const print = (people: readonly PersonInput[]): void => {
    setPrinting(people);
    // The pages stand on the paper only when they stand in the document.
    requestAnimationFrame(() => window.print());
  };
  const stopShowing = (): void => {
    setShown(null);
    setAllReady(false);
    setPrinting([]);
  };

  return (
    <div class="stack">
      <Notice kind="warning" lead={meetingWords.aboutLinks.lead}>
        {meetingWords.aboutLinks.words}{' '}
        {meetingWords.untilDay(fullDayInWords(dayOf(props.meeting.linksUntil)))}
      </Notice>
      <Trouble words={trouble()} />
      <Show when={missing().length > 0 || progress() !== null}>
        <div class="cluster">
          <Button busy={progress() !== null} onClick={() => void makeAll(missing())}>
            {linked().length === 0 ? meetingWords.makeAll : meetingWords.makeMissing(missing().length)}
          </Button>
          <span role="status">
            <Show when={progress()}>{(so) => meetingWords.making(so().done, so().of)}</Show>
          </span>
        </div>
      </Show>
      <Show when={missing().length === 0 && unseen().length > 1}>
        <div>
          <ConfirmButton
            title={meetingWords.renewAllTitle}
            explain={<p>{meetingWords.renewAllExplain}</p>}
            confirm={meetingWords.renewAllConfirm}
            onConfirm={() => makeAll(unseen())}
          >
            {meetingWords.renewAll(unseen().length)}
          </ConfirmButton>
        </div>
      </Show>
      <ul class="line-list">
        <For each={props.meeting.people}>
          {(one) => (
            <InvitationLine
              meeting={props.meeting}
              person={one}
              isHere={links[one.participant] !== undefined}
              onShow={() => setShown(one.participant)}
              onMake={() => make(one.participant)}
              onWithdraw={() => withdraw(one)}
            />
          )}
        </For>
      </ul>
      <LinkDialog
        person={person(shown())}
        link={links[shown() ?? ('' as ParticipantId)] ?? ''}
        onPrint={(one) => print([one])}
        onClose={stopShowing}
      />
      <AllLinksDialog
        open={allReady()}
        count={linked().length}
        onPrint={() => print(linked())}
        onClose={stopShowing}
      />
      <Show when={printing().length > 0}>
        <Portal>
          <Letters meeting={props.meeting} people={printing()} linkOf={(id) => links[id] ?? ''} />
        </Portal>
      </Show>
    </div>
  );
}
