// The sites of a server: which hosts are whose, and how each is opened, opened anew and closed while the others go on.
import type { IncomingMessage } from 'node:http';
import { TemoinError } from '../consent/error.ts';
import type { Health } from './admin.ts';
import type { Addressed, Wellness } from './front.ts';
import { healthOf } from './health.ts';
import { HostTable } from './host-table.ts';
import { closePlace, openPlace } from './open-place.ts';
import { openSite, type Surroundings } from './open-site.ts';
import type { EverySiteOptions, SiteOptions } from './site-options.ts';
import { newPlace, type SitePlace } from './site-place.ts';
import { Turns } from './turns.ts';

/**
 * How many sites are opened at once. All share one thread that writes: if hundreds began together, what each publishes
 * would wait for all others for longer than it may, and so would the records of those that are served.
 */
const OPENING_AT_ONCE = 4;

/** One of several sites. */
export interface HostedSite extends SiteOptions {
  /** Hosts under which it is served besides its own name, as {@link hostNameOf} writes them. */
  readonly hosts: readonly string[];
}

/** What holds for all of them. */
export interface SitesOptions extends Omit<EverySiteOptions, 'warn'> {
  /** Told what the operator should know, and of which site. */
  readonly warn: (message: string, site: string) => void;
}

/** Whoever calls does so for one site after the other; calls for several sites may run at once. */
export class Sites {
  readonly #options: SitesOptions;
  readonly #surroundings: Surroundings;
  readonly #places = new Map<string, SitePlace>();
  readonly #hosts: HostTable<SitePlace>;
  readonly #turns = new Turns(OPENING_AT_ONCE);
  /** What every host is, until it is known which are whose. */
  #beginning: Addressed | undefined = { reason: 'opening' };

  constructor(options: SitesOptions, surroundings: Surroundings) {
    this.#options = options;
    this.#surroundings = surroundings;
    this.#hosts = new HostTable(options.trustsProxy ?? false);
  }

  /** The site that a request is for. */
  readonly find = (request: IncomingMessage): Addressed | undefined =>
    this.#hosts.find(request.headers) ?? this.#beginning;

  /** All sites have been put that the server begins with: from now on a host that is none of theirs is nobody's. */
  begun(): void {
    this.#beginning = undefined;
  }

  /** A site is about to be put: its name is its own host, before another can take that as a further one. */
  expect(name: string): void {
    if (this.#places.has(name)) return;
    const place = newPlace();
    this.#places.set(name, place);
    this.#hosts.claimIfFree(place, name);
  }

  /**
   * Serves a site, or serves it by what is said of it now. Meanwhile its requests wait.
   * @returns its verifier key
   * @throws TemoinError as {@link openSite}, and `option-invalid` where one of its hosts is another site's. Then a site
   *   that was served before its log was closed goes on as it was, and any other is not served.
   */
  async put(site: HostedSite): Promise<string> {
    const { site: name } = site.configuration;
    this.expect(name);
    try {
      const place = this.#place(name);
      this.#hosts.claim(place, name, [name, ...site.hosts]);
      return await this.#turns.take(() => this.#open(site, place));
    } catch (error) {
      this.refuse(name, error);
      throw error;
    }
  }

  /** What is said of a site cannot be taken: it goes on as it is, and where it is not served its host is told so. */
  refuse(name: string, problem: unknown): void {
    this.expect(name);
    const place = this.#place(name);
    place.problem = wordsOf(problem);
    if (place.open) this.#surroundings.metrics?.outdated(name);
    else {
      place.reason = problem instanceof TemoinError ? problem.code : 'failed';
      this.#surroundings.metrics?.down(name);
    }
  }

  /** Serves a site no more, and forgets it. Its log stays where it is. */
  async remove(name: string): Promise<void> {
    const place = this.#places.get(name);
    if (!place) return;
    this.#hosts.release(place);
    this.#places.delete(name);
    await this.#closeLog(name, place);
    this.#surroundings.metrics?.forget(name);
  }

  /** Whether a site is served, be it by what was said of it before. */
  isServed(name: string): boolean {
    return this.#places.get(name)?.open !== undefined;
  }

  /** For the operator: each by its name. */
  readonly health = (): Health => {
    const sites = [...this.#places].map(([site, { open, reason, problem }]) => ({
      site,
      ...(open ? healthOf(open.writer) : { status: 'unavailable', reason }),
      ...(problem !== undefined && { problem }),
    }));
    const status = this.wellness();
    return { isServing: status !== 'unavailable', body: { status, sites } };
  };

  /** For anybody. A server without any site is well. */
  readonly wellness = (): Wellness => {
    const served = [...this.#places.values()].filter(({ open }) => open && !open.writer.failure).length;
    if (served === this.#places.size) return 'ok';
    return served ? 'degraded' : 'unavailable';
  };

  /** See `OpenSite`. */
  readonly beginClosing = () =>
    Promise.all([...this.#places.values()].map(({ open }) => open?.beginClosing()));

  /** Closes all. */
  async close(): Promise<void> {
    await Promise.all([...this.#places].map(([name, place]) => this.#closeLog(name, place)));
  }

  #place(name: string): SitePlace {
    const place = this.#places.get(name);
    if (!place) throw new Error(`${name} is no site of this server`);
    return place;
  }

  async #open(site: HostedSite, place: SitePlace): Promise<string> {
    const { site: name } = site.configuration;
    const warn = (message: string) => this.#options.warn(message, name);
    const open = () => openSite({ ...this.#options, ...site, warn }, this.#surroundings, name);
    return openPlace(place, open, warn);
  }

  async #closeLog(name: string, place: SitePlace): Promise<void> {
    await closePlace(place, (message) => this.#options.warn(message, name));
  }
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
