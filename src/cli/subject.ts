// temoin subject: everything that the log holds of one subject, with proofs, as an answer to a request for access.
import { Command } from 'commander';
import type { StoredRecord } from '../consent/record.ts';
import { exportJsonl } from '../server/export-jsonl.ts';
import { readKeptRecord } from '../server/kept-record.ts';
import type { ErasableStore } from '../server/store/erasure-store.ts';
import type { RegisterLine } from '../server/store/log-store.ts';
import { parseVerifierKey } from '../tlog/note.ts';
import { readLogName } from '../verify/log-name.ts';
import { addPlaceOptions, followWhole, type PlaceOptions, subjectOption, withLog } from './log-data.ts';
import { printable } from './printable.ts';

interface Options extends PlaceOptions {
  readonly subject: string;
}

const LINES_AT_ONCE = 256;

const NOTE = `
The export goes to standard output, and \`temoin verify\` checks it; what it says, in words, goes to standard error. The
server may be running.`;

/** The command `subject`. */
export function subjectCommand(): Command {
  const command = new Command('subject').description(
    'export all records of one subject with their proofs, for a request for access',
  );
  return addPlaceOptions(command).addOption(subjectOption()).addHelpText('after', NOTE).action(run);
}

async function run({ subject, ...place }: Options): Promise<void> {
  await withLog(place, async (log) => {
    const { store } = log;
    const vkey = await store.readVkey();
    const checkpoint = await log.checkpoint();
    await followWhole(store);
    const { name } = parseVerifierKey(vkey);
    const site = readLogName(name)?.site ?? name;
    const source = { store, site, vkey, checkpoint };
    for await (const lines of exportJsonl(source, { search: subject })) process.stdout.write(lines);
    await summarise(store, subject, checkpoint.size);
  });
}

async function summarise(store: ErasableStore, subject: string, before: number): Promise<void> {
  let total = 0;
  for (let after = -1; ; ) {
    const page = { order: 'ascending', after, before, limit: LINES_AT_ONCE } as const;
    const { lines, lookedTo } = await store.readRegister({ search: subject }, page);
    for (const line of lines) console.error(printable(wordsOf(line)));
    total += lines.length;
    after = lookedTo ?? lines.at(-1)?.index ?? after;
    if (lines.length < LINES_AT_ONCE && lookedTo === undefined) break;
  }
  console.error(`${total} ${total === 1 ? 'record' : 'records'} of the subject ${subject}.`);
}

const EVENTS: Readonly<Record<StoredRecord['event'], string>> = {
  'grant-all': 'accepted everything',
  'refuse-all': 'refused everything',
  custom: 'chose for each purpose',
  withdraw: 'withdrew a consent',
  once: 'let one embed load once',
};

function wordsOf({ index, id, bytes }: RegisterLine): string {
  const record = readKeptRecord(bytes);
  if (!record) return `Entry ${index} (${id}) is damaged and cannot be read.`;
  const list = (ids: readonly string[]) => ids.join(', ') || 'nothing';
  const { receivedTime, event, granted, refused, surface, locale } = record;
  return `${receivedTime}: ${EVENTS[event]} (${surface}, ${locale}). Granted: ${list(granted)}. Refused: ${list(refused)}.`;
}
