// What is measured of a running server, in Prometheus' text format: counts and times, nothing about any visitor.
import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type Ingest, RECORDS_ADDRESS } from './ingest/ingest.ts';
import type { MeasuredWriter } from './log-writer.ts';
import type { PublicCheckpoint } from './public-checkpoint.ts';

/** What the numbers are read from. */
export interface MetricsSources {
  readonly writer: MeasuredWriter;
  readonly publicCheckpoint: Pick<PublicCheckpoint, 'read' | 'ageSeconds'>;
  readonly ingest: Pick<Ingest, 'observeAnswers'>;
}

const BATCH_ENTRIES = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];
const COMMIT_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const ANSWER_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Begins to measure one server: its process, its log, and what it answers. */
export function measure(
  app: FastifyInstance,
  { writer, publicCheckpoint, ingest }: MetricsSources,
): Registry {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  countAnswers(app, ingest, registers);
  observeCommits(writer, registers);

  const gauge = (name: string, help: string, value: () => number | Promise<number>) =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set(await value());
      },
    });
  gauge('temoin_up', 'Whether the log can append: 1 or 0.', () => (writer.failure ? 0 : 1));
  gauge('temoin_submissions_waiting', 'Submissions that wait for their place.', () => writer.waiting);
  gauge('temoin_log_entries', 'Entries under the newest signed checkpoint.', () => writer.checkpoint.size);
  gauge(
    'temoin_public_checkpoint_entries',
    'Entries under the public checkpoint.',
    async () => (await publicCheckpoint.read()).size,
  );
  gauge(
    'temoin_public_checkpoint_age_seconds',
    'Time since the public checkpoint was last the newest one.',
    () => publicCheckpoint.ageSeconds,
  );
  gauge('temoin_register_lag_entries', 'Entries that the register is behind the log.', () =>
    // Where the thread is gone nobody knows, and temoin_up says why.
    writer.registerLag().catch(() => Number.NaN),
  );
  return register;
}

/** By the route's pattern and never by the address, which may hold a subject. */
function countAnswers(app: FastifyInstance, ingest: MetricsSources['ingest'], registers: Registry[]): void {
  const answers = new Counter({
    name: 'temoin_answers_total',
    help: 'Answers by route and status.',
    labelNames: ['route', 'status'],
    registers,
  });
  const records = new Counter({
    name: 'temoin_records_total',
    help: 'Posted records by the status of the answer: 201 is in the log, any other is not acknowledged.',
    labelNames: ['status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'temoin_record_seconds',
    help: 'Time from the head of a posted record to the end of its answer.',
    buckets: ANSWER_SECONDS,
    registers,
  });
  app.addHook('onResponse', async ({ routeOptions }, { raw }) => {
    answers.inc({ route: routeOptions.url ?? 'none', status: raw.statusCode });
  });
  ingest.observeAnswers((method, status, took) => {
    answers.inc({ route: RECORDS_ADDRESS, status });
    if (method !== 'POST') return;
    records.inc({ status });
    seconds.observe(took);
  });
}

function observeCommits(writer: MetricsSources['writer'], registers: Registry[]): void {
  const entries = new Histogram({
    name: 'temoin_commit_entries',
    help: 'Entries of one durable commit.',
    buckets: BATCH_ENTRIES,
    registers,
  });
  const seconds = new Histogram({
    name: 'temoin_commit_seconds',
    help: 'Time that the store took for one durable commit.',
    buckets: COMMIT_SECONDS,
    registers,
  });
  writer.observeCommits((commits) => {
    for (const [count, took] of commits) {
      entries.observe(count);
      seconds.observe(took);
    }
  });
}
