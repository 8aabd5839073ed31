// What is measured of a running server, in Prometheus' text format: counts and times, nothing about any visitor.
import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type Ingest, RECORDS_ADDRESS } from './ingest/ingest.ts';
import type { MeasuredWriter } from './log-writer.ts';
import type { PublicCheckpoint } from './public-checkpoint.ts';

/** What the numbers of a site are read from. */
export interface MetricsSources {
  readonly writer: MeasuredWriter;
  readonly publicCheckpoint: Pick<PublicCheckpoint, 'read' | 'ageSeconds'>;
  readonly ingest: Pick<Ingest, 'observeAnswers'>;
}

const BATCH_ENTRIES = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];
const COMMIT_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const ANSWER_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** The label that names a site; there is none where a server has but one. */
const labelsOf = (site: string) => (site ? { site } : {});

/** Measures the process from now on, and every site that it is told of. */
export class Metrics {
  readonly registry = new Registry();
  /** By label. */
  readonly #sites = new Map<string, MetricsSources>();
  /** Labels of sites that are not served. */
  readonly #down = new Set<string>();
  /** Labels of sites that are served by what was said of them before. */
  readonly #outdated = new Set<string>();
  readonly #counts: ReturnType<typeof countsIn>;

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    this.#counts = countsIn([this.registry]);
    this.#addGauges();
  }

  /**
   * Measures a site.
   * @param site its label; empty where the server has but one
   * @param app before it is ready
   */
  measure(site: string, app: FastifyInstance, sources: MetricsSources): void {
    this.forget(site);
    this.#sites.set(site, sources);
    const { answers, records, recordSeconds, commitEntries, commitSeconds } = this.#counts;
    const labels = labelsOf(site);
    // By the route's pattern and never by the address, which may hold a subject.
    app.addHook('onResponse', async ({ routeOptions }, { raw }) => {
      answers.inc({ ...labels, route: routeOptions.url ?? 'none', status: raw.statusCode });
    });
    sources.ingest.observeAnswers((method, status, seconds) => {
      answers.inc({ ...labels, route: RECORDS_ADDRESS, status });
      if (method !== 'POST') return;
      records.inc({ ...labels, status });
      recordSeconds.observe(labels, seconds);
    });
    sources.writer.observeCommits((commits) => {
      for (const [count, took] of commits) {
        commitEntries.observe(labels, count);
        commitSeconds.observe(labels, took);
      }
    });
  }

  /** The site is not served, though it should be. */
  down(site: string): void {
    this.#down.add(site);
  }

  /** The site is served as it was, since what is said of it now cannot be taken. */
  outdated(site: string): void {
    this.#outdated.add(site);
  }

  /** The site is closed: it is counted no more; what was counted stays until the process ends. */
  forget(site: string): void {
    this.#sites.delete(site);
    this.#down.delete(site);
    this.#outdated.delete(site);
  }

  #addGauges(): void {
    const gauge = (name: string, help: string, value: (from: MetricsSources) => number | Promise<number>) =>
      this.#addGauge(name, help, async (set) => {
        for (const [site, sources] of this.#sites) set(site, await value(sources));
      });
    this.#addGauge('temoin_up', 'Whether the log can append: 1 or 0.', async (set) => {
      for (const site of this.#down) set(site, 0);
      for (const [site, { writer }] of this.#sites) set(site, writer.failure ? 0 : 1);
    });
    this.#addGauge(
      'temoin_site_outdated',
      'Whether a site is served as it was, since what is said of it now cannot be taken: 1 or 0.',
      async (set) => {
        // Without a name it is the server's only site, which nothing new is said of.
        for (const site of this.#sites.keys()) if (site) set(site, this.#outdated.has(site) ? 1 : 0);
      },
    );
    gauge(
      'temoin_submissions_waiting',
      'Submissions that wait for their place.',
      ({ writer }) => writer.waiting,
    );
    gauge(
      'temoin_log_entries',
      'Entries under the newest signed checkpoint.',
      ({ writer }) => writer.checkpoint.size,
    );
    gauge(
      'temoin_public_checkpoint_entries',
      'Entries under the public checkpoint.',
      async ({ publicCheckpoint }) => (await publicCheckpoint.read()).size,
    );
    gauge(
      'temoin_public_checkpoint_age_seconds',
      'Time since the public checkpoint was last the newest one.',
      ({ publicCheckpoint }) => publicCheckpoint.ageSeconds,
    );
    gauge('temoin_register_lag_entries', 'Entries that the register is behind the log.', ({ writer }) =>
      // Where the thread is gone nobody knows, and temoin_up says why.
      writer.registerLag().catch(() => Number.NaN),
    );
  }

  #addGauge(
    name: string,
    help: string,
    collectAll: (set: (site: string, value: number) => void) => Promise<void>,
  ): void {
    new Gauge({
      name,
      help,
      labelNames: ['site'],
      registers: [this.registry],
      async collect() {
        // Otherwise sites that are gone would keep their last value.
        this.reset();
        await collectAll((site, value) => this.set(labelsOf(site), value));
      },
    });
  }
}

/** What is added up as it happens. */
function countsIn(registers: Registry[]) {
  const answers = new Counter({
    name: 'temoin_answers_total',
    help: 'Answers by route and status.',
    labelNames: ['site', 'route', 'status'],
    registers,
  });
  const records = new Counter({
    name: 'temoin_records_total',
    help: 'Posted records by the status of the answer: 201 is in the log, any other is not acknowledged.',
    labelNames: ['site', 'status'],
    registers,
  });
  const recordSeconds = new Histogram({
    name: 'temoin_record_seconds',
    help: 'Time from the head of a posted record to the end of its answer.',
    labelNames: ['site'],
    buckets: ANSWER_SECONDS,
    registers,
  });
  const commitEntries = new Histogram({
    name: 'temoin_commit_entries',
    help: 'Entries of one durable commit.',
    labelNames: ['site'],
    buckets: BATCH_ENTRIES,
    registers,
  });
  const commitSeconds = new Histogram({
    name: 'temoin_commit_seconds',
    help: 'Time that the store took for one durable commit.',
    labelNames: ['site'],
    buckets: COMMIT_SECONDS,
    registers,
  });
  return { answers, records, recordSeconds, commitEntries, commitSeconds };
}
