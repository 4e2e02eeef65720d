import { createEffect, createSignal, For, type JSX, on, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { announce } from '../../components/live-region.tsx';
import { offerWords } from '../../copy/lead-offer.ts';
import type { MeetingModel } from '../../meeting/meeting-model.ts';
import './news-bar.css';

const OFFICES = [
  { office: 'lead', other: offerWords.nowLeads, mine: offerWords.youLead },
  { office: 'chair', other: offerWords.nowChairs, mine: offerWords.youChair },
  { office: 'scribe', other: offerWords.nowWrites, mine: offerWords.youWrite },
] as const;

/** Says who leads, chairs or writes from now on, when that changes while this page is open (rule LEAD6). */
export function RoleNews(props: { readonly model: MeetingModel }): JSX.Element {
  const [lines, setLines] = createSignal<readonly string[]>([]);
  createEffect(
    on(
      () => OFFICES.map(({ office }) => props.model.state()?.[office] ?? null),
      (now, before) => {
        const news = OFFICES.flatMap(({ other, mine }, at) => {
          const id = now[at];
          if (!id || id === before?.[at]) return [];
          return [id === props.model.me ? mine : other(props.model.person(id)?.name ?? '')];
        });
        if (!before || news.length === 0) return;
        setLines(news);
        for (const line of news) announce(line);
      },
    ),
  );
  return (
    <Show when={lines().length > 0}>
      <div class="news-bar">
        <strong class="news-words">
          <For each={lines()}>{(line) => <span dir="auto">{line} </span>}</For>
        </strong>
        <Button onClick={() => setLines([])}>{offerWords.ok}</Button>
      </div>
    </Show>
  );
}

/** Who leads, chairs and writes, in sentences. */
export function roleLines(model: MeetingModel): readonly string[] {
  const state = model.state();
  const nameOf = (id: string | null | undefined): string | undefined =>
    model.proceedings.participants.find((person) => person.id === id)?.name;
  const said = [
    [nameOf(state?.lead), offerWords.leads],
    [nameOf(state?.chair), offerWords.chairs],
    [nameOf(state?.scribe), offerWords.writes],
  ] as const;
  return said.flatMap(([name, words]) => (name === undefined ? [] : [words(name)]));
}
