import { type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { welcomeWords } from '../../copy/table-welcome.ts';
import { useTable } from './table-context.tsx';

/** Asks somebody who came after the first step whether it is OK, as everybody else was asked, until they answer. */
export function OkBar(props: {
  /** Leads to what is written down and who sees it. */
  readonly onRead: () => void;
}): JSX.Element {
  const { model } = useTable();
  const isAsked = (): boolean =>
    model.state()?.closedAt === null &&
    model.myself()?.role !== 'observer' &&
    model.notebook.oks[model.me] === undefined;
  return (
    <Show when={isAsked()}>
      <section class="table-bar table-bar-where" aria-label={welcomeWords.ok}>
        <span>
          <strong>{welcomeWords.ok}</strong> {welcomeWords.okHint}
        </span>
        <span class="table-bar-buttons">
          <Button kind="quiet" onClick={() => props.onRead()}>
            {welcomeWords.okRead}
          </Button>
          <Button onClick={() => model.mine.setOk('notToday')}>{welcomeWords.okNo}</Button>
          <Button onClick={() => model.mine.setOk('ok')}>{welcomeWords.okYes}</Button>
        </span>
      </section>
    </Show>
  );
}
