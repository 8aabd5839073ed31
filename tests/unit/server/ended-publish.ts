// `temoin publish` in a process that is killed as it gives a file its name: the argument says which, and whether before
// or after. What it writes is real; only the moment of the kill is chosen.
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const [renames = '', when = '', ...args] = process.argv.slice(2);
let left = Number(renames);
const { rename } = fs;
const die = () => process.kill(process.pid, 'SIGKILL');
fs.rename = async (from, to) => {
  left -= 1;
  if (left === 0 && when === 'before') die();
  await rename(from, to);
  if (left === 0) die();
};
syncBuiltinESMExports();

const { publishCommand } = await import('../../../src/cli/publish.ts');
await publishCommand().parseAsync(args, { from: 'user' });
