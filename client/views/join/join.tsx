import type { JSX } from 'solid-js';
import { Page } from '../../components/page.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { appWords } from '../../copy/app.ts';

/** A personal link, exchanged for a place in the meeting. */
export function Join(): JSX.Element {
  return (
    <Page>
      <Waiting>{appWords.opening}</Waiting>
    </Page>
  );
}
