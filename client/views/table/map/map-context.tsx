import { createContext, createMemo, createSignal, type JSX, useContext } from 'solid-js';
import type { NotebookEntry } from '../../../../shared/documents/notebook.ts';
import type { ChildId, EntryId, StatementId } from '../../../../shared/ids.ts';
import { placeOf, type SheetEntry } from '../../../meeting/sheet-order.ts';
import { reorder } from '../../../../shared/practice/reorder.ts';
import { useTable } from '../table-context.tsx';
import { neighboursOf, orderSheet, type SheetOrder, type Spot, spotOf } from './order-sheet.ts';

/** What asks for a dialog about an entry. */
export interface EntryTask {
  readonly kind: 'move' | 'group';
  readonly entry: EntryId;
}

/** Something this person did, in words, and how it is undone. */
export interface LastAct {
  readonly words: string;
  readonly undo: () => void;
}

/** What the parts of the map share. */
export interface MapScope {
  readonly order: () => SheetOrder;
  readonly entry: (id: EntryId) => SheetEntry | undefined;
  /** My own entry as my notebook has it. */
  readonly own: (id: EntryId) => NotebookEntry | undefined;
  readonly child: () => ChildId | null;
  /** The entry whose words are being changed on this screen, if any. */
  readonly editing: () => EntryId | null;
  readonly edit: (id: EntryId) => void;
  readonly stopEditing: () => void;
  /** Whether an entry is being written in a field, or among what only I see, and is not drawn on the sheet meanwhile. */
  readonly isElsewhere: (id: EntryId) => boolean;
  /** My entries that stand among what only I see: those not shown, and one that I began to change there. */
  readonly isUnseen: (id: EntryId) => boolean;
  readonly setComposing: (id: EntryId, on: boolean) => void;
  /** Beside what a note is being written, if at all. */
  readonly notingBeside: () => EntryId | StatementId | null;
  readonly noteBeside: (id: EntryId | StatementId | null, differs?: boolean) => void;
  /** Whether what is being written there is another view of it. */
  readonly notingDiffers: () => boolean;
  /** The one statement whose editor is open on this screen. */
  readonly openStatement: () => StatementId | null;
  readonly setOpenStatement: (id: StatementId | null) => void;
  readonly task: () => EntryTask | null;
  readonly setTask: (task: EntryTask | null) => void;
  /** What can be undone by one press; null after the undoing and before anything was done. */
  readonly lastAct: () => LastAct | null;
  readonly setLastAct: (act: LastAct | null) => void;
  /** Whether an entry can go up (-1) or down (1) among its neighbours, and doing it. */
  readonly canStep: (id: EntryId, by: -1 | 1) => boolean;
  readonly step: (id: EntryId, by: -1 | 1) => void;
}

const Scope = createContext<MapScope>();

/** The map around this component; throws outside of one. */
export function useMap(): MapScope {
  const scope = useContext(Scope);
  if (!scope) throw new Error('This component stands outside the map.');
  return scope;
}

/** Keeps what the parts of the map share. */
export function MapProvider(props: { readonly children: JSX.Element }): JSX.Element {
  const { model, child } = useTable();
  const [held, setHeld] = createSignal<{ id: EntryId; spot: Spot; unseen: boolean } | null>(null);
  const [composing, setAllComposing] = createSignal<readonly EntryId[]>([]);
  const [noting, setNoting] = createSignal<{ id: EntryId | StatementId; differs: boolean } | null>(null);
  const [openStatement, setOpenStatement] = createSignal<StatementId | null>(null);
  const [task, setTask] = createSignal<EntryTask | null>(null);
  const [lastAct, setLastAct] = createSignal<LastAct | null>(null);

  const order = createMemo(() => orderSheet(model, { child: child(), held: held() }));
  const entries = createMemo(() => new Map(model.proceedings.entries.map((entry) => [entry.id, entry])));
  const ownEntries = createMemo(() => new Map(model.notebook.entries.map((entry) => [entry.id, entry])));
  const entry = (id: EntryId): SheetEntry | undefined => entries().get(id);
  const editsUnseen = (): EntryId | null => {
    const now = held();
    return now?.unseen ? now.id : null;
  };
  const canStep = (id: EntryId, by: -1 | 1): boolean => {
    const all = neighboursOf(order(), id);
    const at = all.indexOf(id);
    return at >= 0 && at + by >= 0 && at + by < all.length;
  };
  const scope: MapScope = {
    order,
    entry,
    own: (id) => ownEntries().get(id),
    child,
    editing: () => held()?.id ?? null,
    edit: (id) => {
      const shown = entry(id);
      const own = scope.own(id);
      const spot = shown
        ? spotOf(model, shown)
        : own && { column: own.column, section: own.section, group: null };
      if (spot) setHeld({ id, spot, unseen: !shown });
    },
    stopEditing: () => setHeld(null),
    isElsewhere: (id) => composing().includes(id) || editsUnseen() === id,
    isUnseen: (id) => !composing().includes(id) && (!entry(id) || editsUnseen() === id),
    setComposing: (id, on) =>
      setAllComposing((all) =>
        on ? [...all.filter((each) => each !== id), id] : all.filter((each) => each !== id),
      ),
    notingBeside: () => noting()?.id ?? null,
    notingDiffers: () => noting()?.differs === true,
    noteBeside: (id, differs = false) => setNoting(id === null ? null : { id, differs }),
    openStatement,
    setOpenStatement,
    task,
    setTask,
    lastAct,
    setLastAct,
    canStep,
    step: (id, by) => {
      const all = neighboursOf(order(), id);
      const list = all.flatMap((each) => {
        const shown = entry(each);
        return shown ? [{ id: each, position: placeOf(model, shown) }] : [];
      });
      const from = list.findIndex((each) => each.id === id);
      for (const [each, position] of reorder(list, from, from + by))
        model.ours.placeEntry(each, { position });
    },
  };
  return <Scope.Provider value={scope}>{props.children}</Scope.Provider>;
}
