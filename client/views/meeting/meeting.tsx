import type { JSX } from 'solid-js';
import { Page } from '../../components/page.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { appWords } from '../../copy/app.ts';

/** Everything a participant does, on a phone or a table screen. */
export function Meeting(_props: { readonly participantId: string }): JSX.Element {
  return (
    <Page>
      <Waiting>{appWords.opening}</Waiting>
    </Page>
  );
}
