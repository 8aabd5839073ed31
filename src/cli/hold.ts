// temoin hold: keeps the records of one subject from being erased, or lets them go.
import { Command, InvalidArgumentError, Option } from 'commander';
import { TemoinError } from '../consent/error.ts';
import { addPlaceOptions, type PlaceOptions, subjectOption, withLog } from './log-data.ts';

interface Options extends PlaceOptions {
  readonly subject: string;
  readonly until?: string;
  readonly release?: boolean;
}

/** The command `hold`. The server may be running. */
export function holdCommand(): Command {
  const command = new Command('hold').description(
    'keep the records of one subject from erasure, by request or by age, as for a dispute',
  );
  return addPlaceOptions(command)
    .addOption(subjectOption())
    .addOption(
      new Option('--until <date>', 'until when, such as 2027-06-30; default: until released').argParser(
        parseTime,
      ),
    )
    .addOption(new Option('--release', 'end the hold').conflicts('until'))
    .action(run);
}

async function run({ subject, until, release, ...place }: Options): Promise<void> {
  await withLog(place, async ({ store }) => {
    if (!release) {
      await store.hold(subject, until);
      console.log(
        `The subject’s records are held ${until === undefined ? 'until released' : `until ${until}`}.`,
      );
    } else if (await store.releaseHold(subject)) console.log('The hold has ended.');
    else throw new TemoinError('option-invalid', 'there is no hold of this subject to release');
  });
}

function parseTime(text: string): string {
  const isDate = /^\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?$/.test(text);
  const timeMs = isDate ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(timeMs) || timeMs <= Date.now())
    throw new InvalidArgumentError('It must be a day to come, such as 2027-06-30, or a time in UTC.');
  return new Date(timeMs).toISOString();
}
