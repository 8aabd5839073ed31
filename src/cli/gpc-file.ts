// The file that states for whoever hosts the widget themselves that the site abides by Global Privacy Control, and since when.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gpcSupport } from '../consent/gpc.ts';

/** Its name in the folder that `temoin build` writes; a web server hands it out as `/.well-known/gpc.json`. */
export const GPC_FILE = 'gpc.json';

/**
 * What is to be written, with the day of the statement: today's, unless the very same gate was built there before.
 * @param folder that is built into, before the gate is written
 * @param gate about to be written there
 * @param now the day is that of UTC
 */
export async function gpcFileFor(folder: string, gate: string, now: Date): Promise<string> {
  const [statement, previousGate] = await Promise.all(
    [GPC_FILE, 'temoin.js'].map((name) => readFile(join(folder, name), 'utf8').catch(() => undefined)),
  );
  return statement && previousGate === gate ? statement : gpcSupport(now.toISOString().slice(0, 10));
}
