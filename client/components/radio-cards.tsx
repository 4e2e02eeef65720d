import { createUniqueId, For, type JSX, Show, splitProps } from 'solid-js';
import { ChoiceGroup, type ChoiceGroupProps } from './choice-group.tsx';
import { Icon, type IconName } from './icon.tsx';

/** One answer. All answers are drawn the same size and weight. */
export type RadioCard<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly description?: string | undefined;
  readonly icon?: IconName | undefined;
};

/** What a group of big answers takes. */
export type RadioCardsProps<Value extends string> = ChoiceGroupProps & {
  readonly options: readonly RadioCard<Value>[];
  /** Null while nothing is chosen; nothing is ever chosen beforehand for anybody. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** On wide screens: under each other (the default) or side by side. */
  readonly layout?: 'list' | 'row' | undefined;
};

/** Native radios drawn as big cards; arrow keys move between them. */
export function RadioCards<Value extends string>(props: RadioCardsProps<Value>): JSX.Element {
  const name = createUniqueId();
  const [own, group] = splitProps(props, ['options', 'value', 'onChange', 'layout']);
  return (
    <ChoiceGroup {...group} class="radio-cards">
      <div class="choice-list" classList={{ 'choice-row': own.layout === 'row' }}>
        <For each={own.options}>
          {(option, place) => (
            <label class="choice">
              <input
                type="radio"
                class="choice-input"
                name={name}
                value={option.value}
                checked={own.value === option.value}
                aria-labelledby={option.description ? `${name}-${place()}-name` : undefined}
                aria-describedby={option.description ? `${name}-${place()}` : undefined}
                onChange={() => own.onChange(option.value)}
              />
              <span class="choice-words">
                <span class="choice-label" id={`${name}-${place()}-name`}>
                  {option.label}
                  <Show when={option.icon}>{(icon) => <Icon name={icon()} />}</Show>
                </span>
                <Show when={option.description}>
                  <span class="choice-hint" id={`${name}-${place()}`}>
                    {option.description}
                  </span>
                </Show>
              </span>
            </label>
          )}
        </For>
      </div>
    </ChoiceGroup>
  );
}
