import { For, type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { heldWords } from '../../copy/held.ts';
import { phoneNewsWords } from '../../copy/phone-news.ts';
import { phoneWords } from '../../copy/phone.ts';
import { isAllSealedFor } from '../../meeting/scales.ts';
import type { DeskNote } from '../../../shared/documents/desk.ts';
import type { Phase } from '../../../shared/practice/vocabulary/words.ts';
import { holdNow } from '../held/held-now.ts';
import { CatchUpSheet } from '../shared/catch-up.tsx';
import { HandSeen } from '../shared/hand-seen.tsx';
import { LeadOfferBar } from '../shared/lead-offer.tsx';
import { RoleNews } from '../shared/role-news.tsx';
import type { Following } from './following.ts';
import { type PhoneScope, usePhone } from './phone-context.tsx';
import { StandInNotice } from './stand-in-notice.tsx';

/** What this person finds above the page that they come to: lines for somebody late, and what is said of the page. */
export function AbovePage(props: { readonly page: Phase }): JSX.Element {
  const { model } = usePhone();
  return (
    <>
      <CatchUpSheet model={model} />
      <AboutPage page={props.page} />
    </>
  );
}

/**
 * What comes while somebody reads or writes, each a line in the bar below, where it moves nothing that a finger may be on
 * its way to (rule PHONE21).
 */
export function LaterLines(props: { readonly following: Following }): JSX.Element {
  const { model } = usePhone();
  return (
    <>
      <Show when={model.state()?.standIn === model.me}>
        <StandInNotice />
      </Show>
      <LentLine />
      <LeadOfferBar model={model} />
      <RoleNews model={model} />
      <HandSeen model={model} />
      <CameBackLine />
      <Elsewhere following={props.following} />
    </>
  );
}

/** For whoever holds a child's pages: the way into them, where they are handed back too. */
function LentLine(): JSX.Element {
  const { model } = usePhone();
  return (
    <For each={model.proceedings.participants.filter(({ pagesWith }) => pagesWith === model.me)}>
      {(child) => (
        <Notice
          kind="info"
          lead={heldWords.with(child.name)}
          action={
            <Button kind="quiet" aria-label={heldWords.open(child.name)} onClick={() => holdNow(child.id)}>
              {phoneNewsWords.open}
            </Button>
          }
        />
      )}
    </For>
  );
}

/** Where everyone is, while this person still writes. */
function Elsewhere(props: { readonly following: Following }): JSX.Element {
  const { model } = usePhone();
  return (
    <Show when={props.following.elsewhere()}>
      {(phase) => (
        <Notice
          kind="info"
          lead={phoneWords.everyoneAt(model.vocabulary.phases[phase()])}
          action={
            <Button kind="quiet" onClick={() => props.following.catchUp()}>
              {phoneWords.goTo(model.vocabulary.phases[phase()])}
            </Button>
          }
        />
      )}
    </Show>
  );
}

/** What the meeting has to say to this person about the page that they are on. */
function AboutPage(props: { readonly page: Phase }): JSX.Element {
  const { model } = usePhone();
  const sentence = (note: DeskNote): string | undefined => {
    if (note.kind === 'scaleChanged') {
      const waits = !isAllSealedFor(model, model.me);
      return props.page === 'scale' && waits ? phoneNewsWords.scaleChanged : undefined;
    }
    if (note.kind === 'planChanged') {
      const waits = model.notebook.agreements[model.me]?.plan !== model.state()?.plan;
      return props.page === 'agree' && waits ? phoneNewsWords.planChanged : undefined;
    }
    return undefined;
  };
  return <Sentences of={sentence} />;
}

/** What the server could not take, or took too late; undefined for every other note. */
function refused(note: DeskNote, { leadName }: PhoneScope): string | undefined {
  if (note.kind === 'cameAfterClose') return phoneNewsWords.cameAfterClose(leadName());
  if (note.kind === 'notAccepted') return phoneNewsWords.notAccepted[note.what](leadName());
  // A move by the lead is said beside the note itself.
  return undefined;
}

const ID = 'came-back';

/** One's own words that the server could not take, below the page: shown until their writer has seen to them. */
export function BelowPage(): JSX.Element {
  const phone = usePhone();
  const { model } = phone;
  return (
    <div class="stack" id={ID} tabindex={-1}>
      <For each={model.aside?.words() ?? []}>
        {(kept) => (
          <Notice kind="warning" lead={phoneNewsWords.aside.lead}>
            {phoneNewsWords.aside.words}
            <blockquote class="phone-quote note-words" dir="auto">
              {kept.words}
            </blockquote>
            <Button wide onClick={() => model.aside?.dismiss(kept.id)}>
              {phoneNewsWords.aside.done}
            </Button>
          </Notice>
        )}
      </For>
      <Sentences of={(note) => refused(note, phone)} />
    </div>
  );
}

/** Says in the bar below that something stands under the page, and leads there. */
function CameBackLine(): JSX.Element {
  const phone = usePhone();
  const { model } = phone;
  const isThere = (): boolean =>
    (model.aside?.words().length ?? 0) > 0 ||
    model.desk.notes.some((note) => refused(note, phone) !== undefined);
  const look = (): void => {
    const place = document.getElementById(ID);
    place?.focus();
    place?.scrollIntoView({ block: 'center' });
  };
  return (
    <Show when={isThere()}>
      <Notice
        kind="info"
        lead={phoneNewsWords.below}
        action={
          <Button kind="quiet" onClick={look}>
            {phoneNewsWords.look}
          </Button>
        }
      />
    </Show>
  );
}

function Sentences(props: { readonly of: (note: DeskNote) => string | undefined }): JSX.Element {
  const { model } = usePhone();
  const sentences = (): readonly string[] => [
    ...new Set(model.desk.notes.map(props.of).filter((words) => words !== undefined)),
  ];
  return <For each={sentences()}>{(words) => <Notice kind="info">{words}</Notice>}</For>;
}
