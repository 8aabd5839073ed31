// npm run bench: Témoin beside its peers on the same page in a real browser, in rounds; results as JSON and as tables.
//
// Options: --rounds=<number>, --contenders=<names>, --scenarios=<beginnings of names>, --keep=<name of the results>, --check (only whether
// each contender does the job), --tables (only the tables, from the results that are there).
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { launchOptions } from '../../../tools/browser.ts';
import { ensureWholeBrowser, wholeBrowser } from '../../../tools/whole-browser.ts';
import { environmentNow } from '../environment.ts';
import { installPeers } from '../install-peers.ts';
import { writeBlock } from '../readme-block.ts';
import { readResults, writeResults } from '../results.ts';
import { checkContender } from './check-contenders.ts';
import type { Contender } from './contender.ts';
import { contenders as all } from './contenders/index.ts';
import { peerVersion } from './contenders/peer-files.ts';
import {
  addSample,
  type Measured,
  type Results,
  type Rounds,
  SCENARIOS,
  type ScenarioName,
} from './results.ts';
import { scenarios } from './scenarios.ts';
import { type BenchSite, pageBytes, startBenchSite } from './site.ts';
import { fullTables, shortTable } from './tables.ts';
import { type Kept, SPEEDS } from './visit.ts';
import { watchedVisit } from './watched-visit.ts';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    contenders: { type: 'string', default: '' },
    scenarios: { type: 'string', default: '' },
    keep: { type: 'string', default: 'browser' },
    check: { type: 'boolean', default: false },
    tables: { type: 'boolean', default: false },
  },
});

if (options.tables) await writeTables();
else await measureAll();

/** From the results of the last whole run, without measuring anything. */
async function writeTables(): Promise<void> {
  const results = readResults<Results>('browser');
  await writeBlock('README.md', 'browser', shortTable(results));
  await writeBlock('docs/PERFORMANCE.md', 'browser', fullTables(results));
}

async function measureAll(): Promise<void> {
  ensureWholeBrowser();
  installPeers();
  const wanted = options.contenders.split(',').filter(Boolean);
  const chosen = all.filter(({ name, kind }) => kind === 'blank' || !wanted.length || wanted.includes(name));
  const sites: BenchSite[] = [];
  try {
    for (const contender of chosen) sites.push(await startBenchSite(contender));
    if (options.check) await check(sites);
    else {
      const results = await measure(sites);
      await writeResults(options.keep, results);
      console.log(shortTable(results));
      if (options.keep === 'browser') await writeTables();
    }
  } finally {
    for (const site of sites) await site.close();
  }
}

function launch(): Promise<Browser> {
  const executablePath = wholeBrowser();
  return chromium.launch({ ...launchOptions(), ...(executablePath && { executablePath }) });
}

function blankBytes(heldScripts: number): number {
  const blank = all.find(({ kind }) => kind === 'blank');
  if (!blank) throw new Error('there is no blank page to compare with');
  return pageBytes(blank, heldScripts);
}

async function check(sites: readonly BenchSite[]): Promise<void> {
  const browser = await launch();
  const pictures = join(tmpdir(), 'temoin-bench-pictures');
  for (const site of sites) {
    const faults = await checkContender(browser, site, blankBytes(1), pictures);
    console.log(`${faults.length ? 'NOT SOUND' : 'sound'}: ${[site.contender.label, ...faults].join('; ')}`);
    if (faults.length) process.exitCode = 1;
  }
  console.log(`pictures: ${pictures}`);
  await browser.close();
}

/** Each round has a browser of its own; in it every scenario is met by all contenders in turn, in an order of chance. */
async function measure(sites: readonly BenchSite[]): Promise<Results> {
  const rounds = Number(options.rounds);
  const begins = options.scenarios.split(',');
  const names = SCENARIOS.filter((name) => begins.some((begin) => name.startsWith(begin)));
  const failed: string[] = [];
  const measured: Partial<Record<ScenarioName, Record<string, Rounds>>> = {};
  let browser = await launch();
  const version = browser.version();
  const accepted = await acceptEverywhere(browser, sites);
  // The round before the first is for the machine to get warm, and is thrown away.
  for (let round = -1; round < rounds; round += 1) {
    await browser.close();
    browser = await launch();
    const beginMs = performance.now();
    for (const name of round < 0 ? names.slice(0, 1) : names)
      for (const site of shuffled(sites)) {
        const { contender } = site;
        const stage = { browser, site, blankBytes: blankBytes(heldIn(name)), accepted: accepted.get(site) };
        const sample = await scenarios[name](stage).catch((error: unknown) => {
          failed.push(`round ${round}, ${name}, ${contender.name}: ${error}`);
          console.error(failed.at(-1));
          return undefined;
        });
        if (round >= 0) addSample(roundsOf(measured, name, contender.name), round, sample);
      }
    const seconds = (performance.now() - beginMs) / 1e3;
    console.log(`round ${round}: ${seconds.toFixed(0)} s, load ${loadavg()[0]?.toFixed(1)}`);
  }
  await browser.close();
  return {
    environment: environmentNow('npm run bench', process.argv.slice(2)),
    browser: `Chromium ${version}`,
    rounds,
    failed,
    contenders: await Promise.all(sites.map(({ contender }) => described(contender))),
    measured,
  };
}

function roundsOf(
  measured: Partial<Record<ScenarioName, Record<string, Rounds>>>,
  scenario: ScenarioName,
  contender: string,
): Rounds {
  measured[scenario] ??= {};
  measured[scenario][contender] ??= {};
  return measured[scenario][contender];
}

/** How many scripts a scenario's page holds. */
function heldIn(name: ScenarioName): number {
  return Number(/^accept-(\d+)$/.exec(name)?.[1] ?? 1);
}

async function acceptEverywhere(
  browser: Browser,
  sites: readonly BenchSite[],
): Promise<Map<BenchSite, Kept>> {
  const accepted = new Map<BenchSite, Kept>();
  for (const site of sites) {
    if (!site.contender.places) continue;
    const opening = { speed: SPEEDS.full, heldScripts: 1 };
    accepted.set(site, (await watchedVisit(browser, site, opening, blankBytes(1), 'accept')).kept);
  }
  return accepted;
}

async function described({ name, label, kind, remark, package: packageName }: Contender): Promise<Measured> {
  const version = packageName && (await peerVersion(packageName));
  return { name, label, kind, ...(version && { version }), ...(remark && { remark }) };
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => [Math.random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}
