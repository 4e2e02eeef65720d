import { createSignal, type JSX, onMount, Show } from 'solid-js';
import { ActionMenu, type MenuAction } from '../../components/action-menu.tsx';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Icon } from '../../components/icon.tsx';
import { StatusWord } from '../../components/status-word.tsx';
import { StepPath } from '../../components/step-path.tsx';
import { controlWords } from '../../copy/controls.ts';
import { handsForLead, handWords } from '../../copy/hand.ts';
import { eyesWords } from '../../copy/family-eyes.ts';
import { hideWords } from '../../copy/hide.ts';
import { leadingWords } from '../../copy/leading.ts';
import { sideWords, tableWords } from '../../copy/table.ts';
import { keyWords } from '../../copy/table-keys.ts';
import { hasGone } from '../../route.ts';
import { PHASES } from '../../../shared/practice/vocabulary/words.ts';
import { QuietWord } from '../shared/quiet-word.tsx';
import { FamilyEyes } from './family-eyes/family-eyes.tsx';
import type { ShownPage } from './follow-phase.ts';
import { DangerHelp } from './danger-help.tsx';
import type { LeadCurtain } from './lead-curtain.tsx';
import { createMovingOn, MovingOnQuestion } from './moving-on.tsx';
import { NextButton } from './next-button.tsx';
import { useTable } from './table-context.tsx';
import { ClockFace } from './time/clock-face.tsx';
import { KeysDialog } from './time/keys-dialog.tsx';
import { stepNote } from './time/step-note.ts';
import { createWallTurns } from './wall-turns.ts';
import { useOpenWall } from './use-open-wall.ts';

/** The bar on top: whose meeting, where we are, what comes next, and whether words are saved. */
export function TableHead(props: {
  readonly shown: ShownPage;
  readonly curtain: LeadCurtain;
  /** How many wait at the door, where the door is out of sight; else 0. */
  readonly doorBelow: number;
  /** How many silent hands lie out of sight; else 0. */
  readonly handsBelow: number;
  readonly onDoor: () => void;
}): JSX.Element {
  const { model, clock } = useTable();
  const moving = createMovingOn(() => props.shown);
  const [leaving, setLeaving] = createSignal(false);
  const [helping, setHelping] = createSignal(false);
  const [telling, setTelling] = createSignal(false);
  const [showsKeys, setShowsKeys] = createSignal(false);
  const [looking, setLooking] = createSignal(false);
  const leadName = (): string => model.person(model.state()?.lead ?? model.me)?.name ?? '';
  const isClosed = (): boolean => model.state()?.closedAt !== null;
  let heading: HTMLHeadingElement | undefined;
  onMount(() => {
    // From the desk or the door: what was pressed has gone, and the keyboard begins where this page does.
    if (hasGone() && document.activeElement === document.body) heading?.focus({ preventScroll: true });
  });
  const mayMove = (): boolean => model.isLead() && !isClosed();

  return (
    <div class="table-head">
      <div class="table-title">
        <h1
          dir="auto"
          tabindex={-1}
          ref={(element) => {
            heading = element;
          }}
        >
          {model.state()?.title}
        </h1>
        <Show when={model.state()?.practice}>
          <Chip>{tableWords.practice}</Chip>
        </Show>
      </div>
      <StepPath
        label={tableWords.stepsLabel}
        steps={PHASES.map((id) => ({
          id,
          label: model.vocabulary.phases[id],
          note: id === model.phase() && mayMove() ? stepNote(clock(), model.state()?.voiceOf) : undefined,
        }))}
        current={model.phase()}
        onSelect={mayMove() ? (to) => moving.to(to) : undefined}
      />
      <div class="table-corner">
        <ClockFace />
        <Show when={props.handsBelow > 0}>
          <Button icon="hand" onClick={() => props.onDoor()}>
            {handsForLead.forYouCount(props.handsBelow)}
          </Button>
        </Show>
        <Show when={props.doorBelow > 0}>
          <Button icon="door" onClick={() => props.onDoor()}>
            {sideWords.doorCount(props.doorBelow)}
          </Button>
        </Show>
        <Show when={mayMove()}>
          <Button
            kind="quiet"
            class="button-icon-only"
            aria-label={leadingWords.curtain}
            title={leadingWords.curtainHint}
            onClick={() => void props.curtain.draw('calm')}
          >
            <Icon name="curtain" />
          </Button>
        </Show>
        <StatusWord state={model.status()} words={tableWords.status} />
        <HeadMenu
          shown={props.shown}
          tell={handWords.title(leadName())}
          onTell={() => setTelling(true)}
          onBreak={() => void props.curtain.draw('break')}
          onKeys={() => setShowsKeys(true)}
          onEyes={() => setLooking(true)}
          onHelp={() => setHelping(true)}
          onLeave={() => setLeaving(true)}
        />
        <NextButton moving={moving} />
      </div>
      <MovingOnQuestion moving={moving} shown={props.shown} />
      <Dialog
        open={leaving()}
        title={tableWords.leaveTitle}
        onClose={() => setLeaving(false)}
        actions={
          <>
            <Button kind="main" onClick={() => void model.leave()}>
              {tableWords.leave}
            </Button>
            <Button onClick={() => setLeaving(false)}>{controlWords.cancel}</Button>
          </>
        }
      >
        <p>{tableWords.leaveExplain}</p>
        <Show when={model.status() !== 'saved'}>
          <p>
            <strong>{tableWords.leaveUnsaved}</strong>
          </p>
        </Show>
      </Dialog>
      <Dialog open={telling()} title={handWords.title(leadName())} onClose={() => setTelling(false)}>
        <QuietWord model={model} leadName={leadName()} />
      </Dialog>
      <FamilyEyes open={looking()} onClose={() => setLooking(false)} />
      <KeysDialog open={showsKeys()} onClose={() => setShowsKeys(false)} />
      <Dialog open={helping()} title={tableWords.help} onClose={() => setHelping(false)}>
        <DangerHelp />
      </Dialog>
    </div>
  );
}

function HeadMenu(props: {
  readonly shown: ShownPage;
  /** What the silent hand is called: “Tell Ms Okafor quietly”. */
  readonly tell: string;
  readonly onTell: () => void;
  readonly onBreak: () => void;
  readonly onKeys: () => void;
  readonly onEyes: () => void;
  readonly onHelp: () => void;
  readonly onLeave: () => void;
}): JSX.Element {
  const { model } = useTable();
  const { openWall } = useOpenWall();
  const wallTurns = createWallTurns();
  const isOpen = (): boolean => model.state()?.closedAt === null;
  const actions = (): readonly MenuAction[] => [
    ...(model.isLead()
      ? [{ label: tableWords.openWall, icon: 'wall', onSelect: () => void openWall() } as const]
      : []),
    ...wallTurns(),
    ...(model.isLead() && isOpen()
      ? ([
          { label: leadingWords.break, icon: 'clock', onSelect: () => props.onBreak() },
          { label: eyesWords.open, icon: 'phone', onSelect: () => props.onEyes() },
        ] as const)
      : []),
    ...((model.isLead() || model.isChair() || model.isScribe()) && isOpen()
      ? [{ label: keyWords.title, onSelect: () => props.onKeys() }]
      : []),
    ...PHASES.filter((phase) => phase !== props.shown.page()).map((phase) => ({
      label: tableWords.lookAt(model.vocabulary.phases[phase]),
      onSelect: () => props.shown.look(phase),
    })),
    ...(model.isLead() || model.state()?.closedAt !== null
      ? []
      : [{ label: props.tell, icon: 'hand', onSelect: () => props.onTell() } as const]),
    ...(model.isLead()
      ? []
      : [
          {
            label: hideWords.button,
            icon: 'eyeOff',
            onSelect: () => document.querySelector<HTMLElement>('#hide-page')?.click(),
          } as const,
        ]),
    { label: tableWords.help, icon: 'warning', onSelect: () => props.onHelp() },
    { label: tableWords.leave, icon: 'leave', onSelect: () => props.onLeave() },
  ];
  return <ActionMenu label={tableWords.menu} actions={actions()} />;
}
