import { type JSX, Match, Show, Switch } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { Page } from '../../components/page.tsx';
import { StatusWord } from '../../components/status-word.tsx';
import { childWords } from '../../copy/child.ts';
import type { ChildModel, MeetingModel } from '../../meeting/meeting-model.ts';
import { AnswersPage } from './answers-page.tsx';
import { type ChildPage, ChildProvider, useChild } from './child-context.tsx';
import { DrawPage } from './draw-page.tsx';
import { HelperPage } from './helper-page.tsx';
import { NextHelperPage } from './next-helper-page.tsx';
import { FacePage, WritePage } from './say-pages.tsx';
import { FormsPage, PartPage, PicturePage } from './picture-pages.tsx';
import { Listen } from './listen.tsx';
import { NumberPage, NumberWhoPage, NumberWhyPage } from './number-pages.tsx';
import { ThingPage } from './thing-page.tsx';
import { WhosePage } from './whose-page.tsx';
import './child.css';

/** A child's own pages: one thing a page, few words, good things first. `top` stands at the start of the bar above. */
export function ChildPages(props: {
  readonly model: ChildModel;
  readonly top?: JSX.Element;
  /** The whole meeting, on the child's own device. */
  readonly meeting?: MeetingModel | undefined;
  /** The child's name, where somebody else holds the pages. */
  readonly heldFor?: string | undefined;
}): JSX.Element {
  return (
    <ChildProvider model={props.model} meeting={props.meeting} heldFor={props.heldFor}>
      <Frame top={props.top} />
    </ChildProvider>
  );
}

type At<Name extends ChildPage['at']> = Extract<ChildPage, { at: Name }>;

function Frame(props: { readonly top: JSX.Element | undefined }): JSX.Element {
  const { model, page, go, book, heldFor } = useChild();
  const at = <Name extends ChildPage['at']>(...names: readonly Name[]): At<Name> | false => {
    const now = page();
    return names.some((name) => name === now.at) && (now as At<Name>);
  };
  const back = (): ChildPage | undefined => {
    const now = page();
    if (now.at === 'forms') return undefined;
    if (now.at === 'picture') return { at: 'forms' };
    if (now.at === 'part') return { at: 'picture', form: now.form };
    if (now.at === 'numberWhy' || now.at === 'numberWho') return { at: 'number' };
    if (!('id' in now)) return { at: 'forms' };
    const item = book.items().find(({ id }) => id === now.id);
    return item ? { at: 'part', form: item.form, part: item.part } : { at: 'forms' };
  };
  /** Who else has these pages open, on the child's own device. */
  const holder = (): string | undefined => {
    const { participants } = model.proceedings;
    const lent = heldFor() === undefined && participants.find(({ id }) => id === model.me)?.pagesWith;
    return participants.find(({ id }) => id === lent)?.name;
  };
  return (
    <div class="child">
      <Page
        top={
          <>
            <span>{props.top}</span>
            <Show when={holder()}>
              {(name) => (
                <Chip icon="people">
                  <span data-own="">{name()}</span> {childWords.seesThis}
                </Chip>
              )}
            </Show>
            <StatusWord state={model.status()} words={childWords.status} />
          </>
        }
        foot={
          <div class="child-foot">
            <Show when={back()} fallback={<span />}>
              {(to) => (
                <Button kind="quiet" icon="back" onClick={() => go(to())}>
                  {childWords.back}
                </Button>
              )}
            </Show>
            <Listen />
          </div>
        }
      >
        <Show when={page()} keyed>
          <div class="stack">
            <Switch fallback={<FormsPage />}>
              <Match when={at('picture')}>{(here) => <PicturePage form={here().form} />}</Match>
              <Match when={at('part')}>{(here) => <PartPage form={here().form} part={here().part} />}</Match>
              <Match when={at('write')}>{(here) => <WritePage id={here().id} />}</Match>
              <Match when={at('draw')}>{(here) => <DrawPage id={here().id} />}</Match>
              <Match when={at('face')}>{(here) => <FacePage id={here().id} />}</Match>
              <Match when={at('thing')}>{(here) => <ThingPage id={here().id} />}</Match>
              <Match when={at('whose')}>{(here) => <WhosePage id={here().id} />}</Match>
              <Match when={at('helper')}>
                <Show when={heldFor() !== undefined} fallback={<HelperPage />}>
                  <NextHelperPage />
                </Show>
              </Match>
              <Match when={at('number')}>
                <NumberPage />
              </Match>
              <Match when={at('numberWhy')}>
                <NumberWhyPage />
              </Match>
              <Match when={at('numberWho')}>
                <NumberWhoPage />
              </Match>
              <Match when={at('answers')}>{(here) => <AnswersPage place={here().place} />}</Match>
            </Switch>
          </div>
        </Show>
      </Page>
    </div>
  );
}
