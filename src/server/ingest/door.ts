// The door of what pages post: whether those of an origin may, and whether their network has posted too much.
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { ServerContext } from '../context.ts';
import { networkOf } from '../network.ts';
import type { NetworkLimit } from '../network-limit.ts';
import { clientAddressOf, hostOf, mayWrite } from '../origin.ts';
import { URL_LIMIT_CHARS } from '../protection.ts';
import { type Answer, refusal } from './answer.ts';

/** What it works with. */
export type DoorContext = Pick<ServerContext, 'configuration' | 'origins' | 'trustsProxy'>;

/** One address's. */
export class Door {
  readonly #context: DoorContext;
  readonly #networkLimit: NetworkLimit | undefined;
  /** Of one site nearly all requests come from the same. */
  #lastAllowed = { origin: '', host: '' };

  /** @param networkLimit absent where there is none */
  constructor(context: DoorContext, networkLimit: NetworkLimit | undefined) {
    this.#context = context;
    this.#networkLimit = networkLimit;
  }

  /** Whether pages of the origin that a request names may post here. */
  mayWrite(headers: IncomingHttpHeaders): boolean {
    const { trustsProxy, origins } = this.#context;
    const host = hostOf(headers, trustsProxy);
    const { origin } = headers;
    if (origin === undefined) return false;
    if (origin === this.#lastAllowed.origin && host === this.#lastAllowed.host) return true;
    if (!mayWrite(origin, host, origins)) return false;
    this.#lastAllowed = { origin, host };
    return true;
  }

  /** Takes one request off what its network may send; 0 where it may. What comes from a private address has no limit. */
  secondsToWait(request: IncomingMessage): number {
    if (!this.#networkLimit) return 0;
    const network = networkOf(clientAddressOf(request, this.#context.trustsProxy));
    return network === undefined ? 0 : this.#networkLimit.take(network, performance.now());
  }

  /** What pages that may not are answered. */
  foreign({ origin }: IncomingHttpHeaders): Answer {
    const from = origin ? JSON.stringify(origin.slice(0, 200)) : 'an unnamed origin';
    const { site } = this.#context.configuration;
    return refusal(
      403,
      'origin-foreign',
      `pages of ${from} may not write to the log of ${site}; its operator allows an origin by --origin`,
    );
  }
}

/** Whether this is an address, with a query or without; one that is too long is the framework's to refuse. */
export const isAddressed = (url: string, address: string): boolean =>
  url === address || (url.startsWith(`${address}?`) && url.length <= URL_LIMIT_CHARS);
