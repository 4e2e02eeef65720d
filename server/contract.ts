import type { ExtractSchema } from 'hono/types';
import type { Refusal } from '../shared/protocol/access.ts';
import type { ApiAnswer, ApiInput, ApiKey } from '../shared/protocol/api.ts';
import type { Frozen } from '../shared/protocol/api-answers.ts';
import type { CommandAnswer } from '../shared/protocol/commands.ts';
import type { JSONParsed } from 'hono/utils/types';
import type { App } from './app.ts';

/** What the routes of the app really take and answer, as the framework derives it from their handlers. */
type Served = ExtractSchema<App>;

type Serves<K extends ApiKey> = K extends `${infer Method} ${infer Path extends keyof Served}`
  ? `$${Lowercase<Method>}` extends infer M extends keyof Served[Path]
    ? Served[Path][M]
    : never
  : never;

type Answers<Endpoint> = Endpoint extends { output: infer Output } ? Output : never;
type Answer<K extends ApiKey> = Frozen<ApiAnswer<K>>;
type Yes<Output> = Exclude<Output, { readonly ok: false }>;
type No<Output> = Extract<Output, { readonly ok: false }>;

/** Why a route does not keep the contract; never where it does. */
type Breach<K extends ApiKey> = [Serves<K>] extends [never]
  ? 'is not served'
  : [ApiAnswer<K>] extends [never]
    ? never
    : [Yes<Answers<Serves<K>>>] extends [Answer<K> | JSONParsed<Answer<K>>]
      ? [No<Answers<Serves<K>>>] extends [JSONParsed<Refusal | CommandAnswer>]
        ? InputBreach<K>
        : 'refuses in another form'
      : 'answers something else';

type InputBreach<K extends ApiKey> = [ApiInput<K>] extends [undefined]
  ? never
  : Serves<K> extends { input: { json: unknown } }
    ? never
    : 'does not check its input';

type Breaches = { [K in ApiKey]: [Breach<K>] extends [never] ? never : `${K} ${Breach<K>}` }[ApiKey];

/** Compiles only while every route of the contract is served, and served as it says. */
export const CONTRACT_HOLDS: [Breaches] extends [never] ? true : Breaches = true;
