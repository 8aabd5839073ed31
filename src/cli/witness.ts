// temoin witness: cosigns the checkpoints of logs, until a signal ends it; run by an auditor, away from the log.
import { Command, InvalidArgumentError, Option } from 'commander';
import { TlogError } from '../tlog/error.ts';
import { parseVerifierKey, type VerifierKey } from '../tlog/note.ts';
import { isKeyName } from '../tlog/verifier-key.ts';
import { serveWitness } from '../witness/serve-witness.ts';
import { closeOnSignal } from './close-on-signal.ts';
import { parsePort } from './port-option.ts';

interface Options {
  readonly log: readonly VerifierKey[];
  readonly name: string;
  readonly data: string;
  readonly port: number;
  readonly host: string;
}

/** The command `witness`. */
export function witnessCommand(): Command {
  return new Command('witness')
    .description('cosign the checkpoints of logs, so that none can rewrite its past unseen; run it elsewhere')
    .addOption(
      new Option(
        '--log <vkey>',
        'verifier key of a log to cosign for; may be repeated, or be several separated by spaces',
      )
        .env('TEMOIN_LOG')
        .argParser(addLogs)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--name <name>', 'name of the witness, such as witness.example.org/temoin')
        .env('TEMOIN_NAME')
        .argParser(parseName)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--data <directory>', 'where the witness keeps its key and what it has cosigned')
        .env('TEMOIN_DATA')
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--port <number>', 'port to listen on; 0 for any')
        .env('TEMOIN_PORT')
        .default(8081)
        .argParser(parsePort),
    )
    .addOption(new Option('--host <address>', 'address to listen on').env('TEMOIN_HOST').default('127.0.0.1'))
    .action(run);
}

async function run({ log, name, data, port, host }: Options): Promise<void> {
  const witness = await serveWitness({ name, logs: log, dataDirectory: data, port, host });
  closeOnSignal(witness);
  const origins = [...new Set(log.map((key) => key.name))];
  console.log(`Witness ${name} of ${origins.join(', ')}

  ${witness.url}/add-checkpoint   where the log asks for cosignatures: \`temoin serve --witness "<vkey> ${witness.url}"\`

The witness’s verifier key, for the log and for every policy:
${witness.vkey}`);
}

function addLogs(text: string, earlier: readonly VerifierKey[] = []): VerifierKey[] {
  const words = text.split(/\s+/).filter(Boolean);
  try {
    return [...earlier, ...words.map((word) => parseVerifierKey(word))];
  } catch (error) {
    if (error instanceof TlogError) throw new InvalidArgumentError(error.message);
    throw error;
  }
}

function parseName(text: string): string {
  if (!isKeyName(text)) throw new InvalidArgumentError('It must be a word without spaces and "+".');
  return text;
}
