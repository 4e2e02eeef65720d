import { type JSX, Show } from 'solid-js';
import { Notice } from '../../components/notice.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { phoneWords } from '../../copy/phone.ts';
import type { Person } from '../../meeting/meeting-model.ts';
import { usePhone } from './phone-context.tsx';

/** For somebody whom the lead has named as helper: whom they are typing for, and that they see what they type. */
export function TypingFor(): JSX.Element {
  const phone = usePhone();
  const { model } = phone;
  const others = (): readonly Person[] => model.mayTypeFor().filter(({ id }) => id !== model.me);
  return (
    <Show when={others().length > 0 && model.state()?.closedAt === null}>
      <div class="stack stack-close">
        <div class="phone-typing">
          <SelectField
            label={phoneWords.typingFor}
            value={phone.whose()}
            options={[
              { value: model.me, label: phoneWords.myself },
              ...others().map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(id) => phone.typeFor(id)}
          />
        </div>
        <Show when={phone.typedFor()}>
          {(name) => (
            <Notice kind="warning" lead={phoneWords.typistSees(name())}>
              {phoneWords.typistSeesMore}
            </Notice>
          )}
        </Show>
      </div>
    </Show>
  );
}
