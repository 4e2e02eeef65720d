import { For, type JSX, Show } from 'solid-js';
import type { ParticipantId } from '../../../shared/ids.ts';
import type { MeetingView, PersonInput } from '../../../shared/protocol/set-up.ts';
import { QrCode } from '../../components/qr-code.tsx';
import { fullDayInWords, timeInWords } from '../../copy/days.ts';
import { letterWords } from '../../copy/leads.ts';
import './letters.css';

/** What the pages take. */
export type LettersProps = {
  readonly meeting: MeetingView;
  readonly people: readonly PersonInput[];
  /** A person's link, whole. */
  readonly linkOf: (participant: ParticipantId) => string;
};

/**
 * A page of paper for each person, on paper only. It may lie on a kitchen table: it says when and where, and nothing of
 * why or who else.
 */
export function Letters(props: LettersProps): JSX.Element {
  const lead = (): string =>
    props.meeting.people.find(({ participant }) => participant === props.meeting.lead)?.name ?? '';
  return (
    <div class="letters">
      <For each={props.people}>
        {(person) => (
          <article class="letter">
            <h1>
              <bdi>{letterWords.hello(person.name)}</bdi>
            </h1>
            <p>{letterWords.invitation}</p>
            <dl class="facts">
              <div>
                <dt>{letterWords.when}</dt>
                <dd>
                  {[fullDayInWords(props.meeting.day), timeInWords(props.meeting.time)]
                    .filter(Boolean)
                    .join(', ')}
                </dd>
              </div>
              <Show when={person.place === 'remote' || props.meeting.place}>
                <div>
                  <dt>{letterWords.where}</dt>
                  <dd>
                    <bdi>{person.place === 'remote' ? letterWords.remote : props.meeting.place}</bdi>
                  </dd>
                </div>
              </Show>
            </dl>
            <h2>{letterWords.how}</h2>
            <ol>
              <For each={letterWords.steps}>{(step) => <li>{step}</li>}</For>
            </ol>
            <div class="letter-code">
              <QrCode text={props.linkOf(person.participant)} title={letterWords.qr} />
            </div>
            <p>{letterWords.noCamera(lead())}</p>
            <p class="letter-link">{props.linkOf(person.participant)}</p>
            <p>{letterWords.free}</p>
            <p>{letterWords.yours}</p>
            <p>{letterWords.noPhone}</p>
            <p>{letterWords.questions(lead())}</p>
          </article>
        )}
      </For>
    </div>
  );
}
