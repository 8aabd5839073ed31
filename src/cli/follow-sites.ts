// Following the directory of many sites while they are served: what is added, changed or taken away there, is here too.
//
// It is looked at every other second, and not watched: what watches files misses changes on network file systems and in
// mounted volumes, and a signal would have to be sent by whoever adds a site, who need not know of this process.
import { type FoundFolder, findSiteFolders } from './site-folders.ts';

const LOOK_MS = 2_000;

/** When a site that cannot be served is tried again: what keeps it from being so may be elsewhere than in its folder. */
const RETRY_MS = 10_000;

/** What is done with what is found. */
export interface SitesFollowing {
  /** Serves these sites, each by what its folder says now. Never rejects. @returns names of those that are refused */
  take(names: readonly string[]): Promise<readonly string[]>;
  /** Serves a site no more. Never rejects. */
  remove(name: string): Promise<void>;
  /** What else than its folder decides how a site is served: another text once that is another. */
  stateBeside(name: string): string;
  /** Told once why the directory cannot be followed. */
  warn(message: string): void;
}

interface Followed {
  /** State of the folder at the last look. */
  seen: string;
  /** State that was taken, or refused. */
  taken: string | undefined;
  retryAtMs: number;
}

/** One directory. */
export class SitesFollower {
  readonly #directory: string;
  readonly #following: SitesFollowing;
  readonly #sites = new Map<string, Followed>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #problem = '';

  constructor(directory: string, following: SitesFollowing) {
    this.#directory = directory;
    this.#following = following;
  }

  /** Takes what is there. @throws TemoinError `option-invalid` where the directory cannot be read */
  async begin(): Promise<void> {
    const found = this.#withStatesBeside(await findSiteFolders(this.#directory));
    for (const { name, state } of found)
      this.#sites.set(name, { seen: state, taken: undefined, retryAtMs: 0 });
    await this.#take(found);
  }

  /** Looks again and again from now on. */
  follow(): void {
    this.#timer = setInterval(() => {
      this.#looking ??= this.#look()
        // Unheard it would end the process, and every site with it.
        .catch((error: unknown) => this.#following.warn(`The sites could not be followed: ${error}`))
        .finally(() => {
          this.#looking = undefined;
        });
    }, LOOK_MS).unref();
  }

  /** Looks no more, and resolves once what it has begun is done. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
  }

  async #look(): Promise<void> {
    const found = await this.#find();
    if (!found) return;
    const names = new Set(found.map(({ name }) => name));
    for (const [name, site] of this.#sites) if (!names.has(name)) await this.#miss(name, site);
    await this.#take(found.filter((folder) => this.#isDue(folder)));
  }

  /** @returns `undefined` where the directory says nothing, and every site goes on as it is */
  async #find(): Promise<FoundFolder[] | undefined> {
    let problem = '';
    try {
      const found = this.#withStatesBeside(await findSiteFolders(this.#directory));
      if (found.length || !this.#sites.size) return found;
      // A volume that is not mounted looks like this, too.
      problem = `There is no site left in ${this.#directory}; those that were there are served on until the server ends`;
      return undefined;
    } catch (error) {
      problem = `The sites are served as they are: ${error instanceof Error ? error.message : error}`;
      return undefined;
    } finally {
      if (problem && problem !== this.#problem) this.#following.warn(problem);
      this.#problem = problem;
    }
  }

  #withStatesBeside(found: readonly FoundFolder[]): FoundFolder[] {
    return found.map(({ name, state }) => ({ name, state: `${state} ${this.#following.stateBeside(name)}` }));
  }

  /** Once it has lain still from one look to the next: before that it may be half written. */
  #isDue({ name, state }: FoundFolder): boolean {
    const site = this.#sites.get(name) ?? { seen: '', taken: undefined, retryAtMs: Number.POSITIVE_INFINITY };
    const isStill = site.seen === state;
    site.seen = state;
    this.#sites.set(name, site);
    return isStill && (site.taken !== state || performance.now() >= site.retryAtMs);
  }

  /** It is gone once it is missing twice: some programs write a file by taking the old one away first. */
  async #miss(name: string, site: Followed): Promise<void> {
    if (site.seen !== '') {
      site.seen = '';
      return;
    }
    this.#sites.delete(name);
    await this.#following.remove(name);
  }

  async #take(folders: readonly FoundFolder[]): Promise<void> {
    if (!folders.length) return;
    const refused = new Set(await this.#following.take(folders.map(({ name }) => name)));
    for (const { name, state } of folders) {
      const site = this.#sites.get(name);
      if (!site) continue;
      site.taken = state;
      site.retryAtMs = refused.has(name) ? performance.now() + RETRY_MS : Number.POSITIVE_INFINITY;
    }
  }
}
