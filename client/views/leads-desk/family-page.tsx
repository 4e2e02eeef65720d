import { For, type JSX, Show } from 'solid-js';
import type { FamilyId } from '../../../shared/ids.ts';
import type { FamilyView } from '../../../shared/protocol/set-up.ts';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { askColleagues, askFamily } from '../../connection/service.ts';
import { fullDayInWords } from '../../copy/days.ts';
import { deskWords, familyWords, homeWords } from '../../copy/leads.ts';
import { listOfNames } from '../../copy/table.ts';
import { DeskHeading } from './desk-heading.tsx';
import { deskPaths } from './desk-route.ts';
import { Loaded } from './loaded.tsx';
import { inOrder } from './meetings-of.ts';
import { OpenMeetingButton } from './open-meeting-button.tsx';

/** One family: its meetings, its children, and who can stand in. */
export function FamilyPage(props: { readonly id: FamilyId }): JSX.Element {
  return (
    <Loaded ask={() => askFamily(props.id)}>
      {(family) => (
        <div class="stack stack-wide">
          <DeskHeading
            back={{ href: deskPaths.home, words: homeWords.heading }}
            actions={
              <>
                <LinkButton kind="main" href={deskPaths.newMeeting(family().id)} icon="plus">
                  {familyWords.newMeeting}
                </LinkButton>
                <LinkButton href={deskPaths.changeFamily(family().id)} icon="pen">
                  {familyWords.change}
                </LinkButton>
              </>
            }
          >
            <bdi>{family().name}</bdi>
          </DeskHeading>
          <div class="family-parts">
            <Sheet title={familyWords.meetings}>
              <Meetings family={family()} />
            </Sheet>
            <div class="stack">
              <Sheet title={familyWords.children}>
                <ul class="line-list">
                  <For each={family().children}>
                    {(child) => (
                      <li>
                        <bdi>{child.name}</bdi>
                        <Show when={child.born}>
                          {(born) => <p class="quiet-words">{familyWords.born(fullDayInWords(born()))}</p>}
                        </Show>
                      </li>
                    )}
                  </For>
                </ul>
              </Sheet>
              <Sheet title={familyWords.cover}>
                <Cover family={family()} />
              </Sheet>
            </div>
          </div>
        </div>
      )}
    </Loaded>
  );
}

function Meetings(props: { readonly family: FamilyView }): JSX.Element {
  return (
    <Show
      when={props.family.meetings.length > 0}
      fallback={<EmptyState>{familyWords.noMeetings}</EmptyState>}
    >
      <ul class="line-list">
        <For each={inOrder(props.family)}>
          {(meeting) => (
            <li class="spread">
              <div class="cluster">
                <a class="line-link" href={deskPaths.meeting(meeting.id)}>
                  {fullDayInWords(meeting.day)}
                </a>
                <Chip tone={meeting.stage === 'open' ? 'key' : 'plain'}>
                  {deskWords.stages[meeting.stage]}
                </Chip>
              </div>
              <Show when={meeting.stage !== 'setUp'}>
                <OpenMeetingButton meeting={meeting.id}>
                  {meeting.stage === 'open' ? homeWords.goIn : familyWords.record}
                </OpenMeetingButton>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

function Cover(props: { readonly family: FamilyView }): JSX.Element {
  return (
    <div class="stack stack-close">
      <Show when={!props.family.lead.mine}>
        <p>
          {familyWords.ledBy} <bdi>{props.family.lead.name}</bdi>
        </p>
      </Show>
      <Show when={props.family.cover.length > 0} fallback={<p>{familyWords.noCover}</p>}>
        <Loaded ask={askColleagues}>
          {(colleagues) => (
            <p>
              {listOfNames(
                colleagues()
                  .filter(({ id }) => props.family.cover.includes(id))
                  .map(({ name }) => name),
              )}
            </p>
          )}
        </Loaded>
      </Show>
    </div>
  );
}
