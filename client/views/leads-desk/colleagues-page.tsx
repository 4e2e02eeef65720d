import { createSignal, For, type JSX, Show } from 'solid-js';
import type { ColleagueLinkInput, ColleagueView } from '../../../shared/protocol/access.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { CopyField } from '../../components/copy-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { announce } from '../../components/live-region.tsx';
import { PersonMark } from '../../components/person-mark.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { askColleagues, endColleague, makeColleagueLink } from '../../connection/service.ts';
import { colleagueWords, meetingWords } from '../../copy/leads.ts';
import { troubleSentence } from '../shared/service-trouble.ts';
import { useDesk } from './desk-context.tsx';
import { DeskHeading } from './desk-heading.tsx';
import { Loaded } from './loaded.tsx';

interface MadeLink {
  readonly title: string;
  readonly once: string;
  readonly link: string;
}

/** Who has an account here; an administrator gives links for new ones and for new passwords. */
export function ColleaguesPage(): JSX.Element {
  const desk = useDesk();
  const [made, setMade] = createSignal<MadeLink | null>(null);
  const [trouble, setTrouble] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const isAdministrator = (): boolean => desk.account().role === 'administrator';

  const make = async (form: ColleagueLinkInput, words: Omit<MadeLink, 'link'>): Promise<void> => {
    setTrouble('');
    const answer = desk.hear(await makeColleagueLink(form));
    if (answer.kind === 'ok') setMade({ ...words, link: answer.value });
    else setTrouble(troubleSentence(answer));
  };
  const invite = async (): Promise<void> => {
    setBusy(true);
    const { linkTitle, once } = colleagueWords;
    await make({ purpose: 'newAccount' }, { title: linkTitle, once });
    setBusy(false);
  };
  const reset = ({ id, name }: ColleagueView): Promise<void> =>
    make(
      { purpose: 'reset', account: id },
      { title: colleagueWords.resetLinkTitle(name), once: colleagueWords.resetOnce },
    );
  const end = async ({ id, name }: ColleagueView, again: () => Promise<void>): Promise<void> => {
    setTrouble('');
    const answer = desk.hear(await endColleague(id));
    if (answer.kind !== 'ok') {
      setTrouble(troubleSentence(answer));
      return;
    }
    announce(colleagueWords.ended(name), 'reply');
    await again();
  };

  return (
    <div class="stack">
      <DeskHeading
        actions={
          <Show when={isAdministrator()}>
            <Button kind="main" icon="plus" busy={busy()} onClick={() => void invite()}>
              {colleagueWords.invite}
            </Button>
          </Show>
        }
      >
        {colleagueWords.heading}
      </DeskHeading>
      <p>{colleagueWords.words}</p>
      <Trouble words={trouble()} />
      <Loaded ask={askColleagues}>
        {(colleagues, again) => (
          <Sheet>
            <ul class="line-list">
              <For each={colleagues()}>
                {(colleague) => (
                  <li class="spread">
                    <div class="person-line">
                      <PersonMark name={colleague.name} />
                      <div>
                        <div class="cluster">
                          <strong>
                            <bdi>{colleague.name}</bdi>
                          </strong>
                          <Show when={colleague.id === desk.account().id}>
                            <Chip>{colleagueWords.you}</Chip>
                          </Show>
                          <Show when={colleague.role === 'administrator'}>
                            <Chip>{colleagueWords.administrator}</Chip>
                          </Show>
                        </div>
                        <Show when={colleague.login}>{(login) => <p class="quiet-words">{login()}</p>}</Show>
                      </div>
                    </div>
                    <Show when={isAdministrator() && colleague.id !== desk.account().id}>
                      <div class="cluster">
                        <ConfirmButton
                          title={colleagueWords.resetTitle(colleague.name)}
                          explain={<p>{colleagueWords.resetExplain}</p>}
                          confirm={colleagueWords.resetConfirm}
                          onConfirm={() => reset(colleague)}
                        >
                          {colleagueWords.reset}
                          <span class="visually-hidden"> {meetingWords.forWhom(colleague.name)}</span>
                        </ConfirmButton>
                        <ConfirmButton
                          kind="quiet"
                          title={colleagueWords.endTitle(colleague.name)}
                          explain={<p>{colleagueWords.endExplain}</p>}
                          confirm={colleagueWords.endConfirm}
                          onConfirm={() => end(colleague, again)}
                        >
                          {colleagueWords.end}
                          <span class="visually-hidden"> {meetingWords.forWhom(colleague.name)}</span>
                        </ConfirmButton>
                      </div>
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </Sheet>
        )}
      </Loaded>
      <Dialog open={made() !== null} title={made()?.title ?? ''} onClose={() => setMade(null)}>
        <Show when={made()}>
          {(link) => (
            <div class="stack">
              <p>{link().once}</p>
              <p>{colleagueWords.send}</p>
              <CopyField label={colleagueWords.link} text={link().link} />
            </div>
          )}
        </Show>
      </Dialog>
    </div>
  );
}
