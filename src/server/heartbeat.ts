// The heartbeat: one publication an hour, by which an auditor sees that the log was there (docs/FORMAT.md §11).
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../consent/canonical-json.ts';
import { sha256Hex } from '../consent/sha256.ts';
import type { LogWriter } from './log-writer.ts';
import type { NewPublication } from './store/log-store.ts';

const HOUR_MS = 3_600_000;

/** How long after a failure the same hour is tried again. */
const RETRY_MS = 60_000;

/** What a heart works with. */
export interface HeartbeatOptions {
  readonly writer: Pick<LogWriter, 'submit'>;
  readonly now: () => Date;
  /** Told where an hour's heartbeat could not be published yet. */
  readonly warn: (message: string) => void;
}

/** A running heart. */
export interface Heartbeat {
  /** Beats no more, and resolves once a beat that has begun is over. */
  stop(): Promise<void>;
}

/** The heartbeat of the hour that a time lies in. The same for every time of the hour, so that it is published once. */
export function heartbeatAt(time: Date): NewPublication {
  const hour = new Date(Math.floor(time.getTime() / HOUR_MS) * HOUR_MS).toISOString();
  const text = canonicalJson({ hour });
  return { kind: 'heartbeat', hash: sha256Hex(text), bytes: utf8ToBytes(text) };
}

/** Milliseconds from a time to the beginning of the next hour, 1 to 3,600,000. */
export const untilNextHourMs = (time: Date) => HOUR_MS - (((time.getTime() % HOUR_MS) + HOUR_MS) % HOUR_MS);

/**
 * Publishes the heartbeat of the present hour, and then one at the beginning of each, by the way that records take. Its
 * timer keeps no process alive.
 */
export async function startHeartbeat({ writer, now, warn }: HeartbeatOptions): Promise<Heartbeat> {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let beating: Promise<void> = Promise.resolve();

  async function beat(): Promise<void> {
    const time = now();
    const { status } = await writer.submit({ publication: heartbeatAt(time) });
    const isPublished = status === 'published';
    if (isStopped) return;
    if (!isPublished)
      warn('The heartbeat of this hour could not be published; it is tried again in a minute');
    const next = untilNextHourMs(now());
    timer = setTimeout(again, isPublished ? next : Math.min(next, RETRY_MS)).unref();
  }
  const again = () => {
    beating = beat();
  };

  again();
  await beating;
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await beating;
    },
  };
}
