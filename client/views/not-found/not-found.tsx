import type { JSX } from 'solid-js';
import { LinkButton } from '../../components/link-button.tsx';
import { Page } from '../../components/page.tsx';
import { appWords } from '../../copy/app.ts';

/** An address that leads nowhere. */
export function NotFound(): JSX.Element {
  return (
    <Page>
      <div class="stack">
        <h1>{appWords.notFound.heading}</h1>
        <p>{appWords.notFound.words}</p>
        <div>
          <LinkButton href="/">{appWords.notFound.home}</LinkButton>
        </div>
      </div>
    </Page>
  );
}
