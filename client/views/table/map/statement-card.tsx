import { For, type JSX, lazy, Show, Suspense } from 'solid-js';
import { ActionMenu } from '../../../components/action-menu.tsx';
import { Button } from '../../../components/button.tsx';
import { CheckMenu } from '../../../components/check-menu.tsx';
import { Chip } from '../../../components/chip.tsx';
import { listOfNames } from '../../../copy/table.ts';
import { mapWords } from '../../../copy/table-map.ts';
import type { Statement } from '../../../../shared/documents/draft.ts';
import type { StatementId } from '../../../../shared/ids.ts';
import { PlainHint } from '../../shared/plain-hint.tsx';
import { useTable } from '../table-context.tsx';
import { Composer } from './composer.tsx';
import { EntryCard } from './entry-card.tsx';
import { useMap } from './map-context.tsx';

const StatementEditor = lazy(async () => ({
  default: (await import('../../../editor/statement-editor.tsx')).StatementEditor,
}));

/** One worry statement or goal. Its editor is fetched and opened when somebody wants to write in it. */
export function StatementCard(props: {
  readonly id: StatementId;
  readonly name: string;
  readonly onTakeOut: () => void;
}): JSX.Element {
  const { model } = useTable();
  const map = useMap();
  const statement = (): Statement | undefined => model.draft.statements.find(({ id }) => id === props.id);
  const mayWrite = (): boolean =>
    model.state()?.draftOpen === true &&
    model.myself()?.role !== 'observer' &&
    statement()?.removed === false;
  const isOpen = (): boolean => map.openStatement() === props.id && mayWrite();
  const writers = (): readonly string[] =>
    model
      .present()
      .filter(({ at }) => at === `statement:${props.id}`)
      .map(({ name }) => name);
  const help = (): string =>
    statement()?.kind === 'goal' ? model.vocabulary.goal.help : model.vocabulary.worryStatement.help;
  const chosen = (): readonly string[] =>
    model.proceedings.children.filter(({ id }) => statement()?.children.includes(id)).map(({ name }) => name);
  const beside = () => map.order().beside.get(props.id) ?? [];
  const views = () => beside().filter((id) => map.entry(id)?.differs);
  const notes = () => beside().filter((id) => !map.entry(id)?.differs);
  const maySay = (): boolean =>
    model.state()?.closedAt === null && model.myself()?.role !== 'observer' && statement()?.words !== '';
  return (
    <li
      class="note note-open statement"
      classList={{ 'entry-two': views().length > 0 }}
      data-statement={props.id}
    >
      <div class="statement-head">
        <h3>{props.name}</h3>
        <For each={chosen()}>{(name) => <Chip>{name}</Chip>}</For>
      </div>
      <Show when={mayWrite()}>
        <div class="entry-menu">
          <ActionMenu
            label={mapWords.menuFor(props.name)}
            iconOnly="more"
            actions={[{ label: mapWords.takeOut, icon: 'minus', onSelect: () => props.onTakeOut() }]}
          />
        </div>
      </Show>
      <Show
        when={isOpen()}
        fallback={
          <p class="note-words entry-body" dir="auto">
            {statement()?.words || <span class="quiet-words">{help()}</span>}
          </p>
        }
      >
        <p class="quiet-words">{help()}</p>
        <Suspense fallback={<p class="quiet-words">{mapWords.statementOpening}</p>}>
          <Show when={model.editorBinding(props.id)}>
            {(binding) => (
              <StatementEditor
                binding={binding()}
                label={mapWords.statementFor(props.name)}
                autofocus
                below={({ words, say }) => <PlainHint words={words} onSay={say} />}
                onFocus={() => model.setPlace(`statement:${props.id}`)}
                onBlur={() => model.setPlace(null)}
              />
            )}
          </Show>
        </Suspense>
      </Show>
      <Show when={views().length > 0}>
        <ul class="entry-views">
          <For each={views()}>{(id) => <EntryCard id={id} isNote />}</For>
        </ul>
      </Show>
      <Show when={writers().length > 0}>
        <p class="map-writing">{mapWords.isWriting(listOfNames(writers()), writers().length > 1)}</p>
      </Show>
      <Show when={mayWrite()}>
        <div class="entry-buttons">
          <Show
            when={isOpen()}
            fallback={
              <Button
                kind="quiet"
                icon="pen"
                aria-label={mapWords.statementFor(props.name)}
                onClick={() => map.setOpenStatement(props.id)}
              >
                {mapWords.writeHere}
              </Button>
            }
          >
            <Button kind="quiet" onClick={() => map.setOpenStatement(null)}>
              {mapWords.save}
            </Button>
          </Show>
          <Show when={isOpen() && model.proceedings.children.length > 1}>
            <CheckMenu
              label={mapWords.about}
              summary={listOfNames(chosen()) || mapWords.allChildren}
              options={model.proceedings.children.map(({ id, name }) => ({ value: id, label: name }))}
              isOn={(child) => statement()?.children.includes(child) === true}
              onChange={(child, on) => model.ours.tickStatement(props.id, child, on)}
            />
          </Show>
        </div>
      </Show>
      <Show when={maySay() && !isOpen()}>
        <div class="entry-buttons">
          <Button kind="quiet" icon="people" onClick={() => map.noteBeside(props.id, true)}>
            {mapWords.seeDifferently}
          </Button>
        </div>
      </Show>
      <Show when={map.notingBeside() === props.id}>
        <Composer
          column="needsToHappen"
          label={mapWords.viewLabel}
          beside={{ id: props.id, section: 'suggestion', differs: true }}
          onDone={() => map.noteBeside(null)}
        />
      </Show>
      <Show when={notes().length > 0}>
        <ul class="entry-notes">
          <For each={notes()}>{(id) => <EntryCard id={id} isNote />}</For>
        </ul>
      </Show>
    </li>
  );
}
