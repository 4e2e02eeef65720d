import { createSignal, For, type JSX, Show, untrack } from 'solid-js';
import type { AccountId } from '../../../shared/ids.ts';
import type { FamilyView } from '../../../shared/protocol/set-up.ts';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { askColleagues, saveFamily } from '../../connection/service.ts';
import { familyWords } from '../../copy/leads.ts';
import { goTo } from '../../route.ts';
import { createFormProblems } from '../shared/form-problems.ts';
import { ChildLine } from './child-line.tsx';
import { familyDrafts } from './desk-drafts.ts';
import { useDesk } from './desk-context.tsx';
import { deskPaths } from './desk-route.ts';
import { DraftNotice } from './draft-notice.tsx';
import { familyDraftOf, familyFormOf, newChild, writtenChildren } from './family-draft.ts';
import { focusOn } from './focus-on.ts';
import { Loaded } from './loaded.tsx';

/** What the form takes. */
export type FamilyFormProps = {
  /** Null for a new one. */
  readonly family: FamilyView | null;
  /** The owner makes this form anew. */
  readonly onAfresh: () => void;
};

/** A family's name, its children as they are known, and who may stand in. */
export function FamilyForm(props: FamilyFormProps): JSX.Element {
  const desk = useDesk();
  const family = untrack(() => props.family);
  const key = family?.id ?? 'new';
  const draft = familyDrafts.open(key, () => familyDraftOf(family));
  const { words, set } = draft;
  const [busy, setBusy] = createSignal(false);
  const problems = createFormProblems({
    nameOf: (path) =>
      path.replace(/^children\.(\d+)/, (whole, at: string) => {
        const child = writtenChildren(words)[Number(at)];
        return child ? `children.${child.id}` : whole;
      }),
    idOf: (name) => (name === 'children' ? 'family-add-child' : `family-${name.replaceAll('.', '-')}`),
  });

  const addChild = (): void => {
    const child = newChild();
    set('children', words.children.length, child);
    focusOn(`family-children-${child.id}-name`);
  };
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (busy()) return;
    setBusy(true);
    const answer = desk.hear(await saveFamily(family?.id ?? null, familyFormOf(words)));
    setBusy(false);
    if (answer.kind !== 'ok') {
      problems.take(answer);
      return;
    }
    familyDrafts.drop(key);
    goTo(deskPaths.family(answer.value.id), { replace: true });
  };
  const setCover = (id: AccountId, on: boolean): void =>
    set('cover', (cover) => (on ? [...cover, id] : cover.filter((other) => other !== id)));

  return (
    <form class="stack stack-wide" noValidate onInput={problems.mend} onSubmit={(event) => void save(event)}>
      <DraftNotice
        wasKept={draft.wasKept}
        onDiscard={() => {
          familyDrafts.drop(key);
          props.onAfresh();
        }}
      />
      <ErrorSummary errors={problems.all()} />
      <TextField
        id="family-name"
        label={familyWords.name}
        hint={familyWords.nameHint}
        error={problems.at('name')}
        value={words.name}
        onInput={(value) => set('name', value)}
      />
      <ChoiceGroup
        class="child-lines"
        legend={familyWords.children}
        hint={familyWords.childrenHint}
        error={problems.at('children')}
      >
        <ul class="line-list">
          <For each={words.children}>
            {(child, at) => (
              <ChildLine
                child={child}
                place={at() + 1}
                problem={(field) => problems.at(`children.${child.id}.${field}`)}
                onChange={(changes) => set('children', at(), changes)}
                onEnter={addChild}
                onRemove={
                  words.children.length > 1
                    ? () => {
                        set('children', (children) => children.filter(({ id }) => id !== child.id));
                        focusOn('family-add-child');
                      }
                    : undefined
                }
              />
            )}
          </For>
        </ul>
        <div>
          <Button id="family-add-child" icon="plus" onClick={addChild}>
            {familyWords.addChild}
          </Button>
        </div>
      </ChoiceGroup>
      <Show when={family === null || family.lead.mine}>
        <ChoiceGroup
          class=""
          id="family-cover"
          legend={familyWords.coverLegend}
          hint={familyWords.coverHint}
          error={problems.at('cover')}
        >
          <Loaded ask={askColleagues}>
            {(colleagues) => (
              <For
                each={colleagues().filter(({ id }) => id !== desk.account().id)}
                fallback={<p>{familyWords.noColleagues}</p>}
              >
                {(colleague) => (
                  <CheckField
                    label={<bdi>{colleague.name}</bdi>}
                    checked={words.cover.includes(colleague.id)}
                    onChange={(on) => setCover(colleague.id, on)}
                  />
                )}
              </For>
            )}
          </Loaded>
        </ChoiceGroup>
      </Show>
      <Notice kind="private" lead={familyWords.whoSees} />
      <div>
        <Button kind="main" type="submit" busy={busy()}>
          {familyWords.save}
        </Button>
      </div>
    </form>
  );
}
