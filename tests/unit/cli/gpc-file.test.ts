// temoin build: states in a file that the site abides by Global Privacy Control, since the day when that gate was built.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildCommand } from '../../../src/cli/build.ts';
import { GPC_FILE, gpcFileFor } from '../../../src/cli/gpc-file.ts';
import { configuration } from '../server/site.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'temoin-gpc-file-'));
});
afterEach(() => rm(folder, { recursive: true }));

const on = (day: string, gate = 'gate') => gpcFileFor(folder, gate, new Date(`${day}T23:59:59.999Z`));

it('has the day of the first build, and keeps it for as long as the same gate is built there', async () => {
  const first = await on('2026-11-29');
  expect(first).toBe('{"gpc":true,"lastUpdate":"2026-11-29"}\n');
  await writeFile(join(folder, GPC_FILE), first);
  await writeFile(join(folder, 'temoin.js'), 'gate');
  expect(await on('2026-12-03')).toBe(first);
  expect(await on('2026-12-03', 'another gate')).toBe('{"gpc":true,"lastUpdate":"2026-12-03"}\n');
});

it('has the day of the build where a gate was built there that stated nothing', async () => {
  await writeFile(join(folder, 'temoin.js'), 'gate');
  expect(await on('2026-12-03')).toContain('2026-12-03');
});

it('is written beside the gate, and not dated anew by a second build of the same', async () => {
  const config = join(folder, 'temoin.json');
  await writeFile(config, JSON.stringify(configuration));
  const build = () => buildCommand().parseAsync(['--config', config, '--out', folder], { from: 'user' });
  await build();
  const file = join(folder, GPC_FILE);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
    gpc: true,
    lastUpdate: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
  });
  await writeFile(file, '{"gpc":true,"lastUpdate":"2026-11-29"}\n');
  await build();
  expect(await readFile(file, 'utf8')).toContain('2026-11-29');
});
