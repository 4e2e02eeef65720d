import { type JSX, Match, Show, Switch } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { StatusWord } from '../../components/status-word.tsx';
import { childWords } from '../../copy/child.ts';
import type { MeetingModel } from '../../meeting/meeting-model.ts';
import { AnswersPage } from './answers-page.tsx';
import { type ChildPage, ChildProvider, useChild } from './child-context.tsx';
import { DrawPage } from './draw-page.tsx';
import { FacePage, WritePage } from './say-pages.tsx';
import { FormsPage, PartPage, PicturePage } from './picture-pages.tsx';
import { Listen } from './listen.tsx';
import { ThingPage } from './thing-page.tsx';
import './child.css';

/** A child's own pages: one thing a page, few words, good things first. `top` stands at the start of the bar above. */
export function ChildPages(props: { readonly model: MeetingModel; readonly top?: JSX.Element }): JSX.Element {
  return (
    <ChildProvider model={props.model}>
      <Frame top={props.top} />
    </ChildProvider>
  );
}

type At<Name extends ChildPage['at']> = Extract<ChildPage, { at: Name }>;

function Frame(props: { readonly top: JSX.Element | undefined }): JSX.Element {
  const { model, page, go, book } = useChild();
  const at = <Name extends ChildPage['at']>(...names: readonly Name[]): At<Name> | false => {
    const now = page();
    return names.some((name) => name === now.at) && (now as At<Name>);
  };
  const back = (): ChildPage | undefined => {
    const now = page();
    if (now.at === 'forms') return undefined;
    if (now.at === 'picture') return { at: 'forms' };
    if (now.at === 'part') return { at: 'picture', form: now.form };
    if (now.at === 'answers') return { at: 'forms' };
    const item = book.items().find(({ id }) => id === now.id);
    return item ? { at: 'part', form: item.form, part: item.part } : { at: 'forms' };
  };
  return (
    <div class="child">
      <Page
        top={
          <>
            <span>{props.top}</span>
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
              <Match when={at('answers')}>{(here) => <AnswersPage place={here().place} />}</Match>
            </Switch>
          </div>
        </Show>
      </Page>
    </div>
  );
}
