// One answer of a Node server, marked while it is written.
import type { ServerResponse } from 'node:http';
import type { Configuration } from '../consent/configuration.ts';
import { TemoinError } from '../consent/error.ts';
import { type ByteMarker, byteMarker } from './byte-marker.ts';
import type { MarkOptions } from './mark-options.ts';
import type { MarkReport } from './mark-report.ts';
import { giveHeaders, kindOfAnswer, removeHeadersOfTheBody } from './response-headers.ts';

/** What the middleware hands on. */
export interface ResponseMarking {
  readonly configuration: Configuration;
  readonly isHead: boolean;
  readonly options: () => MarkOptions;
  /** Called once, before anything is sent. */
  readonly onDecided: () => void;
  readonly onReport: (report: MarkReport) => void;
  readonly warn: (message: string) => void;
}

/** What became of an answer. */
type State =
  | { readonly is: 'undecided' | 'passed' | 'broken' }
  | { readonly is: 'marked'; readonly marker: ByteMarker };

/** Puts a marker between an answer and its connection. Whether it is a page is decided when its head is complete. */
export function markResponse(response: ServerResponse, marking: ResponseMarking): void {
  const { writeHead, flushHeaders, write, end } = response;
  let state: State = { is: 'undecided' };

  /** A page that cannot be marked is not sent: what it would load, nobody would have asked for. */
  const attempt = <T>(act: () => T): T | undefined => {
    try {
      return act();
    } catch (error) {
      if (!(error instanceof TemoinError)) throw error;
      marking.warn(`a page was broken off: ${error.message}`);
      state = { is: 'broken' };
      response.destroy();
      return undefined;
    }
  };
  const decide = (): State => {
    if (state.is !== 'undecided') return state;
    state = { is: 'passed' };
    attempt(() => {
      if (kindOfAnswer(response, marking.warn) === 'other') return;
      removeHeadersOfTheBody(response);
      if (marking.isHead) return;
      state = { is: 'marked', marker: byteMarker(marking.configuration, marking.options()) };
    });
    marking.onDecided();
    return state;
  };

  response.writeHead = (status: number, ...rest: unknown[]) => {
    const [reason] = rest;
    response.statusCode = status;
    if (typeof reason === 'string') response.statusMessage = reason;
    giveHeaders(response, typeof reason === 'string' ? rest[1] : reason);
    return decide().is === 'broken' ? response : writeHead.call(response, status);
  };
  response.flushHeaders = () => {
    if (decide().is !== 'broken') flushHeaders.call(response);
  };
  const markedWrite = (...given: unknown[]): boolean => {
    const now = decide();
    const bytes = bytesOf(given[0], given[1]);
    if (now.is === 'broken') return false;
    // The reason for the cast, here and below: Node's own methods get their arguments as they came, in any form.
    if (now.is !== 'marked' || !bytes) return write.apply(response, given as Parameters<typeof write>);
    const marked = attempt(() => now.marker.write(bytes, false));
    if (!marked) return false;
    if (marked.length) return write.call(response, marked, 'utf8', callbackOf(given));
    process.nextTick(callbackOf(given) ?? (() => {}));
    return true;
  };
  const markedEnd = (...given: unknown[]): ServerResponse => {
    const now = decide();
    const hasBody = given[0] !== undefined && given[0] !== null && typeof given[0] !== 'function';
    const bytes = hasBody ? bytesOf(given[0], given[1]) : new Uint8Array();
    if (now.is === 'broken') return response;
    if (now.is !== 'marked' || !bytes) return end.apply(response, given as Parameters<typeof end>);
    const marked = attempt(() => now.marker.write(bytes, true));
    if (!marked) return response;
    // Ending may write by itself, which must not be marked again.
    state = { is: 'passed' };
    marking.onReport(now.marker.report());
    return end.call(response, marked, 'utf8', callbackOf(given));
  };
  response.write = markedWrite as typeof write;
  response.end = markedEnd as typeof end;
}

function callbackOf(given: readonly unknown[]): (() => void) | undefined {
  // The reason for the cast: Node calls it without arguments when all went well, whatever it would take.
  return given.find((value) => typeof value === 'function') as (() => void) | undefined;
}

/** `undefined` for what Node itself refuses. */
function bytesOf(chunk: unknown, encoding: unknown): Uint8Array | undefined {
  if (chunk instanceof Uint8Array) return chunk;
  if (typeof chunk !== 'string') return undefined;
  return Buffer.from(chunk, typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8');
}
