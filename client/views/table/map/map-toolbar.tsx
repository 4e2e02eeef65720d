import { type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { CheckField } from '../../../components/check-field.tsx';
import { Icon } from '../../../components/icon.tsx';
import { mapWords } from '../../../copy/table-map.ts';
import { ChildPressers } from '../child-pressers.tsx';
import { HearingStrip } from './hearing-strip.tsx';
import { LastAct } from './last-act.tsx';
import { useMap } from './map-context.tsx';
import { useTable } from '../table-context.tsx';

/** Over the columns: about which child, and for the lead whether what is given waits unseen. */
export function MapToolbar(): JSX.Element {
  const { model, act, isActing, hearing } = useTable();
  const map = useMap();
  const children = (): typeof model.proceedings.children => model.proceedings.children;
  const isHidden = (): boolean => model.state()?.hidden === true;
  const isOpen = (): boolean => model.state()?.closedAt === null;
  const leads = (): boolean => model.isLead() && isOpen();
  const waiting = (): number => model.state()?.waiting ?? 0;
  return (
    <Show
      when={children().length > 1 || leads() || hearing.mayMark() || isHidden() || map.lastAct() !== null}
    >
      <div class="map-toolbar">
        <Show when={children().length > 1}>
          <ChildPressers />
        </Show>
        <HearingStrip />
        <LastAct />
        <div class="map-hiding">
          <Show
            when={leads()}
            fallback={
              <Show when={isHidden() && isOpen()}>
                <p class="map-hidden-now">
                  <Icon name="eyeOff" /> {mapWords.hiddenNow}
                  <Show when={waiting() > 0}> {mapWords.waitingForAll(waiting())}.</Show>
                </p>
              </Show>
            }
          >
            <CheckField
              label={mapWords.hiddenSwitch}
              checked={isHidden()}
              onChange={(hidden) => void act({ type: 'hideStep', hidden })}
            />
            <Show when={isHidden()}>
              <Button busy={isActing('showAll')} onClick={() => void act({ type: 'showAll' })}>
                {mapWords.showAll(waiting())}
              </Button>
            </Show>
          </Show>
        </div>
      </div>
    </Show>
  );
}
