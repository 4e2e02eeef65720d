import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { LinkButton } from '../../components/link-button.tsx';
import type { PdfCheck, RecordPdf } from '../../connection/meeting-services.ts';
import { controlWords } from '../../copy/controls.ts';
import { recordPdfWords } from '../../copy/record-pdf.ts';

/** A link that keeps the record as PDF. Where none can be made it says so and leads to the page to print. */
export function KeepPdf(props: {
  readonly pdf: RecordPdf;
  /** Address of the record as a page. */
  readonly page: string;
  readonly wide?: boolean;
  /** What the link says, where it is not the whole record. */
  readonly words?: JSX.Element;
}): JSX.Element {
  const [found, setFound] = createSignal<PdfCheck | 'making' | null>(null);
  const keep = async (event: MouseEvent & { currentTarget: HTMLAnchorElement }): Promise<void> => {
    // The click that follows a good answer goes through: the browser downloads as it always does.
    if (found() === 'ready') {
      setFound(null);
      return;
    }
    event.preventDefault();
    if (found() === 'making') return;
    const link = event.currentTarget;
    setFound('making');
    if (setFound(await props.pdf.check()) === 'ready') link.click();
  };
  return (
    <>
      <LinkButton
        wide={props.wide}
        href={props.pdf.address}
        download=""
        onClick={keep}
        aria-busy={found() === 'making'}
      >
        <Show when={found() !== 'making'} fallback={recordPdfWords.making}>
          {props.words ?? recordPdfWords.keep}
        </Show>
      </LinkButton>
      <div class="stack" role="status">
        <Switch>
          <Match when={found() === 'none'}>
            <p>{recordPdfWords.none}</p>
            <LinkButton wide={props.wide} href={props.page} target="_blank" rel="noopener">
              {recordPdfWords.print}
              <span class="visually-hidden"> ({controlWords.newWindow})</span>
            </LinkButton>
          </Match>
          <Match when={found() === 'noNetwork'}>
            <p>{recordPdfWords.noNetwork}</p>
          </Match>
        </Switch>
      </div>
    </>
  );
}
