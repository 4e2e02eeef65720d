import { For, type JSX, Show } from 'solid-js';
import type { FamilyView } from '../../../shared/protocol/set-up.ts';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { askFamilies } from '../../connection/service.ts';
import { fullDayInWords } from '../../copy/days.ts';
import { homeWords } from '../../copy/leads.ts';
import { DeskHeading } from './desk-heading.tsx';
import { deskPaths } from './desk-route.ts';
import { Loaded } from './loaded.tsx';
import { lastMet, meetingsOf } from './meetings-of.ts';
import { OpenMeetingButton } from './open-meeting-button.tsx';

/** All families, and before them the meetings that are open or coming up. */
export function HomePage(): JSX.Element {
  return (
    <div class="stack stack-wide">
      <DeskHeading
        actions={
          <LinkButton href={deskPaths.newFamily} icon="plus">
            {homeWords.newFamily}
          </LinkButton>
        }
      >
        {homeWords.heading}
      </DeskHeading>
      <Loaded ask={askFamilies}>
        {(families) => (
          <Show when={families().length > 0} fallback={<NoFamilies />}>
            <Meetings families={families()} stage="open" title={homeWords.openNow} />
            <Meetings families={families()} stage="setUp" title={homeWords.comingUp} />
            <ul class="family-list">
              <For each={families()}>{(family) => <FamilyCard family={family} />}</For>
            </ul>
          </Show>
        )}
      </Loaded>
    </div>
  );
}

function NoFamilies(): JSX.Element {
  return (
    <EmptyState
      title={homeWords.empty.title}
      action={
        <LinkButton kind="main" href={deskPaths.newFamily}>
          {homeWords.newFamily}
        </LinkButton>
      }
    >
      {homeWords.empty.words}
    </EmptyState>
  );
}

function Meetings(props: {
  readonly families: readonly FamilyView[];
  readonly stage: 'open' | 'setUp';
  readonly title: string;
}): JSX.Element {
  const meetings = () => meetingsOf(props.families, props.stage);
  return (
    <Show when={meetings().length > 0}>
      <Sheet title={props.title} tone={props.stage === 'open' ? 'door' : 'plain'}>
        <ul class="line-list">
          <For each={meetings()}>
            {(meeting) => (
              <li class="spread">
                <div>
                  <a class="line-link" href={deskPaths.meeting(meeting.id)}>
                    <bdi>{meeting.family}</bdi>
                  </a>
                  <p class="quiet-words">{fullDayInWords(meeting.day)}</p>
                </div>
                <Show
                  when={props.stage === 'open'}
                  fallback={<LinkButton href={deskPaths.meeting(meeting.id)}>{homeWords.look}</LinkButton>}
                >
                  <OpenMeetingButton meeting={meeting.id} kind="main">
                    {homeWords.goIn}
                  </OpenMeetingButton>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Sheet>
    </Show>
  );
}

function FamilyCard(props: { readonly family: FamilyView }): JSX.Element {
  const when = (): string => {
    const [next] = meetingsOf([props.family], 'setUp');
    const last = lastMet(props.family);
    if (next) return homeWords.next(fullDayInWords(next.day));
    return last === undefined ? homeWords.noMeeting : homeWords.last(fullDayInWords(last));
  };
  return (
    <li class="sheet family-card">
      <div class="stack stack-close">
        <h2>
          <a class="line-link" href={deskPaths.family(props.family.id)}>
            <bdi>{props.family.name}</bdi>
          </a>
        </h2>
        <div class="cluster">
          <For each={props.family.children}>
            {(child) => (
              <Chip>
                <bdi>{child.name}</bdi>
              </Chip>
            )}
          </For>
        </div>
        <p class="quiet-words">{when()}</p>
        <Show when={!props.family.lead.mine}>
          <p class="quiet-words">{homeWords.ledBy(props.family.lead.name)}</p>
        </Show>
      </div>
      <LinkButton href={deskPaths.newMeeting(props.family.id)} icon="plus">
        {homeWords.newMeeting}
      </LinkButton>
    </li>
  );
}
