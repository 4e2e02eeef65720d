import { type JSX, Show } from 'solid-js';
import { QrCode } from '../../components/qr-code.tsx';
import type { WalkIn } from '../../connection/wall.ts';
import { wallWords } from '../../copy/wall.ts';
import type { Person } from '../../meeting/meeting-model.ts';
import { useWall } from '../../meeting/use-wall.tsx';
import { nameOnWall } from './people.ts';
import { Paged } from './paging/paged.tsx';

const words = wallWords.welcome;
/** Letters of one word that half the width has no room for. */
const LONG_WORD = 13;

/**
 * Who is here, by name, and how to come in without a link. Why we meet is not on it: while people arrive anybody may
 * walk past this screen, and everyone has that sentence on their own page.
 */
export function WelcomePicture(props: { readonly walkIn: WalkIn | undefined }): JSX.Element {
  const model = useWall();
  const here = (): readonly Person[] =>
    model.proceedings.participants.filter((person) => person.admitted && person.here && !person.withdrawn);
  /** A long name is not broken in two: then each has a line of its own. */
  const hasLongName = (): boolean =>
    here().some((person) =>
      nameOnWall(model, person)
        .split(/[\s-]/u)
        .some(({ length }) => length > LONG_WORD),
    );
  const code = (): WalkIn | undefined => (props.walkIn?.code ? props.walkIn : undefined);
  return (
    <div class="wall-picture wall-welcome">
      <section class="wall-part" aria-labelledby="wall-welcome">
        <h1 id="wall-welcome">{words.heading}</h1>
        <Show when={here().length > 0} fallback={<p>{words.nobody}</p>}>
          <h2 class="wall-quiet-heading">{words.here}</h2>
          <Paged
            label={words.here}
            class={hasLongName() ? 'wall-names wall-names-long' : 'wall-names'}
            ids={() => here().map(({ id }) => id)}
            across={hasLongName() ? 1 : 2}
            most={hasLongName() ? 8 : 16}
            render={(id) => (
              <p class="wall-name">
                <bdi>
                  {nameOnWall(
                    model,
                    here().find((person) => person.id === id),
                  )}
                </bdi>
              </p>
            )}
          />
        </Show>
      </section>
      <Show when={code()}>
        {(known) => (
          <section class="wall-join" aria-labelledby="wall-join">
            <h2 id="wall-join">{words.joinHeading}</h2>
            <QrCode text={known().address} title={words.qr} />
            <dl class="wall-code-list">
              <div>
                <dt>{words.code}</dt>
                <dd class="wall-code number">{known().code}</dd>
              </div>
              <div>
                <dt>{words.address}</dt>
                <dd class="wall-address">{withoutScheme(known().address)}</dd>
              </div>
            </dl>
          </section>
        )}
      </Show>
    </div>
  );
}

/** An address as people type it. */
function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\//u, '');
}
