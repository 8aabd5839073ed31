// Runs one command of the command line in a real process that dies when it touches the network.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Exit code of a process that tried to reach another machine, or its own. */
export const NETWORK_TOUCHED = 99;

const NO_NETWORK = `
  import net from 'node:net';
  import dns from 'node:dns';
  import dgram from 'node:dgram';
  const die = () => process.exit(${NETWORK_TOUCHED});
  net.Socket.prototype.connect = net.Server.prototype.listen = dns.lookup = dgram.createSocket = die;
`;

/** How a process ended, and what it printed. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command by its factory, as src/cli/main.ts would.
 * @param command e.g. `verify`, for `verifyCommand` of src/cli/verify.ts
 */
export function runCommand(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const script = `
    import { ${command}Command } from './src/cli/${command}.ts';
    await ${command}Command().parseAsync(process.argv.slice(1), { from: 'user' });
  `;
  return runScript(script, args, env);
}

/** Runs the text of a module without network. */
export function runScript(
  script: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const guard = `data:text/javascript,${encodeURIComponent(NO_NETWORK)}`;
  const { TEMOIN_KEY: _key, ...inherited } = process.env;
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['--import', guard, '--input-type=module', '--eval', script, '--', ...args],
      { env: { ...inherited, NO_COLOR: '1', ...env } },
      (error, stdout, stderr) => {
        const code = error ? error.code : 0;
        if (typeof code === 'number') resolve({ code, stdout, stderr });
        else reject(error);
      },
    );
  });
}

/** Puts files into a folder of their own for as long as `use` runs. */
export async function withFiles<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (pathOf: (name: string) => string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'temoin-cli-'));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    return await use((name) => join(folder, name));
  } finally {
    await rm(folder, { recursive: true });
  }
}
