// The log as a child process, started as a site owner would start it: `temoin serve`.

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const CONFIGURATION = fileURLToPath(new URL('./site/temoin.json', import.meta.url));

const START_LIMIT_MS = 20_000;
const HEALTH_INTERVAL_MS = 100;

/** How much of the log's last words is kept, to be shown when it dies. */
const LAST_WORDS_CHARS = 2_000;

/** Where the log listens and keeps its data. */
export interface LogPlace {
  readonly port: number;
  readonly dataDir: string;
}

/** A running log. */
export interface LogProcess {
  /** Resolves when the process has ended, however it did, with its last words on standard error. */
  readonly ended: Promise<string>;
  /** Ends it at once, as a power cut would (SIGKILL); resolves when it is gone. */
  kill(): Promise<void>;
}

/**
 * Starts the log and waits until `GET /temoin/health` answers 200.
 *
 * @throws when `dist/cli.js` is missing, when the process ends before it is ready (with its last words), or
 *   when it is not ready in {@link START_LIMIT_MS} (it is ended then).
 */
export async function startLog(place: LogPlace): Promise<LogProcess> {
  if (!existsSync(CLI)) throw new Error(`${CLI} is missing: run "npm run build" first`);
  const child = spawn(process.execPath, [CLI, ...serveArguments(place)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const log = watch(child);
  let ended: string | undefined;
  void log.ended.then((words) => {
    ended = words;
  });
  const deadline = Date.now() + START_LIMIT_MS;
  while (!(await isHealthy(place.port))) {
    if (ended !== undefined) throw new Error(`the log ended before it was ready:\n${ended}`);
    if (Date.now() > deadline) {
      await log.kill();
      throw new Error(`the log on port ${place.port} was not ready after ${START_LIMIT_MS} ms:\n${ended}`);
    }
    await new Promise((resolve) => setTimeout(resolve, HEALTH_INTERVAL_MS));
  }
  return log;
}

/** The command that starts this very log by hand, for a person to paste. */
export function serveCommand(place: LogPlace): string {
  return ['node', 'dist/cli.js', ...serveArguments(place)].map(quoteForShell).join(' ');
}

/**
 * Has the log's command line issue a token, an operator's, so that the demo shows who has looked too.
 *
 * @throws when the command fails, or prints nothing on its first line.
 */
export async function issueToken(dataDir: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    CLI,
    ...['token', '--data', dataDir, '--label', 'demo', '--role', 'operator'],
  ]);
  const token = stdout.split('\n')[0]?.trim();
  if (!token) throw new Error(`"temoin token --data ${dataDir}" printed no token; it printed: ${stdout}`);
  return token;
}

function serveArguments({ port, dataDir }: LogPlace): string[] {
  // At once: who tries the demo alone has nobody to hide in a crowd, and wants to see the log grow.
  const pace = ['--checkpoint-seconds', '0'];
  return [
    ...['serve', '--config', CONFIGURATION, '--data', dataDir, '--port', String(port)],
    ...['--trust-proxy', ...pace],
  ];
}

function watch(child: ChildProcess): LogProcess {
  let lastWords = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-LAST_WORDS_CHARS);
  });
  const ended = new Promise<string>((resolve) => {
    child.once('close', () => resolve(lastWords));
    child.once('error', (error) => resolve(error.message));
  });
  return {
    ended,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function isHealthy(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/temoin/health`, {
      signal: AbortSignal.timeout(1_000),
    });
    return response.status === 200;
  } catch {
    return false;
  }
}

function quoteForShell(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
