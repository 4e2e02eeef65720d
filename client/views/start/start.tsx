import type { JSX } from 'solid-js';
import { Page } from '../../components/page.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { appWords } from '../../copy/app.ts';

/** The start page: the lead signs in. */
export function Start(): JSX.Element {
  return (
    <Page>
      <Waiting>{appWords.opening}</Waiting>
    </Page>
  );
}
