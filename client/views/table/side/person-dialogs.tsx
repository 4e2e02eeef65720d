import { type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { controlWords } from '../../../copy/controls.ts';
import { personWords } from '../../../copy/table.ts';
import type { Person } from '../../../meeting/meeting-model.ts';
import type { CommandRequest } from '../../../../shared/protocol/commands.ts';
import { useTable } from '../table-context.tsx';

type PersonDialogProps = { readonly person: Person | undefined; readonly onClose: () => void };

/** Asks before somebody's part ends: it cannot be undone in this meeting. */
export function WithdrawDialog(props: PersonDialogProps): JSX.Element {
  return (
    <AskDialog
      {...props}
      title={personWords.withdrawTitle}
      explain={personWords.withdrawExplain}
      confirm={personWords.withdrawDo}
      danger
      command={(person) => ({ type: 'withdraw', participant: person.id })}
    />
  );
}

/** Asks before the meeting gets another lead. */
export function HandOverDialog(props: PersonDialogProps): JSX.Element {
  return (
    <AskDialog
      {...props}
      title={personWords.leadTitle}
      explain={personWords.leadExplain}
      confirm={personWords.leadDo}
      command={(person) => ({ type: 'handOver', role: 'lead', to: person.id })}
    />
  );
}

function AskDialog(
  props: PersonDialogProps & {
    readonly title: (name: string) => string;
    readonly explain: string;
    readonly confirm: string;
    readonly danger?: boolean;
    readonly command: (person: Person) => CommandRequest;
  },
): JSX.Element {
  const { act, isActing } = useTable();
  const confirm = async (person: Person): Promise<void> => {
    await act(props.command(person));
    props.onClose();
  };
  return (
    <Show when={props.person}>
      {(person) => (
        <Dialog
          open
          title={props.title(person().name)}
          onClose={props.onClose}
          actions={
            <>
              <Button
                kind={props.danger ? 'danger' : 'main'}
                busy={isActing(props.command(person()).type)}
                onClick={() => void confirm(person())}
              >
                {props.confirm}
              </Button>
              <Button onClick={() => props.onClose()}>{controlWords.cancel}</Button>
            </>
          }
        >
          {props.explain}
        </Dialog>
      )}
    </Show>
  );
}
