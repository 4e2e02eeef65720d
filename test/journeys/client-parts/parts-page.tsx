import { createSignal, type JSX } from 'solid-js';
import { render } from 'solid-js/web';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { deviceOutboxStore } from '../../../client/connection/device-outbox-store.ts';
import { openOutbox } from '../../../client/connection/outbox.ts';
import { StatementEditor } from '../../../client/editor/statement-editor.tsx';
import { SharedWords } from '../../../client/meeting/shared-words.tsx';
import { addStatement, statementFragment } from '../../../shared/documents/draft.ts';
import { snapshotDraft } from '../../../shared/documents/draft-snapshot.ts';
import { newId } from '../../../shared/ids.ts';

/** Two devices with one statement, joined by nothing but this page; the second is called Nan by the server. */
const amina = new Y.Doc();
const nan = new Y.Doc();
const statement = newId<'statement'>();
addStatement(amina, statement, 'worry');
Y.applyUpdate(nan, Y.encodeStateAsUpdate(amina));
const pass = (from: Y.Doc, to: Y.Doc): void => {
  from.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'passed') Y.applyUpdate(to, update, 'passed');
  });
};
pass(amina, nan);
pass(nan, amina);

const [aminas, nans] = [new Awareness(amina), new Awareness(nan)];
nans.on('change', () => {
  const cursor: unknown = nans.getLocalState()?.['cursor'];
  // As the server would write it: who it is from what it knows, the place from what the page says.
  aminas.states.set(nan.clientID, { participant: 'nan', name: 'Nan', user: { name: '<b>Nan</b>' }, cursor });
  aminas.emit('change', [{ added: [], updated: [nan.clientID], removed: [] }, 'passed']);
  aminas.emit('update', [{ added: [], updated: [nan.clientID], removed: [] }, 'passed']);
});

const [words, setWords] = createSignal('ring mum');

function Parts(): JSX.Element {
  return (
    <>
      <button type="button">before</button>
      <StatementEditor
        binding={{ fragment: statementFragment(amina, statement), provider: { awareness: aminas } }}
        label="Amina's statement"
        placeholder="Who is worried?"
      />
      <StatementEditor
        binding={{ fragment: statementFragment(nan, statement), provider: { awareness: nans } }}
        label="Nan's statement"
      />
      <SharedWords kind="input" label="Shared words" words={words} onWrite={setWords} />
      <button type="button">after</button>
    </>
  );
}

/** What the journey asks of this page. */
export interface PartsWindow {
  /** The statement's words on Nan's device. */
  readonly said: () => string;
  readonly shared: () => string;
  /** Somebody else changes the shared words. */
  readonly change: (words: string) => void;
  /** Keeps and finds a record in the browser's own store; answers what was found at each step. */
  readonly tryOutbox: () => Promise<readonly (readonly string[])[]>;
}

async function tryOutbox(): Promise<readonly (readonly string[])[]> {
  const key = 'A'.repeat(43);
  const of = { room: 'draft', version: 1, generation: 'one' };
  const mine = await openOutbox('mine', key, deviceOutboxStore());
  const other = await openOutbox('other', key, deviceOutboxStore());
  const found = async (): Promise<string[]> =>
    ((await mine?.find(of))?.current ?? []).map((bytes) => new TextDecoder().decode(bytes));
  const steps: string[][] = [];
  await mine?.keep(of, new TextEncoder().encode('first'));
  await mine?.keep(of, new TextEncoder().encode('second'));
  await other?.keep(of, new TextEncoder().encode('not mine'));
  steps.push(await found());
  const before = await mine?.find(of);
  await mine?.keep(of, new TextEncoder().encode('third'));
  await before?.discard();
  steps.push(await found());
  await mine?.wipe();
  steps.push(await found());
  steps.push(((await other?.find(of))?.current ?? []).map((bytes) => new TextDecoder().decode(bytes)));
  return steps;
}

const parts: PartsWindow = {
  said: () => snapshotDraft(nan).statements[0]?.words ?? '',
  shared: words,
  change: setWords,
  tryOutbox,
};
Object.assign(window, { parts });
render(() => <Parts />, document.body);
