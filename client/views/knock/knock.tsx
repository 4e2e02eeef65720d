import { createSignal, type JSX } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { ErrorSummary, type FieldProblem } from '../../components/error-summary.tsx';
import { Page } from '../../components/page.tsx';
import { TextField } from '../../components/text-field.tsx';
import { type JoinAnswer, knockWithCode } from '../../connection/join.ts';
import { doorWords } from '../../copy/door.ts';
import { goTo } from '../../route.ts';

const words = doorWords.knock;
const CODE = 'knock-code';
const NAME = 'knock-name';

/** The spoken code and a name: it leads to the door and no further. */
export function Knock(): JSX.Element {
  const [code, setCode] = createSignal('');
  const [name, setName] = createSignal('');
  const [problems, setProblems] = createSignal<readonly FieldProblem[]>([]);
  const [isKnocking, setKnocking] = createSignal(false);
  const problemOf = (field: string): string | undefined =>
    problems().find(({ fieldId }) => fieldId === field)?.message;

  const knock = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const missing = missingIn(code(), name());
    setProblems(missing);
    if (missing.length > 0 || isKnocking()) return;
    setKnocking(true);
    const answer = await knockWithCode(code(), name().trim());
    setKnocking(false);
    if (answer.kind === 'ok') goTo(answer.value, { replace: true });
    else setProblems([problemFrom(answer)]);
  };
  return (
    <Page>
      <form class="stack" noValidate onSubmit={(event) => void knock(event)}>
        <ErrorSummary errors={problems()} />
        <h1>{words.heading}</h1>
        <TextField
          id={CODE}
          label={words.code}
          hint={words.codeHint}
          value={code()}
          onInput={setCode}
          error={problemOf(CODE)}
          spellcheck={false}
          characters={10}
        />
        <TextField
          id={NAME}
          label={words.name}
          hint={words.nameHint}
          value={name()}
          onInput={setName}
          error={problemOf(NAME)}
          autocomplete="given-name"
          maxLength={80}
        />
        <Button kind="main" wide type="submit" busy={isKnocking()}>
          {words.go}
        </Button>
      </form>
    </Page>
  );
}

function missingIn(code: string, name: string): readonly FieldProblem[] {
  return [
    ...(/^[0-9a-z]{6}$/i.test(code.replace(/[\s-]/g, ''))
      ? []
      : [{ message: words.needCode, fieldId: CODE }]),
    ...(name.trim() === '' ? [{ message: words.needName, fieldId: NAME }] : []),
  ];
}

function problemFrom(answer: Exclude<JoinAnswer, { kind: 'ok' }>): FieldProblem {
  if (answer.kind === 'noNetwork') return { message: doorWords.noSignal.words };
  if (answer.kind === 'trouble') return { message: doorWords.trouble.words };
  switch (answer.refusal.reason) {
    case 'tooMany':
      return { message: `${doorWords.busy.heading}. ${doorWords.busy.words}` };
    case 'wrongInput':
      return answer.refusal.field === 'name'
        ? { message: words.needName, fieldId: NAME }
        : { message: words.needCode, fieldId: CODE };
    default:
      return { message: words.wrongCode, fieldId: CODE };
  }
}
