// The command line: checks that Node is new enough, then puts the commands together and hands over to one of them.
// Everything is imported below the check, because an older Node cannot even load it.
export {};

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

async function run(): Promise<void> {
  const { Command, Option } = await import('commander');
  const { addCommand } = await import('./add.ts');
  const { backupCommand } = await import('./backup.ts');
  const { buildCommand } = await import('./build.ts');
  const { checkCommand } = await import('./check.ts');
  const { keyCommand } = await import('./key.ts');
  const { eraseCommand } = await import('./erase.ts');
  const { holdCommand } = await import('./hold.ts');
  const { markCommand } = await import('./mark.ts');
  const { picturesCommand } = await import('./pictures.ts');
  const { packCommand } = await import('./pack.ts');
  const { publishCommand } = await import('./publish.ts');
  const { readRelease } = await import('./release.ts');
  const { serveCommand } = await import('./serve.ts');
  const { siteCommand } = await import('./site.ts');
  const { succeedCommand } = await import('./succeed.ts');
  const { subjectCommand } = await import('./subject.ts');
  const { tokenCommand } = await import('./token.ts');
  const { verifyCommand } = await import('./verify.ts');
  const { witnessCommand } = await import('./witness.ts');
  const program = new Command('temoin')
    .description('cookie consent that can be proved')
    // So that an option belongs to the command that it stands behind, where that has further ones below it.
    .enablePositionalOptions()
    .addOption(new Option('-V, --version', 'print the version'))
    .on('option:version', () => {
      console.log(readRelease().version);
      process.exit();
    })
    .addCommand(serveCommand())
    .addCommand(siteCommand())
    .addCommand(tokenCommand())
    .addCommand(succeedCommand())
    .addCommand(keyCommand())
    .addCommand(backupCommand())
    .addCommand(eraseCommand())
    .addCommand(holdCommand())
    .addCommand(subjectCommand())
    .addCommand(packCommand())
    .addCommand(addCommand())
    .addCommand(checkCommand())
    .addCommand(verifyCommand())
    .addCommand(witnessCommand())
    .addCommand(publishCommand())
    .addCommand(picturesCommand())
    .addCommand(buildCommand())
    .addCommand(markCommand());
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
