import { createEffect, createSignal, For, type JSX, on, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { announce } from '../../../components/live-region.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { sideWords } from '../../../copy/table.ts';
import type { Knock } from '../../../../shared/documents/desk.ts';
import type { SessionId } from '../../../../shared/ids.ts';
import { useTable } from '../table-context.tsx';
import { KnockLine } from './knock-line.tsx';
import { WalkInDialog } from './walk-in-dialog.tsx';

/** Who waits at the door. Named people come in with one press each, or all with one. */
export function DoorSheet(): JSX.Element {
  const { model, act, isActing } = useTable();
  const [asking, setAsking] = createSignal<SessionId | null>(null);
  const named = (): readonly SessionId[] =>
    model.desk.door.filter((knock) => knock.participant !== null).map(({ id }) => id);
  const asked = (): (Knock & { readonly id: SessionId }) | undefined =>
    model.desk.door.find(({ id }) => id === asking());
  const cameIn = (): readonly string[] =>
    model.proceedings.participants
      .filter(({ admitted, id }) => admitted && id !== model.me)
      .map(({ name }) => name);
  createEffect(
    on(
      cameIn,
      (now, before) => {
        for (const name of now) if (!before?.includes(name)) announce(sideWords.cameIn(name));
      },
      { defer: true },
    ),
  );
  return (
    <>
      <Show when={model.desk.door.length > 0}>
        <Sheet level={3} tone="door" icon="door" title={sideWords.door}>
          <Show when={named().length > 1}>
            <Button
              kind="main"
              wide
              class="door-all"
              busy={isActing('admit')}
              onClick={() => void act({ type: 'admit', knocks: [...named()] })}
            >
              {sideWords.letAllIn(named().length)}
            </Button>
          </Show>
          <ul class="door-list">
            <For each={model.desk.door}>
              {(knock) => (
                <KnockLine knock={knock} isOnly={named().length === 1} onAsk={() => setAsking(knock.id)} />
              )}
            </For>
          </ul>
        </Sheet>
      </Show>
      <WalkInDialog knock={asked()} onClose={() => setAsking(null)} />
    </>
  );
}
