import { createSignal } from 'solid-js';
import type { FieldProblem } from '../../components/error-summary.tsx';
import { troubleSentence, type Unanswered } from './service-trouble.ts';

/** What is wrong with a form, since the last try to send it. */
export interface FormProblems {
  /** For the summary at the top; a new array at each try. */
  readonly all: () => readonly FieldProblem[];
  /** The sentence beside one input, by the name the form gave to it. */
  readonly at: (name: string) => string | undefined;
  /** Takes in what the server did not accept. */
  readonly take: (answer: Unanswered) => void;
  readonly clear: () => void;
}

/** How a form finds its inputs. */
export interface FormInputs {
  /** The form's own name for an input by the server's path (`people.0.name`); without it they are the same. */
  readonly nameOf?: (path: string) => string;
  /** The id of the input with a name; undefined when there is none to go to. */
  readonly idOf: (name: string) => string | undefined;
}

/** Keeps the problems of one form apart from what is typed in it, which they never touch. */
export function createFormProblems(inputs: FormInputs): FormProblems {
  const [problems, setProblems] = createSignal<readonly (FieldProblem & { readonly name: string })[]>([]);
  const take = (answer: Unanswered): void => {
    const { field = '', issues = [] } = answer.kind === 'refused' ? answer.refusal : {};
    const wrong = issues.length > 0 ? issues : [{ field, sentence: troubleSentence(answer) }];
    setProblems(
      wrong.map((issue) => {
        const name = inputs.nameOf?.(issue.field) ?? issue.field;
        return { name, message: issue.sentence, fieldId: name === '' ? undefined : inputs.idOf(name) };
      }),
    );
  };
  return {
    all: problems,
    at: (name) => problems().find((problem) => problem.name === name)?.message,
    take,
    clear: () => setProblems([]),
  };
}
