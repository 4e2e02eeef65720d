import type { JSX } from 'solid-js';
import { controlWords } from '../copy/controls.ts';
import { Button } from './button.tsx';
import { changeTextSize, hasTextSize } from './text-size.ts';

/** A− and A+: the size of all words on the page, kept for this tab. The end of the way is said, not hidden. */
export function TextSizeButtons(): JSX.Element {
  return (
    <div class="text-size" role="group" aria-label={controlWords.textSize.group}>
      <Button
        kind="quiet"
        aria-disabled={hasTextSize(-1) ? undefined : 'true'}
        onClick={() => changeTextSize(-1)}
      >
        <span class="text-size-small">A−</span>
        <span class="visually-hidden">{controlWords.textSize.smaller}</span>
      </Button>
      <Button
        kind="quiet"
        aria-disabled={hasTextSize(1) ? undefined : 'true'}
        onClick={() => changeTextSize(1)}
      >
        <span class="text-size-big">A+</span>
        <span class="visually-hidden">{controlWords.textSize.bigger}</span>
      </Button>
    </div>
  );
}
