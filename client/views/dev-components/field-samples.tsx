import { createSignal, type JSX } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { ErrorSummary, type FieldProblem } from '../../components/error-summary.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';

const missingName = 'Write the name people call you';

/** Fields, right and wrong, with the summary that leads to what is wrong. */
export function FieldSamples(): JSX.Element {
  const [name, setName] = createSignal('');
  const [words, setWords] = createSignal('He got himself ready four mornings');
  const [day, setDay] = createSignal('');
  const [who, setWho] = createSignal<'amina' | 'nan' | null>(null);
  const [ticked, setTicked] = createSignal(true);
  const [problems, setProblems] = createSignal<readonly FieldProblem[]>([]);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    setProblems(name() === '' ? [{ message: missingName, fieldId: 'sample-name' }] : []);
  };
  return (
    <Sheet title="Fields">
      <form class="stack" onSubmit={send} noValidate>
        <ErrorSummary errors={problems()} />
        <div class="sample-grid">
          <TextField
            id="sample-name"
            label="Your name"
            hint="The name people in the meeting call you."
            value={name()}
            onInput={setName}
            error={problems()[0]?.message}
          />
          <TextArea label="What is going well at home?" value={words()} onInput={setWords} optional />
          <SelectField
            label="Who helps with this?"
            blank="Choose a person"
            options={[
              { value: 'amina', label: 'Amina' },
              { value: 'nan', label: 'Nan' },
            ]}
            value={who()}
            onChange={setWho}
          />
          <DateField label="By when?" value={day()} onChange={setDay} />
          <CheckField
            label="Nan may see this too"
            hint="You can change it later."
            checked={ticked()}
            onChange={setTicked}
          />
          <TextField
            label="A code of six letters"
            characters={6}
            value="QX7"
            onInput={() => undefined}
            error="The code has six letters"
          />
        </div>
        <div>
          <Button kind="main" type="submit" data-sample="send">
            Send
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
