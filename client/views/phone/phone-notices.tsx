import { type JSX, lazy, Show } from 'solid-js';
import { Notice } from '../../components/notice.tsx';
import { phoneWords } from '../../copy/phone.ts';
import { usePhone } from './phone-context.tsx';

/** For one person of a meeting, and fetched while there is signal: nobody else pays for it. */
export const StandInNotice = lazy(async () => ({
  default: (await import('./stand-in-notice.tsx')).StandInNotice,
}));

const fetchNews = () => import('./phone-news.tsx');

/** What stands above a page, below it, and as lines of the bar below; seldom, and never on the first page. */
export const AbovePage = lazy(async () => ({ default: (await fetchNews()).AbovePage }));
export const BelowPage = lazy(async () => ({ default: (await fetchNews()).BelowPage }));
export const LaterLines = lazy(async () => ({ default: (await fetchNews()).LaterLines }));

/** Whether there is signal, and whether words could be sent. */
export function SignalLine(): JSX.Element {
  const { model } = usePhone();
  return (
    <Show when={model.connection().state === 'offline'} fallback={<Problem />}>
      <Notice kind="warning" lead={phoneWords.offline.lead}>
        {model.status() === 'problem' ? phoneWords.offline.unkept : phoneWords.offline.kept}
      </Notice>
    </Show>
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
