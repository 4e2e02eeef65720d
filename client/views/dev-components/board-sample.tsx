import type { JSX } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { PersonMark } from '../../components/person-mark.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TextField } from '../../components/text-field.tsx';
import { longWords } from './sample-words.ts';

function Note(props: { readonly words: string; readonly by: string; readonly about?: string }): JSX.Element {
  return (
    <li class="note">
      <p class="note-words" dir="auto">
        {props.words}
      </p>
      <p class="note-by">
        <span dir="auto">{props.by}</span>
        {props.about && <Chip>{props.about}</Chip>}
      </p>
    </li>
  );
}

/** Three columns and a side, as they stand on a table screen. */
export function BoardSample(): JSX.Element {
  return (
    <div class="sample-board">
      <Sheet tone="well" icon="tick" title="What’s working well?" class="stack stack-close">
        <ul class="stack stack-close">
          <Note words="Yusuf got himself ready four mornings last week." by="Amina, mum" about="Yusuf" />
          <Note words={longWords} by="Nan said, typed by Ms Okafor" />
        </ul>
        <TextField label="Add what is working well" value="" onInput={() => undefined} />
      </Sheet>
      <Sheet tone="worry" icon="worry" title="What are we worried about?" class="stack stack-close">
        <ul class="stack stack-close">
          <Note words="He sleeps in class after weekends." by="Tom, school nurse" />
          <Note words="الباص يتأخر كل يوم اثنين" by="أمينة" />
          <li class="note note-open">
            <p>
              <strong>Worry statement</strong>
            </p>
            <p class="note-words">Mum, Nan and school are worried that…</p>
          </li>
        </ul>
      </Sheet>
      <Sheet tone="need" icon="arrow" title="What needs to happen?" class="stack stack-close">
        <ul class="stack stack-close">
          <Note words="Yusuf is at school every Monday for half a term." by="Written together" />
        </ul>
      </Sheet>
      <div class="stack">
        <Sheet tone="door" level={3} title="At the door">
          <div class="spread">
            <div>
              <p>Dee, housing</p>
              <p class="quiet-words">Personal link, first use</p>
            </div>
            <Button kind="main">Let in</Button>
          </div>
        </Sheet>
        <Sheet level={3} title="Here">
          <ul class="stack stack-close">
            <li class="person-line">
              <PersonMark name="Amina" /> Amina
            </li>
            <li class="person-line">
              <PersonMark name="Mr Bell" /> Mr Bell, chair
            </li>
            <li class="person-line">
              <PersonMark name="Élodie-Maximiliana" /> Élodie-Maximiliana Featherstonehaugh
            </li>
          </ul>
        </Sheet>
        <Sheet tone="private" level={3} icon="eyeOff" title="Only you see this">
          <p>2 not heard yet</p>
          <p>Ready: Tom, Mr Bell</p>
        </Sheet>
      </div>
    </div>
  );
}
