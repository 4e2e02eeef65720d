import type { AgreementAnswer, Column, Outcome, Phase, Role, Section } from './words.ts';

/** All of a service's own words for the practice: what stands on screens and in records. */
export interface Vocabulary {
  readonly language: string;
  /** Short and long name of the meeting. */
  readonly meeting: { readonly short: string; readonly long: string };
  readonly leadProfessional: string;
  readonly chair: string;
  readonly scribe: string;
  readonly phases: Readonly<Record<Phase, string>>;
  /** Left to right on the sheet; working well first unless a service says otherwise. */
  readonly columnOrder: readonly [Column, Column, Column];
  readonly columns: Readonly<Record<Column, string>>;
  readonly sections: Readonly<Record<Section, string>>;
  /** Questions that help people think, by section. */
  readonly prompts: Readonly<Record<Section, readonly string[]>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly worryStatement: { readonly name: string; readonly help: string };
  readonly goal: { readonly name: string; readonly help: string };
  readonly scale: { readonly question: string; readonly low: string; readonly high: string };
  readonly agreement: Readonly<Record<AgreementAnswer, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  /** Who to call when a child may not be safe. */
  readonly safeguarding: { readonly words: string; readonly number: string };
}
