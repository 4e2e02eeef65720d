import type { RecordSources } from '../../../shared/record/compile.ts';
import { sources } from './record-fixture.ts';

/** Words somebody could type to do harm, and how they must read in a page. */
export const hostileWords: readonly { readonly typed: string; readonly shown: string }[] = [
  '<script>window.hacked = 1</script>',
  '</style></title><script>window.hacked = 1</script>',
  '"><img src=x onerror="window.hacked = 1">',
  "' onmouseover='window.hacked = 1",
  '<svg onload=window.hacked=1><a href="javascript:window.hacked=1">x</a></svg>',
  ']]><!-- --><iframe src="https://example.org"></iframe>',
  '&lt;b&gt; &amp; &#60;script&#62;',
  '__proto__',
  'constructor',
  '=HYPERLINK("https://example.org")',
  '${window.hacked = 1}',
  '$& $1 $`',
  'a'.repeat(400),
  'قال: «لا»',
]
  .map((typed) => ({ typed, shown: typed }))
  .concat([
    { typed: 'before\u0000after\u0008\u001b[31m\u0085', shown: 'beforeafter[31m' },
    { typed: 'pay \u202e001 \u2066me\u2069', shown: 'pay 001 me' },
    { typed: 'half \ud83d a smile', shown: 'half \ufffd a smile' },
    { typed: 'three\r\nlines\nhere\ufffe', shown: 'three\nlines\nhere' },
  ]);

/** Members that hold what people type; the others hold identifiers, days and words of closed lists. */
const TYPED = new Set([
  'words',
  'name',
  'agency',
  'title',
  'why',
  'place',
  'question',
  'low',
  'high',
  'what',
  'reason',
  'oneUp',
  'outcomeWords',
  'language',
  'alternative',
  'weWill',
  'weCannot',
  'because',
  'vocabulary',
]);

/** The made-up meeting with hostile words in every place that people can type into, in turn. */
export function hostileSources(): RecordSources {
  let turn = 0;
  const poison = (value: unknown, key: string): unknown => {
    if (typeof value === 'string' && TYPED.has(key) && value !== 'inRoom' && value !== 'remote')
      return hostileWords[turn++ % hostileWords.length]?.typed;
    if (Array.isArray(value)) return value.map((item) => poison(item, ''));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, poison(inside, name)]));
  };
  return poison(sources, '') as RecordSources;
}
