// The table of carriers: what reaches another server, counted by that server, in every state and however it came in.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import type { EngineName } from '../../tools/engines.ts';
import { type Carrier, carriers } from './carriers.ts';
import { type Cell, type Insertion, observe, preconnects, type State } from './cell.ts';
import { skipWithoutEngine, test } from './fixture.ts';

test.describe.configure({ retries: 0 });

skipWithoutEngine();

const states: readonly State[] = [
  'before a choice',
  'refused',
  'granted',
  'withdrawn',
  'under an unknown id',
];
const insertions: readonly Insertion[] = ['static', 'appended late', 'by innerHTML late'];

for (const insertion of insertions) {
  for (const state of states) {
    test.describe(`${state}, ${insertion}`, () => {
      // All rows of a cell look at one page, so they stay in one worker.
      test.describe.configure({ mode: 'default' });
      let cell: Cell;
      test.beforeAll(async ({ engine }, { project }) => {
        cell = await once(
          join(project.outputDir, 'cells', `${engine.name}, ${state}, ${insertion}.json`),
          () => observe(engine, state, insertion),
        );
      });

      // What `innerHTML` makes of a script is no script that any browser runs.
      for (const carrier of carriers.filter(({ script }) => insertion !== 'by innerHTML late' || !script)) {
        if (state === 'granted')
          test(`${carrier.name} is let go`, ({ engineName }) => expectLetGo(carrier, cell, engineName));
        else test(`${carrier.name} reaches nothing`, () => expectHeld(carrier, cell));
      }

      if (state === 'granted' && insertion !== 'by innerHTML late') {
        test('scripts ran in the order of the page, inline ones behind the external ones before them', () => {
          const ordered = ['/slow-classic.js', '/inline.js', '/defer.js', '/last.js'];
          expect(cell.ran.filter((path) => ordered.includes(path))).toEqual(ordered);
        });
      }

      test('nothing that the page would notice went wrong', () => {
        expect(cell.troubles).toEqual([]);
      });
    });
  }
}

/** A row that fails ends its worker; the next one goes on with what was seen. The folder is emptied for each run. */
async function once(file: string, see: () => Promise<Cell>): Promise<Cell> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    // The first to ask.
    const cell = await see();
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(cell));
    return cell;
  }
}

function expectLetGo({ effect, script }: Carrier, cell: Cell, engine: EngineName): void {
  if ('requests' in effect) {
    const times = cell.requests.filter((path) => path === effect.requests).length;
    // Media is fetched in as many parts as the engine likes.
    if (effect.requests.endsWith('.wav')) expect(times).toBeGreaterThan(0);
    else expect(times).toBe(1);
  }
  if ('connects' in effect && preconnects(engine)) expect(cell.connections).toBeGreaterThan(0);
  if ('takesAddress' in effect) expect(cell.addressed).toContain(effect.takesAddress);
  if (!script) return;
  expect(cell.ran.filter((path) => path === `/${script}.js`)).toHaveLength(1);
  expect(cell.cookies).toContain(`_pk_${script}`);
}

function expectHeld({ effect, script }: Carrier, cell: Cell): void {
  if ('requests' in effect) expect(cell.requests).not.toContain(effect.requests);
  if ('connects' in effect) expect(cell.connections).toBe(0);
  if ('takesAddress' in effect) expect(cell.addressed).not.toContain(effect.takesAddress);
  if (!script) return;
  expect(cell.ran).not.toContain(`/${script}.js`);
  expect(cell.cookies).not.toContain(`_pk_${script}`);
}
