import { createEffect, createSignal, type JSX, Show, untrack } from 'solid-js';
import { Dialog } from '../../../components/dialog.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { QrCode } from '../../../components/qr-code.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { controlWords } from '../../../copy/controls.ts';
import { practiceWords } from '../../../copy/practice.ts';
import type { Person } from '../../../meeting/meeting-model.ts';
import type { ParticipantId } from '../../../../shared/ids.ts';
import { MEADOW } from '../../../../shared/practice/meadow-names.ts';
import { useTable } from '../table-context.tsx';

/** An address that means this computer, wherever it is opened. */
const THIS_MACHINE = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/** A code to scan, so that the lead's own phone joins a practice meeting as one of its people. */
export function PhoneDialog(props: { readonly onClose: () => void }): JSX.Element {
  const { model, services } = useTable();
  const words = practiceWords.phone;
  const others = (): readonly Person[] =>
    model.proceedings.participants.filter((person) => person.id !== model.me && !person.withdrawn);
  const mum = (): Person | undefined => others().find(({ name }) => name === MEADOW.mum) ?? others()[0];
  const [chosen, setChosen] = createSignal<ParticipantId | undefined>(mum()?.id);
  const name = (): string => others().find(({ id }) => id === chosen())?.name ?? '';
  // Each link takes the place of the one before, so it is made when its person is chosen.
  const [link, setLink] = createSignal<string>();
  const [hasFailed, setFailed] = createSignal(false);
  const make = async (who: ParticipantId): Promise<void> => {
    setLink(undefined);
    const answer = await services.newLink(who);
    if (who !== chosen()) return;
    setLink(answer.kind === 'ok' ? answer.value : undefined);
    setFailed(answer.kind !== 'ok');
  };
  createEffect(() => {
    const who = chosen();
    if (who) void make(who);
  });
  // Whoever comes now is let in behind this dialog.
  const before = new Set(untrack(() => model.desk.door.map(({ id }) => id)));
  createEffect(() => {
    if (model.desk.door.some(({ id }) => !before.has(id))) props.onClose();
  });
  const isOnThisMachine = (): boolean => THIS_MACHINE.test(location.hostname);
  return (
    <Dialog open title={words.title} onClose={props.onClose}>
      <div class="stack">
        <SelectField
          label={words.who}
          options={others().map(({ id, name: label }) => ({ value: id, label }))}
          value={chosen() ?? null}
          onChange={setChosen}
        />
        <Show when={hasFailed()}>
          <Notice kind="problem">{words.failed}</Notice>
        </Show>
        <Show when={link()}>
          {(address) => (
            <>
              <Show when={!isOnThisMachine()} fallback={<p>{words.thisMachine}</p>}>
                <p>{words.explain(name())}</p>
                <div class="link-code">
                  <QrCode text={address()} title={words.code(name())} />
                </div>
                <p>{words.noPhone}</p>
              </Show>
              <div>
                <LinkButton href={address()} target="_blank" icon="phone">
                  {words.window}
                  <span class="visually-hidden"> ({controlWords.newWindow})</span>
                </LinkButton>
              </div>
            </>
          )}
        </Show>
      </div>
    </Dialog>
  );
}
