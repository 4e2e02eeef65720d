import { For, type JSX, onCleanup, Show } from 'solid-js';
import { Page } from '../../components/page.tsx';
import { WallScreen } from '../wall/wall-screen.tsx';
import { madeUpEntry, madeUpMeeting, type MadeUpOptions } from './made-up-meeting.ts';
import { madeUpStates } from './made-up-states.ts';

/** The wall with a made-up meeting, for looking at and for testing: a list of its states, or one of them. */
export function DevWall(props: { readonly state: string | undefined }): JSX.Element {
  const chosen = (): MadeUpOptions | undefined => madeUpStates[props.state ?? ''];
  return (
    <Show when={chosen()} keyed fallback={<States />}>
      {(options) => <Made options={options} />}
    </Show>
  );
}

function States(): JSX.Element {
  return (
    <Page>
      <div class="stack">
        <h1>The wall</h1>
        <ul>
          <For each={Object.keys(madeUpStates)}>
            {(state) => (
              <li>
                <a href={`/dev/wall/${state}`}>{state}</a>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Page>
  );
}

/**
 * One state; the key “n” gives one more note, “l” sends the lead away and back, “s” shows numbers and answers, “t” and “b”
 * turn the wall as the table does, “v” takes back the first of what a child shows, “c” shows all children. An event `made-up` does what the key in its detail does, without a key.
 */
function Made(props: { readonly options: MadeUpOptions }): JSX.Element {
  // oxlint-disable-next-line solid/reactivity
  const { model, people, setProceedings, setVoice } = madeUpMeeting(props.options);
  const press = (event: Event): void => {
    const key = event instanceof KeyboardEvent ? event.key : event instanceof CustomEvent && event.detail;
    const { entries, participants, meeting } = model.proceedings;
    if (key === 'n') {
      const words = `One more note, ${entries.length + 1}.`;
      const at = { column: 'workingWell', section: 'strength', words } as const;
      setProceedings({ entries: [...entries, madeUpEntry(people[2], entries.length + 1, at)] });
    }
    if (key === 'l') {
      setProceedings({
        participants: participants.map((one) =>
          one.id === meeting?.lead ? { ...one, here: !one.here } : one,
        ),
      });
    }
    if ((key === 't' || key === 'b') && meeting) {
      const wallTurns = (meeting.wallTurns ?? 0) + (key === 't' ? 1 : -1);
      setProceedings({ meeting: { ...meeting, wallTurns } });
    }
    if (key === 'c' && meeting) setProceedings({ meeting: { ...meeting, wallChild: null } });
    if (key === 'v') setVoice(model.shownVoice().slice(1));
    if (key === 's' && meeting) {
      setProceedings({ meeting: { ...meeting, revealedAt: 1, agreementsShownAt: 1 } });
    }
  };
  for (const kind of ['keydown', 'made-up']) {
    addEventListener(kind, press);
    onCleanup(() => removeEventListener(kind, press));
  }
  return (
    <WallScreen model={model} walkIn={{ code: 'K7M2QX', address: 'https://early-help.example.org/knock' }} />
  );
}
