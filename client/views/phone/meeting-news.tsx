import type { JSX } from 'solid-js';
import { LentBar } from '../held/lent-bar.tsx';
import { CatchUpSheet } from '../shared/catch-up.tsx';
import { LeadOfferBar } from '../shared/lead-offer.tsx';
import { RoleNews } from '../shared/role-news.tsx';
import { usePhone } from './phone-context.tsx';

/** What has happened in the meeting that this person should know first; fetched after the first page. */
export function MeetingNews(): JSX.Element {
  const { model } = usePhone();
  return (
    <>
      <LeadOfferBar model={model} />
      <RoleNews model={model} />
      <LentBar model={model} />
      <CatchUpSheet model={model} />
    </>
  );
}
