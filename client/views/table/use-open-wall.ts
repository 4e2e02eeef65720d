import { createSignal } from 'solid-js';
import { announce } from '../../components/live-region.tsx';
import { tableWords } from '../../copy/table.ts';
import { useTable } from './table-context.tsx';

/** Opens the wall in a window of its own, with a ticket that works once; what goes wrong is said on the page. */
export function useOpenWall(): { readonly openWall: () => Promise<void>; readonly isOpening: () => boolean } {
  const { services, setProblem } = useTable();
  const [isOpening, setOpening] = createSignal(false);
  const openWall = async (): Promise<void> => {
    // Opened within the press itself, empty at first: browsers stop windows that open later. A window rather than a
    // tab, because it goes to another screen, and a tab would hide the table it was opened from.
    const wall = open('', '_blank', 'popup,width=1280,height=720');
    if (!wall) {
      setProblem(tableWords.wallBlocked);
      return;
    }
    setOpening(true);
    const answer = await services.wallAddress();
    setOpening(false);
    if (answer.kind !== 'ok') {
      wall.close();
      setProblem(tableWords.wallNotOpened);
      return;
    }
    wall.location.replace(answer.value);
    setProblem(null);
    announce(tableWords.wallReady, 'reply');
  };
  return { openWall, isOpening };
}
