import { For, type JSX, Show } from 'solid-js';
import { LinkButton } from '../../components/link-button.tsx';
import { handWords } from '../../copy/hand.ts';
import { hideWords } from '../../copy/hide.ts';
import { phoneHelpWords } from '../../copy/phone-help.ts';
import { QuietWord } from '../shared/quiet-word.tsx';
import { roleLines } from '../shared/role-news.tsx';
import { usePhone } from './phone-context.tsx';

/** What stands behind “Help”: danger first, then what can be told to the lead alone, whom else to call, and how this works. */
export function PhoneHelp(): JSX.Element {
  const { model, leadName } = usePhone();
  const safe = (): typeof model.vocabulary.safeguarding => model.vocabulary.safeguarding;
  const mayTell = (): boolean => model.ready() && model.state()?.closedAt === null;
  return (
    <div class="stack">
      <div class="stack stack-close">
        <h3>{phoneHelpWords.danger}</h3>
        <LinkButton href={`tel:${safe().number}`} wide>
          {phoneHelpWords.call(safe().number)}
        </LinkButton>
      </div>
      <Show when={mayTell()}>
        <div class="stack stack-close">
          <h3>{handWords.title(leadName())}</h3>
          <QuietWord model={model} leadName={leadName()} />
        </div>
      </Show>
      <div class="stack stack-close">
        <h3>{phoneHelpWords.safe}</h3>
        <p>{safe().words}</p>
        <For each={model.state()?.safeNumbers ?? []}>
          {({ name, number }) => (
            <LinkButton href={`tel:${number.replaceAll(/[^\d+]/g, '')}`} wide>
              {phoneHelpWords.callName(name, number)}
            </LinkButton>
          )}
        </For>
      </div>
      <Show when={mayTell()}>
        <div class="stack stack-close">
          <h3>{phoneHelpWords.who}</h3>
          <For each={roleLines(model)}>{(line) => <p dir="auto">{line}</p>}</For>
        </div>
      </Show>
      <div class="stack stack-close">
        <h3>{phoneHelpWords.more}</h3>
        <p>{hideWords.help}</p>
        <p>{phoneHelpWords.how}</p>
        <p>{phoneHelpWords.ask(leadName())}</p>
      </div>
    </div>
  );
}
