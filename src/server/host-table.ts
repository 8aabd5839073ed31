// Which host is whose: looked up for every request, and given to one owner alone.
import { TemoinError } from '../consent/error.ts';
import { hostNameOf } from './host-name.ts';
import { hostOf, type OriginHeaders } from './origin.ts';

interface Owned<Owner> {
  readonly owner: Owner;
  /** What messages call it. */
  readonly name: string;
}

/** Hosts by name. */
export class HostTable<Owner> {
  readonly #trustsProxy: boolean;
  readonly #hosts = new Map<string, Owned<Owner>>();

  /** @param trustsProxy see {@link hostOf} */
  constructor(trustsProxy: boolean) {
    this.#trustsProxy = trustsProxy;
  }

  /** Whose host a request has addressed; `undefined` for nobody's. */
  find(headers: OriginHeaders): Owner | undefined {
    const host = hostOf(headers, this.#trustsProxy);
    // Most are written as they are kept.
    return (this.#hosts.get(host) ?? this.#hosts.get(hostNameOf(host) ?? ''))?.owner;
  }

  /**
   * Gives an owner these hosts, in the place of those it had.
   * @throws TemoinError `option-invalid` where one is another's; then everything stays as it was
   */
  claim(owner: Owner, name: string, hosts: readonly string[]): void {
    for (const host of hosts) {
      const found = this.#hosts.get(host);
      if (found && found.owner !== owner) {
        throw new TemoinError(
          'option-invalid',
          `the host ${host} is already one of the site ${found.name}, and cannot be one of ${name} too; take it away from one of them`,
        );
      }
    }
    this.release(owner);
    for (const host of hosts) this.#hosts.set(host, { owner, name });
  }

  /** Gives an owner the host of its own name, unless somebody has that. */
  claimIfFree(owner: Owner, name: string): void {
    if (!this.#hosts.has(name)) this.#hosts.set(name, { owner, name });
  }

  /** Takes all hosts of an owner away. */
  release(owner: Owner): void {
    for (const [host, found] of this.#hosts) if (found.owner === owner) this.#hosts.delete(host);
  }
}
