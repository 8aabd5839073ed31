// The whole demo as one value: second origin, log and site, started in that order and stopped together.

import { fileURLToPath } from 'node:url';
import { freePort } from './listening.ts';
import { issueToken, type LogPlace, type LogProcess, serveCommand, startLog } from './log-process.ts';
import { type Site, startSite } from './site-server.ts';
import { startThirdParty, type ThirdParty } from './third-party-server.ts';

const DEFAULT_DATA_DIR = fileURLToPath(new URL('./.data', import.meta.url));

/** What may be wished for. A port of 0 takes any free one; a taken port gives way to the next free one. */
export interface DemoOptions {
  /** The site's. Default 8080. */
  readonly port?: number;
  /** Default 8081. */
  readonly logPort?: number;
  /** Default 8082. */
  readonly thirdPartyPort?: number;
  /** Where the log keeps its records. Default `demo/.data`, kept from one run to the next. */
  readonly dataDir?: string;
  /** Says nothing on standard error when the log dies. Default: no. */
  readonly quiet?: boolean;
}

/** The running demo. No address ends with a slash, except the auditor's, which ends with its token. */
export interface Demo {
  readonly siteUrl: string;
  /** The log as the world sees it, through the site: `/temoin/log`. */
  readonly logUrl: string;
  readonly thirdParty: ThirdParty;
  /** The auditor's page; it signs in by itself. */
  readonly auditUrl: string;
  /** Ends the log as a power cut would. The rest goes on; does nothing when it is already down. */
  stopLog(): Promise<void>;
  /** Starts the log again on the same data and port. Does nothing while it runs; throws as at the start. */
  startLog(): Promise<void>;
  /** Stops everything. */
  close(): Promise<void>;
}

/**
 * Starts the demo.
 *
 * @throws when no port is free, or when the log does not start (see `startLog` in log-process.ts). Whatever
 *   had started by then is stopped.
 */
export async function startDemo(options: DemoOptions = {}): Promise<Demo> {
  const { dataDir = DEFAULT_DATA_DIR, quiet = false } = options;
  const sitePort = await freePort(options.port ?? 8080);
  const logPort = await freePort(options.logPort ?? 8081, [sitePort]);
  const thirdPartyPort = await freePort(options.thirdPartyPort ?? 8082, [sitePort, logPort]);

  const log = keepLog({ port: logPort, dataDir }, quiet);
  const thirdParty = await startThirdParty({ port: thirdPartyPort });
  let site: Site | undefined;
  async function close(): Promise<void> {
    await Promise.all([site?.close(), log.stop(), thirdParty.close()]);
  }
  try {
    await log.start();
    const token = await issueToken(dataDir);
    site = await startSite({ port: sitePort, logPort, thirdPartyUrl: thirdParty.url });
    return {
      siteUrl: site.url,
      logUrl: `${site.url}/temoin/log`,
      thirdParty,
      auditUrl: `${site.url}/temoin/audit/#token=${token}`,
      stopLog: log.stop,
      startLog: log.start,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A log that can be stopped and started again, and whose unexpected end is told with the way back. */
function keepLog(place: LogPlace, quiet: boolean): { start(): Promise<void>; stop(): Promise<void> } {
  let running: LogProcess | undefined;
  return {
    async start() {
      if (running !== undefined) return;
      const started = await startLog(place);
      running = started;
      void started.ended.then((lastWords) => {
        if (running !== started) return;
        running = undefined;
        if (!quiet) process.stderr.write(deathNotice(place, lastWords));
      });
    },
    async stop() {
      const stopping = running;
      running = undefined;
      await stopping?.kill();
    },
  };
}

function deathNotice(place: LogPlace, lastWords: string): string {
  const words = lastWords.trim() === '' ? '' : `${lastWords.trim()}\n`;
  return `\nThe log has stopped. ${words}The site goes on, and choices wait in the browser. To start it again:\n  ${serveCommand(place)}\n`;
}
