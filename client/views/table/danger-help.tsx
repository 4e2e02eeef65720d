import { For, type JSX } from 'solid-js';
import { LinkButton } from '../../components/link-button.tsx';
import { safeguardingWords } from '../../copy/table-safeguarding.ts';
import { useTable } from './table-context.tsx';

/** Whom to call about a child: the emergency number first, then those that this service has set (rule SAFE1). */
export function DangerHelp(): JSX.Element {
  const { model } = useTable();
  return (
    <div class="stack stack-close">
      <LinkButton kind="main" wide href={`tel:${model.vocabulary.safeguarding.number}`}>
        {safeguardingWords.call(safeguardingWords.emergency, model.vocabulary.safeguarding.number)}
      </LinkButton>
      <For each={model.state()?.safeNumbers ?? []}>
        {({ name, number }) => (
          <LinkButton wide href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>
            {safeguardingWords.call(name, number)}
          </LinkButton>
        )}
      </For>
      <p>{model.vocabulary.safeguarding.words}</p>
    </div>
  );
}
