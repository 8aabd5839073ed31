// Ingest: takes posted records, in front of the framework, and answers each once it is known what became of it.
//
// Every visitor who chooses waits for this path, and a log under load does nothing else. A router, hooks and parsers for
// what is one address with one method would take half as long again as all the rest of it.
import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { ConsentRecord } from '../../consent/record.ts';
import { consentCookieFor } from '../consent-cookie.ts';
import type { ServerContext } from '../context.ts';
import type { Outcome } from '../log-writer.ts';
import { recordTextOf } from '../record-text.ts';
import { type Answer, accepted, PREFLIGHT, refusal, send, tryLater } from './answer.ts';
import { readBody } from './body.ts';
import { Door, isAddressed } from './door.ts';
import { submissionCheck } from './submission.ts';

/** Where the browser's outbox posts its records. */
export const RECORDS_ADDRESS = '/temoin/records';

const FAILED = refusal(500, 'internal', 'the server failed; its operator finds the reason in its output');

/** What came of one request, and the time from its head to its answer. */
export type ObserveAnswer = (method: string, status: number, seconds: number) => void;

const TOO_LARGE = refusal(
  413,
  'body-too-large',
  'the body is longer than a record can be, which is 8,192 bytes',
);
const TOO_MANY = refusal(
  429,
  'too-many-records',
  'too many records come from this network; send the same one again later, it is stored once',
);
const CONFLICT = refusal(409, 'record-conflict', 'the log has a record of this id with other content');
const UNAVAILABLE = refusal(
  503,
  'log-unavailable',
  'the record is not acknowledged; send the same one again later, it is stored once',
);

/** What it works with. */
export type IngestContext = Pick<
  ServerContext,
  'configuration' | 'writer' | 'origins' | 'trustsProxy' | 'networkLimit' | 'now' | 'warn'
>;

type Reply = (answer: Answer) => void;

/** Takes what is addressed to {@link RECORDS_ADDRESS}. */
export class Ingest {
  readonly #context: IngestContext;
  readonly #check: ReturnType<typeof submissionCheck>;
  readonly #door: Door;
  #observe: ObserveAnswer | undefined;

  constructor(context: IngestContext) {
    this.#context = context;
    this.#door = new Door(context, context.networkLimit);
    this.#check = submissionCheck(context.configuration);
  }

  /** Has somebody told of every answer from now on. */
  observeAnswers(observe: ObserveAnswer): void {
    this.#observe = observe;
  }

  /** Takes the requests that are its own, and hands all others on. */
  before(next: RequestListener): RequestListener {
    return (request, response) => {
      const { method, url = '' } = request;
      if ((method === 'POST' || method === 'OPTIONS') && isAddressed(url, RECORDS_ADDRESS))
        this.#take(request, response);
      else next(request, response);
    };
  }

  #take(request: IncomingMessage, response: ServerResponse): void {
    const beginMs = performance.now();
    const { method = '', headers } = request;
    const isAllowed = this.#door.mayWrite(headers);
    const reply: Reply = (answer) => {
      send(response, answer, isAllowed ? headers.origin : undefined);
      this.#observe?.(method, answer.status, (performance.now() - beginMs) / 1_000);
    };
    const answer = isAllowed ? this.#withoutBody(request) : this.#door.foreign(headers);
    if (answer) reply(answer);
    else readBody(request, (body) => this.#submit(body, headers, reply));
  }

  /** What is answered before the body is read: of a network that sends too much it is not even taken. */
  #withoutBody(request: IncomingMessage): Answer | undefined {
    if (request.method === 'OPTIONS') return PREFLIGHT;
    const waitSeconds = this.#door.secondsToWait(request);
    return waitSeconds ? tryLater(TOO_MANY, waitSeconds) : undefined;
  }

  #submit(body: Uint8Array | undefined, headers: IncomingHttpHeaders, reply: Reply): void {
    const taken = body ? this.#read(body) : { answer: TOO_LARGE };
    if ('answer' in taken) {
      reply(taken.answer);
      return;
    }
    const { record } = taken;
    // A writer's promises never reject.
    void this.#context.writer
      .submit({ record: recordTextOf(record) })
      .then((outcome) => reply(this.#answerTo(outcome, headers, record)));
  }

  #answerTo(outcome: Outcome, headers: IncomingHttpHeaders, record: ConsentRecord): Answer {
    if (outcome.status === 'sequenced') return accepted(outcome.receipt, this.#secondCookie(headers, record));
    return outcome.status === 'conflict' ? CONFLICT : tryLater(UNAVAILABLE);
  }

  /** The record is in the log, whatever comes of the cookie. */
  #secondCookie(headers: IncomingHttpHeaders, record: ConsentRecord): string | undefined {
    try {
      return consentCookieFor(this.#context, headers, record);
    } catch (error) {
      this.#warn(error);
      return undefined;
    }
  }

  #read(body: Uint8Array): { readonly answer: Answer } | { readonly record: ConsentRecord } {
    try {
      const checked = this.#check(body);
      if ('record' in checked) return checked;
      if ('unreadable' in checked) return { answer: refusal(400, 'body-unreadable', checked.unreadable) };
      return { answer: refusal(422, 'record-invalid', checked.problems.join('; ')) };
    } catch (error) {
      this.#warn(error);
      return { answer: FAILED };
    }
  }

  #warn(error: unknown): void {
    this.#context.warn(`POST ${RECORDS_ADDRESS}: ${error instanceof Error ? error.message : error}`);
  }
}
