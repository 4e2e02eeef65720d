import { createMemo, createUniqueId, type JSX, Show } from 'solid-js';
import { encode } from 'uqr';

/** What a QR code takes. */
export type QrCodeProps = {
  /** What it leads to, usually a whole address. */
  readonly text: string;
  /** What it is for, such as “Join on your phone”. */
  readonly title: string;
  readonly description?: string | undefined;
};

/** Four light modules around it, as the standard asks: scanners need them. */
const QUIET_ZONE = 4;

/** Draws the dark modules as one path, a run of neighbours at a time. */
function pathOf(modules: readonly (readonly boolean[])[]): string {
  const runs: string[] = [];
  modules.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x += 1;
      runs.push(`M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`);
    }
  });
  return runs.join('');
}

/** A QR code as vector elements, dark on white in every colour scheme, as wide as what it stands in. */
export function QrCode(props: QrCodeProps): JSX.Element {
  const id = createUniqueId();
  const code = createMemo(() => encode(props.text, { ecc: 'M', border: QUIET_ZONE }));
  return (
    <svg
      class="qr-code"
      viewBox={`0 0 ${code().size} ${code().size}`}
      role="img"
      shape-rendering="crispEdges"
      aria-labelledby={`${id}-title`}
      aria-describedby={props.description ? `${id}-description` : undefined}
    >
      <title id={`${id}-title`}>{props.title}</title>
      <Show when={props.description}>
        <desc id={`${id}-description`}>{props.description}</desc>
      </Show>
      <rect width={code().size} height={code().size} fill="#ffffff" />
      <path d={pathOf(code().data)} fill="#000000" />
    </svg>
  );
}
