import { createSignal, type JSX } from 'solid-js';
import { NumberScale } from '../../components/number-scale.tsx';
import { RadioCards } from '../../components/radio-cards.tsx';
import { Sheet } from '../../components/sheet.tsx';

/** The scale and the big answers. */
export function ChoiceSamples(): JSX.Element {
  const [number, setNumber] = createSignal<number | null>(4);
  const [none, setNone] = createSignal(false);
  const [answer, setAnswer] = createSignal<string | null>(null);
  const [place, setPlace] = createSignal<string | null>('here');
  return (
    <>
      <Sheet title="Scale">
        <NumberScale
          id="sample-scale"
          legend="Where are we today?"
          low="very worried"
          high="mornings without shouting"
          value={number()}
          onChange={(chosen) => {
            setNone(false);
            setNumber(chosen);
          }}
          extra={{
            label: 'No number today',
            chosen: none(),
            onChoose: () => {
              setNone(true);
              setNumber(null);
            },
          }}
        />
        <p data-sample="number">Chosen: {none() ? 'none' : (number() ?? 'nothing')}</p>
      </Sheet>
      <Sheet title="Answers">
        <div class="sample-grid">
          <RadioCards
            legend="Do you agree with this plan?"
            hint="Your answer is yours. You can change it."
            options={[
              { value: 'agree', label: 'I agree' },
              {
                value: 'worried',
                label: 'I agree, and I am worried',
                description: 'You can say what worries you.',
              },
              { value: 'not', label: 'I do not agree' },
              { value: 'rather', label: 'I’d rather not say' },
            ]}
            value={answer()}
            onChange={setAnswer}
          />
          <RadioCards
            legend="Where will you be?"
            layout="row"
            options={[
              { value: 'here', label: 'In the room' },
              { value: 'away', label: 'On a call' },
            ]}
            value={place()}
            onChange={setPlace}
            error="Say where you will be"
          />
        </div>
      </Sheet>
    </>
  );
}
