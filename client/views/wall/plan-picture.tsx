import { type JSX, Show } from 'solid-js';
import { wallWords } from '../../copy/wall.ts';
import { useWall } from '../../meeting/use-wall.tsx';
import { balanceOf } from '../shared/balance-of.ts';
import { PlanList } from './plan-list.tsx';

/** The plan, large: what, who and by when, and whose the steps are. */
export function PlanPicture(): JSX.Element {
  const model = useWall();
  const balance = () => balanceOf(model);
  return (
    <div class="wall-picture">
      <div class="wall-head">
        <h1>{wallWords.plan.heading}</h1>
        <Show when={balance().family + balance().services > 0}>
          <p class="wall-balance number">{wallWords.plan.balance(balance().family, balance().services)}</p>
        </Show>
      </div>
      <PlanList />
    </div>
  );
}
