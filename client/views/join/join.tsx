import { createSignal, type JSX, Match, Switch, untrack } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { type JoinAnswer, redeemLink } from '../../connection/join.ts';
import { doorWords } from '../../copy/door.ts';
import { goTo } from '../../route.ts';
import { takeFragmentSecret } from '../shared/fragment-secret.ts';

/** A reason to stay on this page, keyed as its words are. */
type Trouble = 'linkBroken' | 'linkDead' | 'noSignal' | 'busy' | 'trouble';

/**
 * A personal link. The page exchanges its secret at once, by POST, so that previews of the link spend nothing (rule
 * PHONE1), and takes it out of the address and the history before anything else is asked.
 */
export function Join(): JSX.Element {
  const secret = takeFragmentSecret();
  const [trouble, setTrouble] = createSignal<Trouble | null>(secret === '' ? 'linkBroken' : null);

  const enter = async (): Promise<void> => {
    setTrouble(null);
    const answer = await redeemLink(secret);
    if (answer.kind === 'ok') goTo(answer.value, { replace: true });
    else setTrouble(troubleOf(answer));
  };
  if (untrack(trouble) === null) void enter();

  return (
    <Page>
      <Switch fallback={<Waiting>{doorWords.joining}</Waiting>}>
        <Match when={trouble()}>
          {(kind) => (
            <div class="stack" role="alert">
              <h1>{doorWords[kind()].heading}</h1>
              <p>{doorWords[kind()].words}</p>
              {kind() !== 'linkBroken' && kind() !== 'linkDead' && (
                <Button kind="main" wide onClick={() => void enter()}>
                  {doorWords.again}
                </Button>
              )}
            </div>
          )}
        </Match>
      </Switch>
    </Page>
  );
}

function troubleOf(answer: Exclude<JoinAnswer, { kind: 'ok' }>): Trouble {
  if (answer.kind === 'noNetwork') return 'noSignal';
  if (answer.kind === 'trouble') return 'trouble';
  if (answer.refusal.reason === 'tooMany') return 'busy';
  return answer.refusal.reason === 'wrongInput' ? 'linkBroken' : 'linkDead';
}
