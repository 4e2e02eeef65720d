import { type JSX, Match, Show, Switch } from 'solid-js';
import type { WalkIn } from '../../connection/wall.ts';
import { curtainWords } from '../../copy/curtain.ts';
import { wallWords } from '../../copy/wall.ts';
import type { WallModel } from '../../meeting/meeting-model.ts';
import { childOnWall, narrowedWall } from '../../meeting/wall-for-child.ts';
import { WallProvider } from '../../meeting/use-wall.tsx';
import type { Phase } from '../../../shared/practice/vocabulary/words.ts';
import { AgreePicture } from './agree-picture.tsx';
import { CalmPicture } from './calm-picture.tsx';
import { ClosePicture } from './close-picture.tsx';
import { createCurtain } from './curtain.ts';
import { MapPicture } from './map/map-picture.tsx';
import { TurningProvider } from './paging/turning.tsx';
import { nameOnWall } from './people.ts';
import { PlanPicture } from './plan-picture.tsx';
import { ScalePicture } from './scale/scale-picture.tsx';
import { VoicePicture } from './voice/voice-picture.tsx';
import { WallFrame } from './wall-frame.tsx';
import { WallTools } from './wall-tools.tsx';
import { WelcomePicture } from './welcome-picture.tsx';

/** What the wall's screen takes. */
export type WallScreenProps = {
  readonly model: WallModel;
  /** Undefined while it is not known, and where nobody can come in without a link. */
  readonly walkIn: WalkIn | undefined;
};

/** One picture for each step of the meeting, and a calm one before anybody looks and after the end. */
export function WallScreen(props: WallScreenProps): JSX.Element {
  const isAt = (phase: Phase): boolean => props.model.phase() === phase;
  const isClosed = (): boolean => (props.model.state()?.closedAt ?? null) !== null;
  // oxlint-disable-next-line solid/reactivity
  const curtain = createCurtain(props.model);
  const isVoiceUp = (): boolean => {
    const of = props.model.state()?.voiceOf;
    return !!of && props.model.shownVoice().some(({ by }) => by === of);
  };
  // oxlint-disable-next-line solid/reactivity -- a wall keeps its model for as long as it stands
  const model = narrowedWall(props.model);
  /** Whose part alone this is, in words over the picture. */
  const heading = (): string | undefined => {
    const child = childOnWall(props.model);
    const isPicture = !isClosed() && !props.model.state()?.curtain && !curtain() && !isVoiceUp();
    return child && isPicture ? wallWords.forChild(nameOnWall(props.model, child)) : undefined;
  };
  const isLost = (): boolean => {
    const { state } = props.model.connection();
    return state === 'offline' || state === 'over';
  };
  return (
    <WallProvider model={model}>
      <TurningProvider>
        <WallFrame heading={heading()}>
          <Switch fallback={<WelcomePicture walkIn={props.walkIn} />}>
            <Match when={isClosed()}>
              <CalmPicture>
                <h1>{wallWords.after}</h1>
              </CalmPicture>
            </Match>
            <Match when={props.model.state()?.curtain ?? (curtain() && 'calm')}>
              {(drawn) => (
                <CalmPicture>
                  <h1>{curtainWords.drawn[drawn()]}</h1>
                </CalmPicture>
              )}
            </Match>
            <Match when={isVoiceUp()}>
              <VoicePicture />
            </Match>
            <Match when={isAt('map')}>
              <MapPicture />
            </Match>
            <Match when={isAt('scale')}>
              <ScalePicture />
            </Match>
            <Match when={isAt('plan')}>
              <PlanPicture />
            </Match>
            <Match when={isAt('agree')}>
              <AgreePicture />
            </Match>
            <Match when={isAt('close')}>
              <ClosePicture />
            </Match>
          </Switch>
          <Show when={isLost()}>
            <p class="wall-lost" role="status">
              {wallWords.noSignal}
            </p>
          </Show>
          <WallTools />
        </WallFrame>
      </TurningProvider>
    </WallProvider>
  );
}
