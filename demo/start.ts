// `npm run demo`: starts everything, prints the three addresses, and stops everything on Ctrl-C.

import { parseArgs } from 'node:util';
import { type Demo, startDemo } from './run.ts';

const USAGE = `Usage: npm run demo [-- --port <number>]

  --port <number>   port of the site (default 8080, or TEMOIN_DEMO_PORT); the log and the second
                    origin take the next two. A taken port gives way to the next free one.
  --help            this text
`;

const DEFAULT_PORT = 8080;

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const port = portFrom(values.port ?? process.env.TEMOIN_DEMO_PORT);
  const demo = await startDemo({ port, logPort: port + 1, thirdPartyPort: port + 2 });
  process.stdout.write(describe(demo, port));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      process.stdout.write('\nStopping the demo.\n');
      void demo.close().then(() => process.exit(0));
    });
  }
}

/** 65,533 leaves room for the two ports that follow. */
function portFrom(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_533) return port;
  throw new Error(`the port must be a whole number from 1 to 65533, but is "${text}"; see --help`);
}

function describe(demo: Demo, wishedPort: number): string {
  const moved = demo.siteUrl.endsWith(`:${wishedPort}`)
    ? ''
    : `\n  Port ${wishedPort} was taken; the next free one serves instead.\n`;
  return `
  La Lettre Cyber is ready.
${moved}
    The site       ${demo.siteUrl}/
    The log        ${demo.logUrl}/checkpoint
    The auditor    ${demo.auditUrl}

  Trackers and embeds come from a second origin, ${demo.thirdParty.url}.
  Ctrl-C stops everything.

`;
}
