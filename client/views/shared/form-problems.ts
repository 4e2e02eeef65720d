import { createSignal } from 'solid-js';
import type { FieldProblem } from '../../components/error-summary.tsx';
import { troubleSentence, type Unanswered } from './service-trouble.ts';

/** What is wrong with a form, since the last try to send it. */
export interface FormProblems {
  /** For the summary at the top; a new array at each try, and at no other time. */
  readonly all: () => readonly FieldProblem[];
  /** The sentence beside one input, by the name the form gave to it; gone when something was typed there. */
  readonly at: (name: string) => string | undefined;
  /** Takes in what the server did not accept. */
  readonly take: (answer: Unanswered) => void;
  /** For the form's `onInput`: whoever is mending an input need not go on reading what was wrong with it. */
  readonly mend: (event: InputEvent) => void;
}

/** How a form finds its inputs. */
export interface FormInputs {
  /** The form's own name for an input by the server's path (`people.0.name`); without it they are the same. */
  readonly nameOf?: (path: string) => string;
  /** The id of the input with a name; undefined when there is none to go to. */
  readonly idOf: (name: string) => string | undefined;
  /** Whose input it is, where several people have the same; it stands before the sentence in the summary. */
  readonly whose?: (name: string) => string | undefined;
}

interface Problem {
  readonly name: string;
  readonly sentence: string;
  readonly id: string | undefined;
  readonly whose: string | undefined;
}

/** Keeps the problems of one form apart from what is typed in it, which they never touch. */
export function createFormProblems(inputs: FormInputs): FormProblems {
  const [all, setAll] = createSignal<readonly FieldProblem[]>([]);
  const [open, setOpen] = createSignal<readonly Problem[]>([]);
  const take = (answer: Unanswered): void => {
    const { field = '', issues = [] } = answer.kind === 'refused' ? answer.refusal : {};
    const wrong = issues.length > 0 ? issues : [{ field, sentence: troubleSentence(answer) }];
    const problems = wrong.map(({ field, sentence }): Problem => {
      const name = inputs.nameOf?.(field) ?? field;
      return { name, sentence, id: name === '' ? undefined : inputs.idOf(name), whose: inputs.whose?.(name) };
    });
    setOpen(problems);
    setAll(
      problems.map(({ sentence, id, whose }) => ({
        message: whose === undefined ? sentence : `${whose}: ${sentence}`,
        fieldId: id,
      })),
    );
  };
  const mend = (event: InputEvent): void => {
    const id = event.target instanceof HTMLElement ? event.target.id : '';
    if (id !== '') setOpen((problems) => problems.filter((problem) => problem.id !== id));
  };
  return { all, at: (name) => open().find((problem) => problem.name === name)?.sentence, take, mend };
}
