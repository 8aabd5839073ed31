// temoin pictures: draws every notice that the log has published, by a browser of the operator's, for evidence packs to have.
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { TemoinError } from '../consent/error.ts';
import { PICTURES_FOLDER } from '../server/pack/pack-source.ts';
import { addPlaceOptions, type PlaceOptions, withLog } from './log-data.ts';
import { type DrawnNotice, missingPictures, pictureName } from './notice-pictures.ts';
import { withPictureBrowser } from './picture-browser.ts';
import { keepPicture } from './picture-file.ts';
import { publishedNotices } from './published-notices.ts';
import { releaseFiles } from './release-files.ts';

interface Options extends PlaceOptions {
  readonly browser?: string;
  readonly sandbox: boolean;
}

const NOTE = `
Each notice is drawn by the release of the widget that it names, with the texts that it has: its first layer and its
preferences, at the width of a phone (360 px) and of a desktop (1,280 px), in light and in dark colours. The pictures go to
pictures/<notice hash>/ below --data, from where evidence packs take them. Those that are there already stay, so that a run
that was ended is completed by the next, and one after each change of the configuration draws what is new.

It needs the package puppeteer-core (npm install puppeteer-core) and a Chromium or Chrome on this machine, which is started
without any network. The server needs neither, and may be running. A language is drawn in the fonts of this machine.`;

/** The command `pictures`. It says how many it made, and what it could not draw. */
export function picturesCommand(): Command {
  return addPlaceOptions(
    new Command('pictures').description(
      'draw every notice that the log has published, for the evidence packs of auditors',
    ),
  )
    .addOption(
      new Option('--browser <path>', 'Chromium or Chrome; by default the one in its usual place').env(
        'TEMOIN_BROWSER',
      ),
    )
    .addOption(
      new Option(
        '--no-sandbox',
        'without the browser’s own sandbox, as it demands of root; it loads nothing but the notice and the widget',
      ),
    )
    .addHelpText('after', NOTE)
    .action(run);
}

async function run({ browser, sandbox, ...place }: Options): Promise<void> {
  const { data } = place;
  if (data === undefined) {
    throw new TemoinError(
      'option-invalid',
      'it is not said where the pictures go; add --data <directory>, the data directory of the log',
    );
  }
  const directory = join(data, PICTURES_FOLDER);
  const { notices, widgets } = await withLog(place, ({ store }) => publishedNotices(store));
  const wanted = missingPictures(notices, directory);
  if (!wanted.length) {
    console.log(`Every picture is there: of ${notices.length} published notices.`);
    return;
  }
  const problems = new Map<string, string>();
  let made = 0;
  await withPictureBrowser({ path: browser, hasSandbox: sandbox }, async (draw) => {
    for (const picture of wanted) {
      const { notice } = picture;
      if (problems.has(notice.hash)) continue;
      try {
        const readFile = releaseFiles(data, notice.integrity, widgets.get(notice.integrity));
        await keepPicture(join(directory, notice.hash), pictureName(picture), await draw(picture, readFile));
        made += 1;
      } catch (error) {
        problems.set(notice.hash, problemOf(notice, error));
      }
    }
  });
  for (const problem of problems.values()) console.error(problem);
  console.log(`Drew ${made} pictures into ${directory}; of ${notices.length} published notices.`);
  if (problems.size) process.exitCode = 1;
}

function problemOf({ hash, locale }: DrawnNotice, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `The notice ${hash} (${locale}) could not be drawn: ${reason}`;
}
