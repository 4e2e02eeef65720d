import { For, type JSX, Show } from 'solid-js';
import { Chip } from '../../../components/chip.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { controlWords } from '../../../copy/controls.ts';
import { tableWords } from '../../../copy/table.ts';
import { tableCloseWords } from '../../../copy/table-close.ts';
import { KeepPdf } from '../../shared/keep-pdf.tsx';
import { ChildCopies } from './child-copies.tsx';
import { useTable } from '../table-context.tsx';
import { AddendumForm } from './addendum-form.tsx';
import { OutcomeReading } from './outcome-reading.tsx';
import { SafeguardingForm } from './safeguarding-form.tsx';
import { ShareForm } from './share-form.tsx';

/** How many characters of the fingerprint stand together. */
const FINGERPRINT_GROUP = 8;

/** After the end: how we go on, the record and its fingerprint; for the lead sharing it and adding to it. */
export function AfterClose(): JSX.Element {
  const { model, services } = useTable();
  const groups = (): readonly string[] =>
    model.state()?.fingerprint?.match(new RegExp(`.{1,${FINGERPRINT_GROUP}}`, 'g')) ?? [];
  const until = (): number | null => model.state()?.copiesUntil ?? null;
  const mayRead = (): boolean => model.isLead() || until() !== null;
  return (
    <div class="close stack">
      <h2>{tableCloseWords.closed}</h2>
      <p>{tableCloseWords.closedThanks}</p>
      <Sheet title={tableCloseWords.heading}>
        <OutcomeReading />
      </Sheet>
      <Sheet title={tableCloseWords.record}>
        <div class="stack">
          <Show when={mayRead()}>
            <div class="cluster">
              <LinkButton
                kind="main"
                href={services.recordAddress('record.html')}
                target="_blank"
                icon="note"
              >
                {tableCloseWords.readRecord}
                <span class="visually-hidden"> ({controlWords.newWindow})</span>
              </LinkButton>
              <LinkButton href={`${services.recordAddress('record.html')}?keep`} download="">
                {tableCloseWords.keepRecord}
              </LinkButton>
              <LinkButton href={services.recordAddress('record.json')} download="">
                {tableCloseWords.keepData}
              </LinkButton>
              <KeepPdf pdf={services.recordPdf} page={services.recordAddress('record.html')} />
            </div>
            <ChildCopies />
          </Show>
          <Show when={model.isLead()} fallback={<p>{forReader(until())}</p>}>
            <ShareForm />
          </Show>
          <Show when={groups().length > 0}>
            <div>
              <h3>{tableCloseWords.fingerprint}</h3>
              <p class="fingerprint number">
                <For each={groups()}>{(group) => <span>{group} </span>}</For>
              </p>
              <p class="quiet-words">{tableCloseWords.fingerprintHelp}</p>
            </div>
          </Show>
        </div>
      </Sheet>
      <Show when={model.isLead()}>
        <SafeguardingForm />
      </Show>
      <Addenda />
    </div>
  );
}

const forReader = (until: number | null): string =>
  until === null ? tableCloseWords.notSharedForYou : tableCloseWords.sharedForYou(tableWords.instant(until));

function Addenda(): JSX.Element {
  const { model } = useTable();
  return (
    <Show when={model.isLead() || model.proceedings.addenda.length > 0}>
      <Sheet title={tableCloseWords.addenda}>
        <div class="stack">
          <ul class="addenda">
            <For each={model.proceedings.addenda}>
              {(addendum) => (
                <li>
                  <p dir="auto">{addendum.words}</p>
                  <p class="quiet-words">
                    {tableCloseWords.addendumBy(
                      tableWords.instant(addendum.at),
                      model.person(addendum.by)?.name ?? '',
                    )}
                    <For
                      each={model.proceedings.children.filter(({ id }) => addendum.children?.includes(id))}
                    >
                      {(child) => (
                        <>
                          {' '}
                          <Chip>{child.name}</Chip>
                        </>
                      )}
                    </For>
                  </p>
                </li>
              )}
            </For>
          </ul>
          <Show when={model.isLead()}>
            <AddendumForm />
          </Show>
        </div>
      </Sheet>
    </Show>
  );
}
