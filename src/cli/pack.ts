// temoin pack: writes an evidence pack beside the running server.
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { TemoinError } from '../consent/error.ts';
import type { PackSelection } from '../consent/pack-manifest.ts';
import { makePack } from '../server/pack/pack.ts';
import { PICTURES_FOLDER } from '../server/pack/pack-source.ts';
import { select } from '../server/pack/selected.ts';
import { PublishedWidgets } from '../server/published-widgets.ts';
import { SHARED_WIDGET_FOLDER, WIDGET_FOLDER } from '../server/widget-releases.ts';
import { parseVerifierKey } from '../tlog/note.ts';
import { readLogName } from '../verify/log-name.ts';
import { addPlaceOptions, followWhole, type PlaceOptions, parseSubject, withLog } from './log-data.ts';
import { readRelease } from './release.ts';
import { parseTime } from './time-option.ts';

interface Options extends PlaceOptions {
  readonly from?: string;
  readonly to?: string;
  readonly notice?: string;
  readonly subject?: string;
  readonly out: string;
}

const NOTE = `
Without a selection the whole log is packed. The server may be running. \`temoin verify <file>\` checks a pack, and so does the page
verify.html in it, without any server; summary.html in it is for people.

With --database, the widget’s files and pictures are taken from --data too, where it is given.

Examples:
  temoin pack --data ./data --from 2026-11-01 --to 2026-12-01 --out november.zip
  temoin pack --data ./data --subject Tz3kQ9mW0fH2bXc7LrYd4A --out subject.zip`;

/** The command `pack`. */
export function packCommand(): Command {
  const command = new Command('pack').description(
    'write an evidence pack: one ZIP with records, notices, widget, proofs and what checks them offline',
  );
  return addPlaceOptions(command)
    .addOption(
      new Option('--from <time>', 'only records received from then on, such as 2026-01-01, in UTC').argParser(
        parseTime,
      ),
    )
    .addOption(new Option('--to <time>', 'only records received before').argParser(parseTime))
    .addOption(
      new Option('--notice <hash>', 'only records that name this notice')
        .conflicts(['from', 'to', 'subject'])
        .argParser(parseNotice),
    )
    .addOption(
      new Option('--subject <id>', 'only records of this subject')
        .conflicts(['from', 'to'])
        .argParser(parseSubject),
    )
    .addOption(new Option('--out <file>', 'file to make; it must not exist yet').makeOptionMandatory())
    .addHelpText('after', NOTE)
    .action(run);
}

async function run({ from, to, notice, subject, out, ...place }: Options): Promise<void> {
  if (from !== undefined && to !== undefined && from >= to) {
    throw new TemoinError(
      'option-invalid',
      `--from must be earlier than --to, but ${from} is not before ${to}`,
    );
  }
  if (await isThere(out))
    throw new TemoinError('option-invalid', `${out} is there already; give --out a new name, or remove it`);
  const selection: PackSelection =
    notice !== undefined
      ? { notice }
      : subject !== undefined
        ? { subject }
        : { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const records = await write(place, selection, out);
  console.log(
    `${out} holds ${records} ${records === 1 ? 'record' : 'records'}; \`temoin verify ${out}\` checks it.`,
  );
}

/** @returns how many records are in it */
async function write(place: PlaceOptions, selection: PackSelection, out: string): Promise<number> {
  return withLog(place, async (log) => {
    const { store } = log;
    const vkey = await store.readVkey();
    const checkpoint = await log.checkpoint();
    await followWhole(store);
    const { name } = parseVerifierKey(vkey);
    const source = {
      store,
      site: readLogName(name)?.site ?? name,
      vkey,
      checkpoint,
      widgets: new PublishedWidgets(store),
      folders: {
        published: readRelease().directory,
        releases: place.data && (await releasesOf(place.data)),
        pictures: place.data && join(place.data, PICTURES_FOLDER),
      },
      now: () => new Date(),
    };
    const { stream, records } = makePack(source, await select(source, selection));
    // Nobody takes half a file for a whole one.
    const unfinished = `${out}.part`;
    try {
      await pipeline(stream, createWriteStream(unfinished));
      await rename(unfinished, out);
    } finally {
      await rm(unfinished, { force: true });
    }
    return records;
  });
}

/** Those of a log by itself, or those that the logs of a server of many sites share. */
async function releasesOf(data: string): Promise<string> {
  const own = join(data, WIDGET_FOLDER);
  return (await isThere(own)) ? own : join(data, '..', SHARED_WIDGET_FOLDER);
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    // What the caller sees instead: that the name is free.
    return false;
  }
}

function parseNotice(text: string): string {
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new InvalidArgumentError('It must be the hash of a notice: 64 hexadecimal digits in lower case.');
  return text;
}
