import type { JSX } from 'solid-js';
import { Page } from '../../components/page.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { appWords } from '../../copy/app.ts';

/** The first account, opened with the secret in the fragment. */
export function SetUpAccount(): JSX.Element {
  return (
    <Page>
      <Waiting>{appWords.opening}</Waiting>
    </Page>
  );
}
