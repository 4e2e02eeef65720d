import * as Y from 'yjs';
import {
  addAction,
  addStatement,
  setScale,
  statementFragment,
  tickStatement,
} from '../../shared/documents/draft.ts';
import { type ActionId, type ChildId, newId, type PersonId, type StatementId } from '../../shared/ids.ts';
import type { ScriptStep } from '../../shared/script/meeting-script.ts';
import { ScriptError, wordsOfStatement } from '../../shared/script/read-script.ts';
import type { LivePerson } from '../support/live-person.ts';
import type { CastMember } from './cast-member.ts';

type Doing<D extends ScriptStep['do']> = Extract<ScriptStep, { do: D }>;

/** What these acts ask of the meeting that is played. */
export interface PlayedMeeting {
  /** The device of whoever leads now. */
  lead(): LivePerson;
  /** Throws ScriptError when nobody is called so. */
  member(name: string): CastMember;
  person(name: string): PersonId;
  childIds(names: readonly string[] | undefined): ChildId[];
  /** Resolves when everybody with signal sees something; rejects when that takes too long. */
  allSee(sees: (device: LivePerson) => boolean, what: string): Promise<void>;
}

/** What the people of a script write together. */
export class DraftActs {
  readonly #meeting: PlayedMeeting;

  constructor(meeting: PlayedMeeting) {
    this.#meeting = meeting;
  }

  /** A statement, written by several at once. */
  async write(step: Doing<'write'>): Promise<void> {
    const [first] = step.parts;
    if (!first) throw new ScriptError('Nobody writes the statement.');
    const id = newId<'statement'>();
    await this.#meeting.member(first.by).inDraft((doc) => {
      doc.transact(() => {
        addStatement(doc, id, step.kind);
        const paragraphs = step.parts.map(() => {
          const paragraph = new Y.XmlElement('paragraph');
          paragraph.insert(0, [new Y.XmlText()]);
          return paragraph;
        });
        statementFragment(doc, id)?.insert(0, paragraphs);
        for (const child of this.#meeting.childIds(step.children)) tickStatement(doc, id, child, true);
      });
    });
    await this.#meeting.allSee((d) => d.draft.statements.some((s) => s.id === id), 'the empty statement');
    // Each letter is an update of its own, and all write at once: as in the room.
    await Promise.all(
      step.parts.map(({ by, words }, part) =>
        this.#meeting.member(by).inDraft((doc) => {
          const paragraph = statementFragment(doc, id)?.get(part);
          const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
          if (!(text instanceof Y.XmlText)) throw new Error('The statement has lost a paragraph.');
          for (const letter of words) text.insert(text.length, letter);
        }),
      ),
    );
    const words = wordsOfStatement(step);
    await this.#meeting.allSee(
      (d) => d.draft.statements.some((s) => s.words === words),
      'the whole statement',
    );
  }

  /** The question and the ends of the scale. */
  async wordScale({ by, question, low, high, ownLow, ownHigh }: Doing<'wordScale'>): Promise<void> {
    const change = {
      ...(question !== undefined && { question }),
      ...(low !== undefined && { low }),
      ...(high !== undefined && { high }),
      ...(ownLow !== undefined && { ownLow }),
      ...(ownHigh !== undefined && { ownHigh }),
    };
    const before = this.#meeting.lead().proceedings.meeting?.scale;
    await this.#meeting.member(by).inDraft((doc) => setScale(doc, change));
    await this.#meeting.allSee((d) => d.proceedings.meeting?.scale !== before, 'the scale to be reworded');
  }

  /** A step of the plan. */
  async plan(step: Doing<'plan'>): Promise<void> {
    const by = this.#meeting.member(step.by);
    const id = newId<'action'>() as ActionId;
    const goal = step.goal === undefined ? null : ((by.statement(step.goal) ?? null) as StatementId | null);
    await by.inDraft((doc) =>
      addAction(doc, id, {
        ...{
          what: step.what,
          when: step.when ?? null,
          goal,
          children: this.#meeting.childIds(step.children),
        },
        who: (step.who ?? []).map((name) => this.#meeting.person(name)),
        from: step.from === undefined ? null : this.#meeting.member(step.from).id,
      }),
    );
  }
}
