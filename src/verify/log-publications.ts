// What a log published among its entries, read from the entries alone: by kind, in order of time, hour by hour.
import { PUBLICATION_KINDS, type Publication, type PublicationKind } from '../consent/publication.ts';
import type { FindingList } from './finding.ts';
import { type HeartbeatState, Heartbeats } from './heartbeats.ts';
import { ReceivedTimes } from './received-times.ts';
import { checkSuccession } from './succession.ts';

/** How many of each kind. */
export type PublicationCounts = Readonly<Record<PublicationKind, number>>;

/** What was seen so far. */
export interface PublicationState {
  readonly counts: PublicationCounts;
  readonly heartbeats: HeartbeatState;
  /** As of `ReceivedTimes`. */
  readonly latest: string;
  readonly isSuccessor: boolean;
}

/** Follows the publications among the entries of one log, by the rules of an export. */
export class LogPublications {
  readonly #findings: FindingList;
  readonly #counts: Record<PublicationKind, number>;
  readonly #heartbeats: Heartbeats;
  readonly #times: ReceivedTimes;
  #isSuccessor: boolean;

  /** @param state of the same log before the check was interrupted */
  constructor(findings: FindingList, state?: PublicationState) {
    this.#findings = findings;
    this.#counts = state ? { ...state.counts } : noPublications();
    this.#heartbeats = new Heartbeats(state?.heartbeats);
    this.#times = new ReceivedTimes(state?.latest);
    this.#isSuccessor = state?.isSuccessor ?? false;
  }

  get state(): PublicationState {
    return {
      counts: { ...this.#counts },
      heartbeats: this.#heartbeats.state,
      latest: this.#times.latest,
      isSuccessor: this.#isSuccessor,
    };
  }

  see(publication: Publication, index: number): void {
    this.#counts[publication.kind] += 1;
    const problem = this.#times.see(publication.time);
    if (problem !== undefined) this.#findings.error('received-time-decreases', { index }, problem);
    if (index === 0) this.#isSuccessor = publication.kind === 'succession';
    this.#heartbeats.seePublication(publication);
  }

  /**
   * @param keyName the log's name
   * @param under what vouches for the checkpoint, in words
   */
  finish(keyName: string, under: string): PublicationCounts {
    this.#heartbeats.finish(this.#findings, under);
    checkSuccession(this.#findings, keyName, this.#isSuccessor);
    return { ...this.#counts };
  }
}

/** None of any kind. */
export function noPublications(): Record<PublicationKind, number> {
  // The reason for the cast: these are all the kinds that there are.
  return Object.fromEntries(PUBLICATION_KINDS.map((kind) => [kind, 0])) as Record<PublicationKind, number>;
}
