// Ingest of notices shown: takes what widgets post where the site counts them, and answers at once.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { z } from 'zod';
import { parseJson } from '../../consent/configuration.ts';
import { VIEWPORTS } from '../../consent/facets.ts';
import { HASH, LOCALE_TAG } from '../../consent/record-schema.ts';
import type { Shown } from '../../consent/shown.ts';
import type { ServerContext } from '../context.ts';
import type { NetworkLimit } from '../network-limit.ts';
import { type Answer, COUNTED, PREFLIGHT, refusal, send, tryLater } from './answer.ts';
import { readBody } from './body.ts';
import { Door, isAddressed } from './door.ts';
import type { ShownCounter } from './shown-counter.ts';

/** Where widgets post. */
const SHOWN_ADDRESS = '/temoin/shown';

/** Hashes that are looked for in the store at a time; whoever asks for more of them guesses. */
const LOOKUPS_MAX = 32;

const NOT_COUNTED = refusal(
  404,
  'shown-not-counted',
  'this log counts no notices shown; its operator may have it by "countShown": true in the configuration',
);
const TOO_LARGE = refusal(413, 'body-too-large', 'the body is longer than 8,192 bytes');
const TOO_MANY = refusal(429, 'too-many-shown', 'too many notices shown come from this network');
const UNAVAILABLE = refusal(503, 'log-unavailable', 'this notice was not counted');
const UNREADABLE = refusal(400, 'body-unreadable', 'the body is not a JSON text in UTF-8');
const UNKNOWN = refusal(
  422,
  'shown-invalid',
  'notice: the log has published no notice of this hash in this language',
);

/** What it works with. */
export interface ShownContext
  extends Pick<ServerContext, 'configuration' | 'origins' | 'trustsProxy' | 'notices' | 'warn'> {
  /** Its own, so that no page can use up what the records of its network need; absent where there is none. */
  readonly shownLimit: NetworkLimit | undefined;
  readonly counter: Pick<ShownCounter, 'count'>;
}

/** Takes what is addressed to `/temoin/shown`. */
export class ShownIngest {
  readonly #context: ShownContext;
  readonly #door: Door;
  readonly #form: z.ZodType<Shown>;
  #lookups = 0;

  constructor(context: ShownContext) {
    this.#context = context;
    this.#door = new Door(context, context.shownLimit);
    this.#form = z.strictObject({
      site: z.literal(context.configuration.site),
      notice: z.string().regex(HASH),
      locale: z.string().regex(LOCALE_TAG),
      viewport: z.enum(VIEWPORTS),
    });
  }

  /** Takes the requests that are its own, and hands all others on. */
  before(next: RequestListener): RequestListener {
    return (request, response) => {
      const { method, url = '' } = request;
      if ((method === 'POST' || method === 'OPTIONS') && isAddressed(url, SHOWN_ADDRESS))
        this.#take(request, response);
      else next(request, response);
    };
  }

  #take(request: IncomingMessage, response: ServerResponse): void {
    const { headers } = request;
    const isAllowed = this.#door.mayWrite(headers);
    const reply = (answer: Answer) => send(response, answer, isAllowed ? headers.origin : undefined);
    const answer = isAllowed ? this.#withoutBody(request) : this.#door.foreign(headers);
    if (answer) reply(answer);
    else readBody(request, (body) => void this.#answerTo(body).then(reply));
  }

  #withoutBody(request: IncomingMessage): Answer | undefined {
    if (!this.#context.configuration.countShown) return NOT_COUNTED;
    if (request.method === 'OPTIONS') return PREFLIGHT;
    const waitSeconds = this.#door.secondsToWait(request);
    return waitSeconds ? tryLater(TOO_MANY, waitSeconds) : undefined;
  }

  /** Never rejects. */
  async #answerTo(body: Uint8Array | undefined): Promise<Answer> {
    if (!body) return TOO_LARGE;
    const value = parseJson(decoded(body));
    if (value === undefined) return UNREADABLE;
    const { data, error } = this.#form.safeParse(value);
    if (!data) {
      const problems = error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
      return refusal(422, 'shown-invalid', problems.join('; '));
    }
    const locale = await this.#localeOf(data.notice);
    if (locale === 'unavailable') return tryLater(UNAVAILABLE);
    if (locale !== data.locale) return UNKNOWN;
    this.#context.counter.count(data);
    return COUNTED;
  }

  /** The language of a published notice; undefined of what is none. */
  async #localeOf(notice: string): Promise<string | undefined> {
    const { notices, warn } = this.#context;
    const known = notices.remembered(notice);
    if (known) return known.locale;
    if (this.#lookups >= LOOKUPS_MAX) return 'unavailable';
    this.#lookups += 1;
    try {
      return (await notices.find(notice))?.locale;
    } catch (error) {
      warn(`POST ${SHOWN_ADDRESS}: ${error instanceof Error ? error.message : error}`);
      return 'unavailable';
    } finally {
      this.#lookups -= 1;
    }
  }
}

/** What is no UTF-8 becomes what is no JSON either. */
const decoded = (body: Uint8Array) => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return '';
  }
};
