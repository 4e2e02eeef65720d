import { newId } from '../../shared/ids.ts';
import type { MeetingModel, Person } from './meeting-model.ts';
import { deskPlan, notebookPlan } from './own-plans.ts';
import { shorthands } from './shorthands.ts';

const nothing = (): void => undefined;

/**
 * The meeting as the phone of somebody in the family has it, for the lead to look at (rule EYES1). It is made of what is
 * shared, proceedings and draft, and of empty papers where a phone has its owner's: nobody's notebook or desk is behind
 * it, the lead's own least of all, and whatever it is asked to do it does not.
 */
export function familyEyes(model: MeetingModel): MeetingModel {
  const eyes = newId<'participant'>();
  const self: Person = {
    id: eyes,
    person: newId(),
    name: '',
    role: 'parent',
    agency: '',
    place: 'inRoom',
    seat: 0,
    admitted: true,
    here: false,
    marked: false,
    withdrawn: false,
    child: null,
    helper: null,
  };
  const proceedings: MeetingModel['proceedings'] = {
    get meeting() {
      return model.proceedings.meeting;
    },
    get participants() {
      return [...model.proceedings.participants, self];
    },
    get children() {
      return model.proceedings.children;
    },
    get entries() {
      return model.proceedings.entries;
    },
    get scores() {
      return model.proceedings.scores;
    },
    get childScores() {
      return model.proceedings.childScores ?? {};
    },
    get agreements() {
      return model.proceedings.agreements;
    },
    get oks() {
      return model.proceedings.oks;
    },
    get addenda() {
      return model.proceedings.addenda;
    },
  };
  const notebook: MeetingModel['notebook'] = {
    ...notebookPlan.empty,
    // At the first step a phone asks; whoever sees a later one has said that it is OK.
    get oks() {
      return model.phase() === 'welcome' ? {} : { [eyes]: { answer: 'ok' as const, spoken: false } };
    },
  };
  return {
    session: { ...model.session, participant: eyes, name: '' },
    me: eyes,
    ready: model.ready,
    get vocabulary() {
      return model.vocabulary;
    },
    proceedings,
    draft: model.draft,
    notebook,
    desk: deskPlan.empty,
    status: () => 'saved',
    connection: () => ({ state: 'live' }),
    present: () => [],
    ...shorthands(eyes, proceedings, notebook),
    mine: {
      addEntry: () => newId(),
      changeEntry: nothing,
      deleteEntry: nothing,
      setScore: nothing,
      sealScore: nothing,
      setAgreement: nothing,
      giveAgreement: nothing,
      setOk: nothing,
      setReady: nothing,
    },
    ours: {
      setScale: nothing,
      addStatement: () => newId(),
      appendToStatement: nothing,
      removeStatement: nothing,
      tickStatement: nothing,
      addAction: () => newId(),
      writeAction: nothing,
      changeAction: nothing,
      tickAction: nothing,
      tickActionChild: nothing,
      placeEntry: nothing,
      addGroup: () => newId(),
      changeGroup: nothing,
    },
    send: () => Promise.resolve({ ok: false, reason: 'notAllowed' }),
    setPlace: nothing,
    voice: {
      notebook: { doc: () => undefined, live: { change: nothing } },
      desk: { doc: () => undefined },
      proceedings: model.voice.proceedings,
    },
    editorBinding: () => undefined,
    leave: () => Promise.resolve(),
  };
}
