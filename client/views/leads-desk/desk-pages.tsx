import { type JSX, Match, Switch } from 'solid-js';
import { currentPath } from '../../route.ts';
import { ColleaguesPage } from './colleagues-page.tsx';
import { type DeskRoute, deskRouteOf } from './desk-route.ts';
import { FamilyFormPage } from './family-form-page.tsx';
import { FamilyPage } from './family-page.tsx';
import { HomePage } from './home-page.tsx';
import { NotHere } from './loaded.tsx';
import { ChangeMeetingPage, NewMeetingPage } from './meeting-form-page.tsx';
import { MeetingPage } from './meeting-page.tsx';

/** The page of the desk that the address names. A page is made anew when the family or the meeting is another. */
export function DeskPages(): JSX.Element {
  const route = (): DeskRoute => deskRouteOf(currentPath());
  const family = (page: 'family' | 'changeFamily' | 'newMeeting') => {
    const now = route();
    return now.page === page ? now.family : false;
  };
  const meeting = (page: 'meeting' | 'changeMeeting') => {
    const now = route();
    return now.page === page ? now.meeting : false;
  };
  return (
    <Switch fallback={<NotHere />}>
      <Match when={route().page === 'home'}>
        <HomePage />
      </Match>
      <Match when={route().page === 'newFamily'}>
        <FamilyFormPage id={null} />
      </Match>
      <Match when={route().page === 'colleagues'}>
        <ColleaguesPage />
      </Match>
      <Match when={family('family')} keyed>
        {(id) => <FamilyPage id={id} />}
      </Match>
      <Match when={family('changeFamily')} keyed>
        {(id) => <FamilyFormPage id={id} />}
      </Match>
      <Match when={family('newMeeting')} keyed>
        {(id) => <NewMeetingPage family={id} />}
      </Match>
      <Match when={meeting('meeting')} keyed>
        {(id) => <MeetingPage id={id} />}
      </Match>
      <Match when={meeting('changeMeeting')} keyed>
        {(id) => <ChangeMeetingPage id={id} />}
      </Match>
    </Switch>
  );
}
