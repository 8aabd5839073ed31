// The site's application code with one tracker in it, bundled as a site owner's build would, once per worker.
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** How the application starts its tracker: once it is granted, or as if nobody had to be asked. */
export type Start = 'when-granted' | 'without-asking';

const folder = join(import.meta.dirname, 'application');

/** Stands for the application's own module, which is only a few lines. */
const ENTRY = join(folder, 'entry-of-the-application.ts');

const finished = new Map<string, Promise<string>>();

/** The application as one classic script. */
export function applicationWith(tracker: string, start: Start): Promise<string> {
  return once(`${start} ${tracker}`, () =>
    bundle(
      `import { start } from ${JSON.stringify(join(folder, `${tracker}.ts`))};
import { whenGranted } from ${JSON.stringify(join(folder, 'when-granted.ts'))};
${start === 'when-granted' ? `whenGranted('${tracker}', start)` : 'start()'};`,
    ),
  );
}

/** A package that is published as modules only, as one classic script that puts it into a global. */
export function packageAsScript(name: string, global: string): Promise<string> {
  return once(name, () => bundle(`export * from ${JSON.stringify(name)};`, global));
}

function once(key: string, make: () => Promise<string>): Promise<string> {
  const made = finished.get(key) ?? make();
  finished.set(key, made);
  return made;
}

async function bundle(entry: string, global?: string): Promise<string> {
  const build = await rolldown({
    input: ENTRY,
    cwd: folder,
    platform: 'browser',
    logLevel: 'silent',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [
      {
        name: 'application',
        resolveId: (id) => (id === ENTRY ? ENTRY : undefined),
        load: (id) => (id === ENTRY ? entry : undefined),
      },
    ],
  });
  const { output } = await build.generate({
    format: 'iife',
    codeSplitting: false,
    ...(global && { name: global }),
  });
  await build.close();
  return output[0].code;
}
