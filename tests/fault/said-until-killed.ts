// Runs a process that is to end itself by SIGKILL, and keeps what it has told until then.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/**
 * Runs a script of this folder.
 * @param run what it is told to do, as JSON in its first argument
 * @returns what it has said on standard output, a line of words each, until it ended itself
 */
export async function saidUntilKilled(script: string, run: object): Promise<string[][]> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [path, JSON.stringify(run)]);
  let out = '';
  let errors = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (errors += chunk));
  const signal = await new Promise((resolve) => child.once('close', (_code, by) => resolve(by)));
  expect({ signal, errors }).toEqual({ signal: 'SIGKILL', errors: '' });
  return out.split('\n').map((line) => line.split(' '));
}
