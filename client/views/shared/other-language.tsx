import { type JSX, Show } from 'solid-js';
import { twoLanguagesWords } from '../../copy/two-languages.ts';
import type { ShownEntry } from '../../../shared/documents/proceedings.ts';
import type { ParticipantId } from '../../../shared/ids.ts';
import { englishName } from '../../../shared/practice/vocabulary/languages.ts';

/** What a shown note says in another language, under its own words, and who put it so. */
export function OtherLanguage(props: {
  readonly entry: Pick<ShownEntry, 'by' | 'interpreted'>;
  readonly nameOf: (id: ParticipantId) => string | undefined;
  /** Class of the words themselves. */
  readonly class: string;
  /** Class of the line that says whose they are. */
  readonly byClass: string;
}): JSX.Element {
  return (
    <Show when={props.entry.interpreted}>
      {(other) => (
        <>
          <p class={props.byClass}>
            {twoLanguagesWords.said(
              englishName(other().language),
              props.nameOf(other().by ?? props.entry.by) ?? '',
            )}
          </p>
          <p class={props.class} dir="auto" lang={other().language ?? undefined}>
            {other().words}
          </p>
        </>
      )}
    </Show>
  );
}
