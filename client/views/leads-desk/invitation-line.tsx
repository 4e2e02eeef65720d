import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import type { MeetingView, PersonInput } from '../../../shared/protocol/set-up.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { PersonMark } from '../../components/person-mark.tsx';
import { meetingWords } from '../../copy/leads.ts';
import { vocabularyNamed } from '../../meeting/vocabularies.ts';
import { invitationState } from './invitation-state.ts';

/** What a line takes. */
export type InvitationLineProps = {
  readonly meeting: MeetingView;
  readonly person: PersonInput;
  /** The link was made since this page was opened, so it can still be shown. */
  readonly isHere: boolean;
  readonly onShow: () => void;
  readonly onMake: () => Promise<void>;
  readonly onWithdraw: () => Promise<void>;
};

const { roles } = vocabularyNamed(undefined);

/** One person, how far their link is, and what can be done with it. */
export function InvitationLine(props: InvitationLineProps): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const state = () => invitationState(props.meeting, props.person);
  const hasLink = (): boolean => state() === 'made' || state() === 'used';
  const about = (): string =>
    [
      roles[props.person.role],
      props.person.agency,
      props.person.place === 'remote' ? meetingWords.remote : '',
    ]
      .filter(Boolean)
      .join(' · ');
  const make = async (): Promise<void> => {
    setBusy(true);
    await props.onMake();
    setBusy(false);
  };
  return (
    <li class="invitation-line">
      <div class="person-line">
        <PersonMark name={props.person.name} />
        <div>
          <bdi>
            <strong>{props.person.name}</strong>
          </bdi>
          <p class="quiet-words">{about()}</p>
        </div>
      </div>
      <div>
        <Show
          when={state() !== 'lead' && state() !== 'noDevice'}
          fallback={<span class="quiet-words">{meetingWords.states[state()]}</span>}
        >
          <Chip tone={state() === 'used' ? 'well' : 'plain'} icon={hasLink() ? 'tick' : undefined}>
            {meetingWords.states[state()]}
          </Chip>
        </Show>
      </div>
      <div class="cluster invitation-acts">
        <Switch>
          <Match when={state() === 'lead'}>{null}</Match>
          <Match when={props.isHere && hasLink()}>
            <Button onClick={() => props.onShow()}>
              {meetingWords.show}
              <ForWhom name={props.person.name} />
            </Button>
          </Match>
          <Match when={hasLink()}>
            <ConfirmButton
              title={meetingWords.makeNewTitle(props.person.name)}
              explain={<p>{meetingWords.makeNewExplain}</p>}
              confirm={meetingWords.makeNewConfirm}
              onConfirm={() => props.onMake()}
            >
              {meetingWords.makeNew}
              <ForWhom name={props.person.name} />
            </ConfirmButton>
          </Match>
          <Match when={true}>
            <Button busy={busy()} onClick={() => void make()}>
              {meetingWords.make}
              <ForWhom name={props.person.name} />
            </Button>
          </Match>
        </Switch>
        <Show when={hasLink()}>
          <ConfirmButton
            kind="quiet"
            title={meetingWords.withdrawTitle(props.person.name)}
            explain={<p>{meetingWords.withdrawExplain(props.person.name)}</p>}
            confirm={meetingWords.withdrawConfirm}
            onConfirm={() => props.onWithdraw()}
          >
            {meetingWords.withdraw}
            <ForWhom name={props.person.name} />
          </ConfirmButton>
        </Show>
      </div>
    </li>
  );
}

/** A list of equal buttons would say nothing to a screen reader. */
function ForWhom(props: { readonly name: string }): JSX.Element {
  return <span class="visually-hidden"> {meetingWords.forWhom(props.name)}</span>;
}
