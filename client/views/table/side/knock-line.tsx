import { type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { ConfirmButton } from '../../../components/confirm-button.tsx';
import { inALine } from '../../../copy/in-a-line.ts';
import { sideWords } from '../../../copy/table.ts';
import type { Knock } from '../../../../shared/documents/desk.ts';
import type { SessionId } from '../../../../shared/ids.ts';
import { useTable } from '../table-context.tsx';

/** One knock: who it says it is, by what it came, and what can be done. */
export function KnockLine(props: {
  readonly knock: Knock & { readonly id: SessionId };
  /** Whether nobody else with a name waits: then letting in is the main thing to do. */
  readonly isOnly: boolean;
  readonly onAsk: () => void;
}): JSX.Element {
  const { model, act, isActing } = useTable();
  const isNamed = (): boolean => props.knock.participant !== null;
  /** Agency or role, whichever says more, and nothing for somebody unknown. */
  const comesAs = (): string =>
    props.knock.agency || (props.knock.role ? inALine(model.vocabulary.roles[props.knock.role]) : '');
  const cameBy = (): string =>
    !isNamed()
      ? sideWords.walkIn
      : props.knock.device === 'first'
        ? sideWords.firstDevice
        : sideWords.anotherDevice;
  const turnAway = async (): Promise<void> => {
    await act({ type: 'turnAway', knock: props.knock.id });
  };
  const alike = (): string | undefined =>
    props.knock.looksLike ? model.person(props.knock.looksLike)?.name : undefined;
  return (
    <li class="door-line">
      <div class="door-who">
        <p dir="auto">
          <strong>{props.knock.name}</strong>
          <Show when={comesAs()}>, {comesAs()}</Show>
        </p>
        <p class="quiet-words">{cameBy()}</p>
        <Show when={isNamed() && props.knock.device === 'another'}>
          <p class="door-warning">{sideWords.anotherDeviceAsk}</p>
        </Show>
        <Show when={alike()}>{(name) => <p class="door-warning">{sideWords.looksLike(name())}</p>}</Show>
      </div>
      <div class="door-buttons">
        <Show
          when={isNamed()}
          fallback={
            <Show when={model.isLead()}>
              <Button onClick={() => props.onAsk()}>{sideWords.whoIsThis}</Button>
            </Show>
          }
        >
          <Button
            kind={props.isOnly ? 'main' : 'second'}
            busy={isActing('admit')}
            aria-label={sideWords.letInName(props.knock.name)}
            onClick={() => void act({ type: 'admit', knocks: [props.knock.id] })}
          >
            {sideWords.letIn}
          </Button>
        </Show>
        <Show when={model.isLead()}>
          <ConfirmButton
            kind="quiet"
            title={sideWords.turnAwayTitle(props.knock.name)}
            explain={sideWords.turnAwayExplain}
            confirm={sideWords.turnAway}
            onConfirm={turnAway}
          >
            {sideWords.turnAway}
          </ConfirmButton>
        </Show>
      </div>
    </li>
  );
}
