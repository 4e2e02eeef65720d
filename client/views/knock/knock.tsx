import type { JSX } from 'solid-js';
import { Page } from '../../components/page.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { appWords } from '../../copy/app.ts';

/** The door for somebody without a link of their own. */
export function Knock(): JSX.Element {
  return (
    <Page>
      <Waiting>{appWords.opening}</Waiting>
    </Page>
  );
}
