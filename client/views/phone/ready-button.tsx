import { type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { readyWords } from '../../copy/phone-ready.ts';
import { usePhone } from './phone-context.tsx';

/** Says for this step that one is ready to go on; the lead and the chair have it on their desks, and nobody else (rule READY1). */
export function ReadyButton(props: { readonly phase: keyof typeof readyWords.say }): JSX.Element {
  const { model, leadName, typedFor } = usePhone();
  const isAsked = (): boolean =>
    model.phase() === props.phase && model.takesPart() && typedFor() === undefined;
  const isReady = (): boolean => model.notebook.readyIn === model.phase();
  const seesReady = (): readonly string[] => {
    const chair = model.state()?.chair ?? null;
    const name = chair === null || chair === model.state()?.lead ? undefined : model.person(chair)?.name;
    return name === undefined ? [leadName()] : [leadName(), name];
  };
  return (
    <Show when={isAsked()}>
      <div class="stack stack-close">
        <Button
          wide
          aria-pressed={isReady()}
          icon={isReady() ? 'tick' : undefined}
          onClick={() => model.mine.setReady(isReady() ? null : model.phase())}
        >
          {readyWords.say[props.phase]}
        </Button>
        <p class="quiet-words">{readyWords.who(seesReady())}</p>
      </div>
    </Show>
  );
}
