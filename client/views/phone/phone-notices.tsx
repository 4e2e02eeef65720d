import { type JSX, lazy, Show, Suspense } from 'solid-js';
import { Notice } from '../../components/notice.tsx';
import { phoneWords } from '../../copy/phone.ts';
import type { Phase } from '../../../shared/practice/vocabulary/words.ts';
import { usePhone } from './phone-context.tsx';

/** For one person of a meeting, and fetched while there is signal: nobody else pays for it. */
export const StandInNotice = lazy(async () => ({
  default: (await import('./stand-in-notice.tsx')).StandInNotice,
}));

/** Words that come back, and sentences for this person alone: seldom, and never on the first page. */
export const PhoneNews = lazy(async () => ({ default: (await import('./phone-news.tsx')).PhoneNews }));

/** The five lines for somebody late, and who leads from now on. */
export const MeetingNews = lazy(async () => ({ default: (await import('./meeting-news.tsx')).MeetingNews }));

const HandSeen = lazy(async () => ({ default: (await import('../shared/hand-seen.tsx')).HandSeen }));

/** What this person should know before they go on: no signal, words that could not be sent, words for them alone. */
export function PhoneNotices(props: {
  readonly page: Phase;
  /** What comes after the first page is there. */
  readonly isSettled: boolean;
}): JSX.Element {
  const { model } = usePhone();
  return (
    <>
      <Show when={model.connection().state === 'offline'} fallback={<Problem />}>
        <Notice kind="warning" lead={phoneWords.offline.lead}>
          {model.status() === 'problem' ? phoneWords.offline.unkept : phoneWords.offline.kept}
        </Notice>
      </Show>
      <Show when={model.state()?.standIn === model.me}>
        <Suspense>
          <StandInNotice />
        </Suspense>
      </Show>
      <Show when={props.isSettled || model.desk.arrival}>
        <Suspense>
          <MeetingNews />
        </Suspense>
      </Show>
      <Show when={Object.keys(model.desk.raised).length > 0}>
        <Suspense>
          <HandSeen model={model} />
        </Suspense>
      </Show>
      <Show when={model.desk.notes.length > 0 || (model.aside?.words().length ?? 0) > 0}>
        <Suspense>
          <PhoneNews page={props.page} />
        </Suspense>
      </Show>
    </>
  );
}

function Problem(): JSX.Element {
  const { model } = usePhone();
  return (
    <Show when={model.status() === 'problem'}>
      <Notice kind="problem" lead={phoneWords.problem.lead}>
        {phoneWords.problem.words}
      </Notice>
    </Show>
  );
}
