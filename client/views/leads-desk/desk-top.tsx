import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { signOut } from '../../connection/service.ts';
import { controlWords } from '../../copy/controls.ts';
import { deskWords } from '../../copy/leads.ts';
import { currentPath, goTo } from '../../route.ts';
import { troubleSentence } from '../shared/service-trouble.ts';
import { useDesk } from './desk-context.tsx';
import { forgetDrafts, hasUnsavedWords } from './desk-drafts.ts';
import { deskPaths } from './desk-route.ts';

/** The bar on top of the desk: its few pages, whose desk it is, and the way out. */
export function DeskTop(): JSX.Element {
  const desk = useDesk();
  const [trouble, setTrouble] = createSignal('');
  const [isAsking, setAsking] = createSignal(false);
  const leave = async (): Promise<void> => {
    const answer = await signOut();
    setAsking(false);
    if (answer.kind !== 'ok') {
      setTrouble(troubleSentence(answer));
      return;
    }
    forgetDrafts();
    goTo('/');
  };
  const isAt = (path: string): 'page' | undefined => (currentPath() === path ? 'page' : undefined);
  return (
    <>
      <nav class="desk-tabs" aria-label={deskWords.nav}>
        <a class="desk-tab" href={deskPaths.home} aria-current={isAt(deskPaths.home)}>
          {deskWords.families}
        </a>
        <Show when={desk.account().role === 'administrator'}>
          <a class="desk-tab" href={deskPaths.colleagues} aria-current={isAt(deskPaths.colleagues)}>
            {deskWords.colleagues}
          </a>
        </Show>
      </nav>
      <div class="cluster">
        <span role="alert">{trouble()}</span>
        <bdi class="desk-name">{desk.account().name}</bdi>
        <Button
          kind="quiet"
          icon="leave"
          class="desk-sign-out"
          onClick={() => {
            if (hasUnsavedWords()) setAsking(true);
            else void leave();
          }}
        >
          {deskWords.signOut}
        </Button>
      </div>
      <Dialog
        open={isAsking()}
        title={deskWords.signOutTitle}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="danger" onClick={() => void leave()}>
              {deskWords.signOutAnyway}
            </Button>
            <Button onClick={() => setAsking(false)}>{controlWords.cancel}</Button>
          </>
        }
      >
        <p>{deskWords.signOutExplain}</p>
      </Dialog>
    </>
  );
}
