import { type JSX, Show } from 'solid-js';
import { ActionMenu, type MenuAction } from '../../../components/action-menu.tsx';
import { Chip } from '../../../components/chip.tsx';
import { announce } from '../../../components/live-region.tsx';
import { mapWords } from '../../../copy/table-map.ts';
import { STATEMENT_KINDS, type StatementKind } from '../../../../shared/documents/draft.ts';
import type { StatementId } from '../../../../shared/ids.ts';
import { useTable } from '../table-context.tsx';

/** Takes a suggested sentence up into a statement or goal, a new one if need be. */
export function UseSentence(props: { readonly words: string }): JSX.Element {
  const { model } = useTable();
  const nameOf = (kind: StatementKind): string =>
    kind === 'worry' ? model.vocabulary.worryStatement.name : model.vocabulary.goal.name;
  const use = (id: StatementId): void => {
    model.ours.appendToStatement(id, props.words);
    announce(mapWords.used, 'reply');
  };
  const actions = (): readonly MenuAction[] =>
    STATEMENT_KINDS.flatMap((kind) => {
      const live = model.draft.statements.filter((each) => each.kind === kind && !each.removed);
      return [
        ...live.map(({ id }, at) => ({
          label: mapWords.useIn(live.length > 1 ? `${nameOf(kind)} ${at + 1}` : nameOf(kind)),
          onSelect: () => use(id),
        })),
        { label: mapWords.useInNew(nameOf(kind)), onSelect: () => use(model.ours.addStatement(kind)) },
      ];
    });
  const isUsed = (): boolean =>
    model.draft.statements.some(({ removed, words }) => !removed && words.includes(props.words.trim()));
  return (
    <Show
      when={!isUsed()}
      fallback={
        <p>
          <Chip icon="tick">{mapWords.usedAlready}</Chip>
        </p>
      }
    >
      <Show when={model.state()?.draftOpen && model.myself()?.role !== 'observer'}>
        <ActionMenu label={mapWords.useSentence} actions={actions()} />
      </Show>
    </Show>
  );
}
