import type { MenuAction } from '../../components/action-menu.tsx';
import { tableWords } from '../../copy/table.ts';
import { useTable } from './table-context.tsx';
import { createChord } from './time/chords.ts';

/** For lead, chair and scribe: turning the wall's pages, from a menu or by Alt with Page Down and Page Up (rule WALL14). */
export function createWallTurns(): () => readonly MenuAction[] {
  const { model, act } = useTable();
  const may = (): boolean =>
    (model.isLead() || model.isChair() || model.isScribe()) && model.state()?.closedAt === null;
  const turn = (by: 1 | -1): void => void act({ type: 'turnWall', by });
  createChord('wallNext', () => may() && turn(1));
  createChord('wallBack', () => may() && turn(-1));
  return () =>
    may()
      ? [
          { label: tableWords.wallNext, icon: 'wall', onSelect: () => turn(1) },
          { label: tableWords.wallBack, icon: 'wall', onSelect: () => turn(-1) },
        ]
      : [];
}
