// The command line: checks that Node is new enough, then puts the commands together and hands over to one of them.
// Everything that runs is imported below the check, because an older Node cannot even load it.
import type { Command } from 'commander';

/** node:sqlite is there without a flag since this version. */
const NODE_MINIMUM = { major: 22, minor: 13 };

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < NODE_MINIMUM.major || (major === NODE_MINIMUM.major && minor < NODE_MINIMUM.minor)) {
  console.error(
    `temoin needs Node ${NODE_MINIMUM.major}.${NODE_MINIMUM.minor} or newer, but this is Node ${process.versions.node}; install a newer one from https://nodejs.org/`,
  );
  process.exitCode = 1;
} else {
  await run();
}

/**
 * Every command by its name, in the order of the help. Each is loaded when it is called: what the server needs takes
 * longer to load than most commands take to run.
 */
function commands(): ReadonlyMap<string, () => Promise<Command>> {
  return new Map([
    ['serve', async () => (await import('./serve.ts')).serveCommand()],
    ['site', async () => (await import('./site.ts')).siteCommand()],
    ['token', async () => (await import('./token.ts')).tokenCommand()],
    ['succeed', async () => (await import('./succeed.ts')).succeedCommand()],
    ['key', async () => (await import('./key.ts')).keyCommand()],
    ['backup', async () => (await import('./backup.ts')).backupCommand()],
    ['erase', async () => (await import('./erase.ts')).eraseCommand()],
    ['hold', async () => (await import('./hold.ts')).holdCommand()],
    ['subject', async () => (await import('./subject.ts')).subjectCommand()],
    ['pack', async () => (await import('./pack.ts')).packCommand()],
    ['add', async () => (await import('./add.ts')).addCommand()],
    ['check', async () => (await import('./check.ts')).checkCommand()],
    ['verify', async () => (await import('./verify.ts')).verifyCommand()],
    ['witness', async () => (await import('./witness.ts')).witnessCommand()],
    ['publish', async () => (await import('./publish.ts')).publishCommand()],
    ['pictures', async () => (await import('./pictures.ts')).picturesCommand()],
    ['build', async () => (await import('./build.ts')).buildCommand()],
    ['mark', async () => (await import('./mark.ts')).markCommand()],
  ]);
}

async function run(): Promise<void> {
  const { Command, Option } = await import('commander');
  const { readRelease } = await import('./release.ts');
  const program = new Command('temoin')
    .description('cookie consent that can be proved')
    // So that an option belongs to the command that it stands behind, where that has further ones below it.
    .enablePositionalOptions()
    .addOption(new Option('-V, --version', 'print the version'))
    .on('option:version', () => {
      console.log(readRelease().version);
      process.exit();
    });
  const known = commands();
  const called = known.get(process.argv[2] ?? '');
  // Where none is called by its name, all are listed, or one is suggested.
  for (const load of called ? [called] : known.values()) program.addCommand(await load());
  try {
    await program.parseAsync();
  } catch (error) {
    await printError(error);
  }
}

/** An error of ours says what to do; of any other, its origin is all that helps. */
async function printError(error: unknown): Promise<void> {
  const { TemoinError } = await import('../consent/error.ts');
  // What the system refuses says itself what and where: "EACCES: permission denied, open './data/log.key'".
  const isOfSystem = error instanceof Error && 'syscall' in error;
  if (error instanceof TemoinError || isOfSystem) console.error(error.message);
  else console.error(error);
  process.exitCode = 1;
}
