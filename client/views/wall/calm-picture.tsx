import type { JSX } from 'solid-js';

/** Hills under a low sun, in the colours of the sheet: what is on the wall when nothing of the meeting should be. */
export function CalmPicture(props: { readonly children: JSX.Element }): JSX.Element {
  return (
    <div class="wall-calm">
      <svg class="wall-hills" viewBox="0 0 1600 900" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
        <circle class="wall-sun" cx="1180" cy="520" r="110" />
        <path
          class="wall-hill wall-hill-far"
          d="M0 640 C 260 520 480 560 760 620 S 1290 560 1600 600 V900 H0z"
        />
        <path
          class="wall-hill wall-hill-mid"
          d="M0 740 C 300 640 620 720 900 710 S 1360 640 1600 700 V900 H0z"
        />
        <path
          class="wall-hill wall-hill-near"
          d="M0 810 C 340 760 700 840 1040 800 S 1440 770 1600 800 V900 H0z"
        />
      </svg>
      <div class="wall-calm-words">{props.children}</div>
    </div>
  );
}
