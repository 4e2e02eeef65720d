import { For, type JSX, Show } from 'solid-js';
import { LinkButton } from '../../../components/link-button.tsx';
import { controlWords } from '../../../copy/controls.ts';
import { recordPdfWords } from '../../../copy/record-pdf.ts';
import { tableCloseWords } from '../../../copy/table-close.ts';
import { KeepPdf } from '../../shared/keep-pdf.tsx';
import { useTable } from '../table-context.tsx';

/** The record as each child's own, where there are several: to read and to keep. */
export function ChildCopies(): JSX.Element {
  const { model, services } = useTable();
  return (
    <Show when={model.proceedings.children.length > 1}>
      <section class="stack stack-close" aria-labelledby="child-copies">
        <h3 id="child-copies">{tableCloseWords.oneChild}</h3>
        <p class="quiet-words">{tableCloseWords.oneChildHelp}</p>
        <For each={model.proceedings.children}>
          {({ id, name }) => {
            const of = (address: string): string => `${address}?child=${encodeURIComponent(id)}`;
            const page = of(services.recordAddress('record.html'));
            const whose = tableCloseWords.copyOf(name);
            return (
              <section class="cluster child-copy" aria-label={whose}>
                <strong aria-hidden="true">{whose}</strong>
                <LinkButton href={page} target="_blank" rel="noopener" icon="note">
                  {tableCloseWords.readCopy}
                  <span class="visually-hidden">
                    , {whose} ({controlWords.newWindow})
                  </span>
                </LinkButton>
                <LinkButton href={`${page}&keep`} download="">
                  {tableCloseWords.keepCopy}
                  <span class="visually-hidden">, {whose}</span>
                </LinkButton>
                <LinkButton href={of(services.recordAddress('record.json'))} download="">
                  {tableCloseWords.keepCopyData}
                  <span class="visually-hidden">, {whose}</span>
                </LinkButton>
                <KeepPdf
                  pdf={{ address: of(services.recordPdf.address), check: services.recordPdf.check }}
                  page={page}
                  words={
                    <>
                      {recordPdfWords.keepCopy}
                      <span class="visually-hidden">, {whose}</span>
                    </>
                  }
                />
              </section>
            );
          }}
        </For>
      </section>
    </Show>
  );
}
