import { type JSX, Show } from 'solid-js';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { whenThenWords } from '../../copy/plan-coach.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { type WhenThen, whenThenSentence } from '../../../shared/practice/when-then.ts';
import { PlainHint } from './plain-hint.tsx';

/** So long a part of a sentence can be, in UTF-16 units. */
const MAX_PART = 300;

/** Somebody who can have a step. */
type Doer = { readonly person: PersonId; readonly name: string };

/** The name of whoever does it, as the sentence has it. */
export const doerNamed = (people: readonly Doer[], name: string): PersonId | undefined =>
  people.find((person) => person.name === name)?.person;

/** The three parts of “When …, … will …”, and the sentence they make. */
export function WhenThenFields(props: {
  readonly value: WhenThen;
  readonly people: readonly Doer[];
  readonly onChange: (value: WhenThen) => void;
  readonly error?: string | undefined;
}): JSX.Element {
  const sentence = (): string => whenThenSentence(props.value);
  return (
    <div class="when-then">
      <div>
        <TextField
          label={whenThenWords.when}
          hint={whenThenWords.whenHint}
          maxLength={MAX_PART}
          value={props.value.when}
          error={props.error}
          onInput={(when) => props.onChange({ ...props.value, when })}
        />
        <PlainHint
          words={() => props.value.when}
          onSay={(when) => props.onChange({ ...props.value, when })}
        />
      </div>
      <SelectField
        label={whenThenWords.who}
        options={[
          { value: '', label: whenThenWords.we },
          ...props.people.map(({ name }) => ({ value: name, label: name })),
        ]}
        value={props.value.who}
        onChange={(who) => props.onChange({ ...props.value, who })}
      />
      <div>
        <TextField
          label={whenThenWords.will}
          hint={whenThenWords.willHint}
          maxLength={MAX_PART}
          value={props.value.will}
          onInput={(will) => props.onChange({ ...props.value, will })}
        />
        <PlainHint
          words={() => props.value.will}
          onSay={(will) => props.onChange({ ...props.value, will })}
        />
      </div>
      <Show when={sentence()}>
        <p class="when-then-reads">
          <span class="quiet-words">{whenThenWords.reads}</span> <bdi>{sentence()}</bdi>
        </p>
      </Show>
    </div>
  );
}
