import { type JSX, lazy, Suspense, untrack } from 'solid-js';
import { Dialog } from '../../../components/dialog.tsx';
import { StillFrame } from '../../../components/still-frame.tsx';
import { eyesWords } from '../../../copy/family-eyes.ts';
import { familyEyes } from '../../../meeting/family-eyes.ts';
import type { MeetingModel } from '../../../meeting/meeting-model.ts';
import { useTable } from '../table-context.tsx';
import './family-eyes.css';

const Phone = lazy(async () => ({ default: (await import('../../phone/phone.tsx')).Phone }));

/** The phone of somebody in the family as it is now, for the lead to look at and not to touch (rule EYES1). */
export function FamilyEyes(props: { readonly open: boolean; readonly onClose: () => void }): JSX.Element {
  const { model } = useTable();
  return (
    <Dialog open={props.open} title={eyesWords.title} onClose={props.onClose}>
      <p class="quiet-words">{eyesWords.explain}</p>
      <StillFrame title={eyesWords.frame}>{() => <FamilyPhone model={model} />}</StillFrame>
    </Dialog>
  );
}

/** Drawn in a page of its own, so it is handed what the table has. */
function FamilyPhone(props: { readonly model: MeetingModel }): JSX.Element {
  const eyes = untrack(() => familyEyes(props.model));
  return (
    <Suspense fallback={<p>{eyesWords.opening}</p>}>
      <Phone
        model={eyes}
        recordAddress=""
        recordPdf={{ address: '', check: () => Promise.resolve('none') }}
      />
    </Suspense>
  );
}
