import { createSignal, For, type JSX } from 'solid-js';
import { Chip } from '../../components/chip.tsx';
import { Expander } from '../../components/expander.tsx';
import { firstDrawings, Icon, type IconName } from '../../components/icon.tsx';
import { moreDrawings } from '../../components/more-icons.ts';
import { QrCode } from '../../components/qr-code.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { StepPath } from '../../components/step-path.tsx';

const steps = [
  { id: 'welcome', label: 'Welcome' },
  { id: 'lastPlan', label: 'Last plan' },
  { id: 'map', label: 'Map', note: '12 min' },
  { id: 'scale', label: 'Scale', note: '10 min' },
  { id: 'plan', label: 'Plan' },
  { id: 'agree', label: 'Agree' },
  { id: 'close', label: 'Close' },
] as const;

/** The smaller parts: path, chips, expander, code and drawings. */
export function PartSamples(): JSX.Element {
  const [now, setNow] = createSignal<(typeof steps)[number]['id']>('map');
  return (
    <Sheet title="Parts">
      <div class="stack">
        <StepPath
          label="Steps of this meeting"
          steps={steps}
          current={now()}
          onSelect={setNow}
          allowed={(id) => id !== 'close' && id !== 'agree'}
        />
        <p class="cluster">
          <Chip>Yusuf</Chip>
          <Chip tone="key">Tom</Chip>
          <Chip tone="well" icon="tick">
            Working well
          </Chip>
          <Chip tone="worry" icon="worry">
            Worry
          </Chip>
          <Chip tone="need" icon="arrow">
            Needs to happen
          </Chip>
          <Chip>0 to 10, 2026, 100%</Chip>
        </p>
        <div>
          <Expander summary="What does “worry statement” mean?">
            <p>Who is worried, about what, and what may happen to the child.</p>
          </Expander>
          <Expander summary="Who reads the record?" open>
            <p>Those who were asked to the meeting, and no one else.</p>
          </Expander>
        </div>
        <div class="sample-grid">
          <div class="sample-code">
            <QrCode
              text="https://example.org/knock#K7QX2M"
              title="Knock at the door with your phone"
              description="Point your phone’s camera here."
            />
          </div>
          <ul class="sample-icons">
            <For each={Object.keys({ ...firstDrawings, ...moreDrawings }) as IconName[]}>
              {(name) => (
                <li>
                  <Icon name={name} /> {name}
                </li>
              )}
            </For>
          </ul>
        </div>
      </div>
    </Sheet>
  );
}
