import { createSignal, type JSX, Match, Switch } from 'solid-js';
import type { AccountLinkView } from '../../../shared/protocol/access.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { type AccountForm, lookAtAccountLink, spendAccountLink } from '../../connection/service.ts';
import { deskWords } from '../../copy/leads.ts';
import { accountWords } from '../../copy/start.ts';
import { takeFragmentSecret } from '../shared/fragment-secret.ts';
import { LinkEnd } from '../shared/link-end.tsx';
import { NewAccountForm } from '../shared/new-account-form.tsx';
import { troubleSentence } from '../shared/service-trouble.ts';

type Standing =
  | { readonly kind: 'looking' }
  | { readonly kind: 'live'; readonly link: AccountLinkView }
  | { readonly kind: 'end'; readonly why: 'broken' | 'dead' }
  | { readonly kind: 'trouble'; readonly words: string };

/** A colleague’s one-time link or a reset. Looking at it spends nothing; sending the form does. */
export function AccountLink(): JSX.Element {
  const secret = takeFragmentSecret();
  const [standing, setStanding] = createSignal<Standing>(
    secret === '' ? { kind: 'end', why: 'broken' } : { kind: 'looking' },
  );
  const look = async (): Promise<void> => {
    setStanding({ kind: 'looking' });
    const answer = await lookAtAccountLink(secret);
    if (answer.kind === 'ok') setStanding({ kind: 'live', link: answer.value });
    else if (answer.kind === 'refused' && answer.refusal.reason === 'notFound') {
      setStanding({ kind: 'end', why: 'dead' });
    } else setStanding({ kind: 'trouble', words: troubleSentence(answer) });
  };
  if (secret !== '') void look();

  const as = <Kind extends Standing['kind']>(kind: Kind): Extract<Standing, { kind: Kind }> | false => {
    const now = standing();
    return now.kind === kind && (now as Extract<Standing, { kind: Kind }>);
  };
  const send = (form: AccountForm, link: AccountLinkView) =>
    spendAccountLink(secret, link.purpose === 'reset' ? { password: form.password } : form);
  return (
    <Page>
      <Switch fallback={<Waiting>{accountWords.looking}</Waiting>}>
        <Match when={as('live')}>
          {(live) => {
            const isReset = (): boolean => live().link.purpose === 'reset';
            return (
              <div class="stack">
                <h1>
                  {isReset() ? accountWords.reset.heading(live().link.name) : accountWords.colleague.heading}
                </h1>
                <p>{isReset() ? accountWords.reset.words : accountWords.colleague.words}</p>
                <NewAccountForm
                  kind={isReset() ? 'reset' : 'new'}
                  go={isReset() ? accountWords.reset.go : accountWords.colleague.go}
                  send={(form) => send(form, live().link)}
                  onDead={() => setStanding({ kind: 'end', why: 'dead' })}
                />
              </div>
            );
          }}
        </Match>
        <Match when={as('end')}>
          {(end) => <LinkEnd why={end().why} advice={accountWords.dead.colleague} />}
        </Match>
        <Match when={as('trouble')}>
          {(trouble) => (
            <div class="stack" role="alert">
              <p>{trouble().words}</p>
              <div>
                <Button kind="main" onClick={() => void look()}>
                  {deskWords.again}
                </Button>
              </div>
            </div>
          )}
        </Match>
      </Switch>
    </Page>
  );
}
