// The build: everything in dist/, reproducible to the byte from the sources and the lock file.
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { minify } from 'terser';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import packageJson from '../package.json' with { type: 'json' };
import { configurationJsonSchema } from '../src/consent/configuration-schema.ts';
import { folderOf } from '../src/consent/locale.ts';
import {
  buttonTextsOf,
  firstLayerTextsOf,
  heardTextsOf,
  type LocaleTexts,
  placeholderTextsOf,
  preferencesPartOf,
  serviceFactsTextsOf,
  yourChoiceTextsOf,
} from '../src/consent/locale-texts.ts';
import { record27560JsonSchema } from '../src/consent/record-27560-schema.ts';
import { SIGNAL_NAMES } from '../src/consent/signals.ts';
import { GATE_SOURCE, hashedFileOf, integrityOf, NO_INTEGRITY } from '../src/consent/widget-manifest.ts';
import { aliases, locales } from '../src/locales/index.ts';
import { ALL_FEATURES, buildGate } from '../src/site/build-gate.ts';
import { declarationsOf } from './declarations.ts';
import { onlyWriting } from './only-writing.ts';
import { publishedIn } from './published.ts';
import { sizesLine, sizesOf } from './size-table.ts';
import { thirdPartyText } from './third-party.ts';

const root = join(import.meta.dirname, '..');

/** Evergreen browsers; anything older simply runs no optional script. */
const SCRIPT_TARGET = 'es2022';
const STYLE_TARGET = ['chrome123', 'firefox120', 'safari17.5'];

/** The auditor's style sheet, in the order of the cascade. */
const AUDITOR_STYLES = [
  'base',
  'controls',
  'head',
  'filter',
  'register',
  'check',
  'record',
  'notice',
  'history',
  'rates',
  'sign-in',
  'narrow',
  'paper',
];

/** That of the verifier page. */
const VERIFIER_STYLES = ['base', 'controls', 'head', 'check', 'record', 'pack', 'narrow', 'paper'];

/** Stands for the virtual module below; Vite takes the entry of a library for a path. */
const ENTRY = join(root, 'entry-of-the-build');

/** What a page loads behind its gate serves every site, and reads the days as the number that the gate's has. */
const BEHIND_GATE = {
  __TEMOIN_ASK_AGAIN_DAYS__: 0,
  __TEMOIN_ASKS_AGAIN__: true,
  // What js-cookie asks for the sake of servers.
  'typeof document': 'object',
};

/**
 * Has V8 compile all functions of a file while it comes, on another thread, and not each when it is called first (V8's "explicit
 * compile hints"; https://v8.dev/blog/explicit-compile-hints). For others it is a comment.
 */
const COMPILED_AT_ONCE = '//# allFunctionsCalledOnLoad\n';

/** Files that this is worth more than the memory that it takes: what draws, while the visitor waits for it. */
const EAGER = ['notice.js'];

/** A file of dist/ by its path inside. */
type Files = Map<string, string | Uint8Array>;

const { version } = packageJson;

const localePattern = patternOf([...Object.keys(locales).map(folderOf), ...Object.keys(aliases)]);
const [defaultLocale = ''] = Object.keys(locales);

/** Paths of all modules that something is built of. */
const bundled = new Set<string>();

const output = process.argv[2] ?? join(root, 'dist');
const { lazy, integrity } = withIntegrity(await buildLazyFiles());
const release = integrity.slice(0, 16);
const gateSource = await bundleGate();

/** Modules of the server that run in threads of their own. */
const THREADS: Readonly<Record<string, string>> = {
  'writer-thread': 'src/server/thread/writer-thread.ts',
  'reader-thread': 'src/server/thread/reader-thread.ts',
};

const files: Files = new Map([
  ['temoin.js', await buildGate(gateSource, ALL_FEATURES)],
  [GATE_SOURCE, gateSource],
  ...[...lazy].map(([path, content]) => [`${release}/${path}`, content] as const),
  ...(await buildAuditorsPage()),
  ['audit/verify.html', await buildVerifierPage()],
  ...(await buildForNode({ cli: 'src/cli/main.ts', ...THREADS }, 'cli')),
  ...(await buildForNode({ site: 'src/site/index.ts', vite: 'src/site/vite.ts' }, 'site')),
  ...(await buildForNode({ services: 'src/services/index.ts' }, 'services')),
  ['react.js', await bundleForReact()],
  // So that `import 'temoin'` finds the types, and runs nothing.
  ['index.js', 'export {};\n'],
  ...(
    await declarationsOf(['gate/page-types', 'react/index', 'services/index', 'site/index', 'site/vite'])
  ).map(([path, text]) => [`types/${path}`, text] as const),
  ['temoin.schema.json', `${JSON.stringify(configurationJsonSchema(Object.keys(locales)), null, 2)}\n`],
  ['record-27560.schema.json', `${JSON.stringify(record27560JsonSchema(), null, 2)}\n`],
  [
    'release.json',
    `${JSON.stringify({ version, integrity, release, locales: Object.keys(locales) }, null, 2)}\n`,
  ],
]);

files.set('third-party.txt', await thirdPartyText(bundled));

await rm(output, { recursive: true, force: true });
for (const [path, content] of files) {
  await mkdir(dirname(join(output, path)), { recursive: true });
  await writeFile(join(output, path), content);
}
await chmod(join(output, 'cli.js'), 0o755);
await cp(join(root, 'src/notice/autoconsent.json'), join(output, 'autoconsent.json'));
for (const page of ['index.html', 'view.html']) {
  await cp(join(root, 'src/auditor', page), join(output, 'audit', page));
}
console.log(`release ${version} ${release}`);
console.log(sizesLine(await sizesOf(publishedIn(output))));

/** The notice once per language, and the report: what a visitor's browser loads only when it needs it. */
async function buildLazyFiles(): Promise<Files> {
  // One file for both, so that a notice on the screen can always refuse; in the sources neither imports the other.
  const notice = await bundle(
    [
      'src/notice/notice.ts',
      ['src/gate/decision/decide.ts', 'decide'],
      ['src/gate/decision/decide.ts', 'turn'],
    ],
    {
      name: 'notice',
      format: 'es',
      define: BEHIND_GATE,
    },
  );
  // What a refusal needs once it is recorded: no request more, and not a byte of it before the banner.
  const reporting = [
    'report/report',
    'gate/sweep/sweep',
    'gate/sweep/resume',
    'gate/decision/turn-ahead',
    'gate/explain/unreleased',
    'gate/explain/violation',
    'notice/stay-clear',
  ].map((name) => `src/${name}.ts`);
  const report = await bundle(reporting, { name: 'report', format: 'es', define: BEHIND_GATE });
  const embeds = await bundle(['src/notice/embeds.ts'], {
    name: 'embeds',
    format: 'es',
    define: BEHIND_GATE,
  });
  const button = await bundle(['src/notice/button.ts'], {
    name: 'button',
    format: 'es',
    define: BEHIND_GATE,
  });
  const heard = await bundle(['src/notice/heard.ts'], {
    name: 'heard',
    format: 'es',
    define: BEHIND_GATE,
  });
  const rare = await bundle(['src/gate/prepare.ts'], {
    name: 'rare',
    format: 'es',
    define: {
      ...BEHIND_GATE,
      __TEMOIN_TELLS__: Object.fromEntries(SIGNAL_NAMES.map((name) => [name, true])),
    },
  });
  const gpp = await bundle(['src/signals/gpp/gpp.ts'], { name: 'gpp', format: 'es', define: BEHIND_GATE });
  const tcf = await bundle(['src/signals/tcf/tcf.ts'], { name: 'tcf', format: 'es', define: BEHIND_GATE });
  const modules = ['decide', 'page-acts', 'followed', 'once'].map((name) => `src/gate/decision/${name}.ts`);
  // The smallest of these files, for the few elements that are let go by what a policy may ask for.
  const trusted = ['src/gate/trusted-types.ts', 'trusted'] as const;
  const steps = only(
    await bundle([...modules, trusted], { name: 'decide', format: 'es', define: BEHIND_GATE }),
  );
  // What speaks no language stands once, beside the folders of the languages (`../rare`).
  const lazyFiles: Files = new Map([
    ['rare.js', only(rare)],
    ['gpp.js', only(gpp)],
    ['tcf.js', only(tcf)],
  ]);
  const folders = [
    ...Object.entries(locales).map(([tag, texts]) => [folderOf(tag), texts] as const),
    ...Object.entries(aliases).map(([name, tag]) => [name, textsOf(tag)] as const),
  ];
  for (const [folder, texts] of folders) {
    for (const [name, code] of [...notice, ...report, ...embeds, ...button, ...heard])
      lazyFiles.set(
        `${folder}/${name}`,
        (EAGER.includes(name) ? COMPILED_AT_ONCE : '') + withTexts(code, texts),
      );
    // It speaks no language, but is found where the others are.
    lazyFiles.set(`${folder}/decide.js`, steps);
  }
  return lazyFiles;
}

/**
 * Folders as src/consent/locale.ts wants them: of two that begin alike the longer one first. Those of two letters that end
 * alike stand as one, `[cp]l`, which is shorter.
 */
function patternOf(folders: readonly string[]): string {
  const short = folders.filter(({ length }) => length === 2).sort();
  const longer = folders.filter((folder) => !short.includes(folder)).sort((a, b) => b.length - a.length);
  const byEnd = Map.groupBy(short, (folder) => folder.slice(1));
  const alike = [...byEnd].map(([end, [first = '', ...rest]]) =>
    rest.length ? `[${[first, ...rest].map((folder) => folder[0]).join('')}]${end}` : first,
  );
  return [...longer, ...alike].join('|');
}

function textsOf(tag: string): LocaleTexts {
  const texts = locales[tag];
  if (!texts) throw new Error(`an alias leads to the language "${tag}", which is not shipped`);
  return texts;
}

async function bundleGate(): Promise<string> {
  const gate = await bundle(['src/gate/boot.ts'], {
    name: 'temoin',
    format: 'iife',
    isMinifiedLater: true,
    define: {
      __TEMOIN_RELEASE__: release,
      __TEMOIN_LOCALES__: localePattern,
      __TEMOIN_DEFAULT_LOCALE__: defaultLocale,
    },
  });
  // One word less for whoever compresses it: nothing assigns to what the sources call a constant.
  return only(gate).replace(/\bconst (?=[\w$[{])/g, 'let ');
}

/** Readable, since it is a part of what a site bundles; components of the server may import it as the browser's. */
async function bundleForReact(): Promise<string> {
  const binding = await bundle(['src/react/index.ts'], {
    name: 'react',
    format: 'es',
    isMinifiedLater: true,
    external: ['react'],
  });
  return `'use client';\n${only(binding)}`;
}

async function buildAuditorsPage(): Promise<[string, string][]> {
  const worker = only(await bundle(['src/auditor/check-worker.ts'], { name: 'check', format: 'es' }));
  // By its content, so that a page and its worker are always of one version.
  const workerFile = `check-${createHash('sha256').update(worker).digest('hex').slice(0, 16)}.js`;
  const page = await bundle(['src/auditor/main.tsx'], {
    name: 'audit',
    format: 'es',
    define: { __TEMOIN_CHECK_WORKER__: workerFile },
  });
  const view = await bundle(['src/auditor/view.ts'], { name: 'view', format: 'es' });
  const styles = AUDITOR_STYLES.map(readStyle);
  return [
    ...[...page, ...view].map(([name, code]): [string, string] => [`audit/${name}`, code]),
    [`audit/${workerFile}`, worker],
    ['audit/audit.css', (await Promise.all(styles)).join('\n')],
  ];
}

/**
 * The page that checks evidence packs: one file that asks for nothing, opened from a disk or put into a pack. Its policy lets
 * run and draw what is in it, and nothing else.
 */
async function buildVerifierPage(): Promise<string> {
  const script = only(await bundle(['src/auditor/pack/main.tsx'], { name: 'verify', format: 'es' }));
  const style = (await Promise.all(VERIFIER_STYLES.map(readStyle))).join('\n');
  for (const [what, text, end] of [
    ['script', script, /<\/script|<!--/i],
    ['style', style, /<\/style/i],
  ] as const)
    if (end.test(text))
      throw new Error(`the ${what} of the verifier page has ${end}, which would end it there`);
  const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const template = await readFile(join(root, 'src/auditor/pack/verify.html'), 'utf8');
  const filled = new Map([
    [`content="default-src 'none'"`, `content="${policy}"`],
    ['<style></style>', `<style>${style}</style>`],
    ['<script type="module"></script>', `<script type="module">${script}</script>`],
  ]);
  return [...filled].reduce((html, [place, content]) => {
    if (html.split(place).length !== 2) throw new Error(`the verifier page has not one place for ${place}`);
    return html.replace(place, () => content);
  }, template);
}

function readStyle(name: string): Promise<string> {
  return readFile(join(root, 'src/auditor/styles', `${name}.css`), 'utf8');
}

/** What makes the command's entry one where npm links it, and nothing before the other files. */
function shebang({ isEntry, name }: Rolldown.RenderedChunk): string {
  return isEntry && name === 'cli' ? '#!/usr/bin/env node' : '';
}

/**
 * What runs on the site's server: modules that stay readable, with dependencies that npm installs.
 * @param input modules by the name of the file that each becomes
 * @param folder for what several of them share, and what they load later
 */
async function buildForNode(
  input: Readonly<Record<string, string>>,
  folder: string,
): Promise<[string, string][]> {
  const result = await build({
    ...common(),
    ssr: { target: 'node' },
    build: {
      ssr: true,
      write: false,
      target: 'node22',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(input).map(([name, path]) => [name, join(root, path)])),
        external: [
          /^node:/,
          ...Object.keys(packageJson.dependencies),
          ...Object.keys(packageJson.peerDependencies),
        ],
        output: {
          format: 'es',
          // A thread stands beside the file that starts it (src/server/thread/start-thread.ts).
          entryFileNames: ({ name }) => (name in THREADS ? `${folder}/[name].js` : '[name].js'),
          chunkFileNames: `${folder}/[name].js`,
          banner: shebang,
        },
      },
    },
  });
  return chunksOf(result);
}

/** A module whose exports are all published, or one and the only export of it that is. */
type Published = string | readonly [path: string, name: string];

/** Bundles modules for browsers into an entry that exports what they publish; gives each chunk's code by file name. */
async function bundle(
  modules: readonly Published[],
  options: {
    name: string;
    format: 'es' | 'iife';
    define?: Record<string, string | number | boolean | object>;
    isMinifiedLater?: boolean;
    external?: string[];
  },
): Promise<Map<string, string>> {
  const define = Object.entries({
    __TEMOIN_VERSION__: version,
    __TEMOIN_INTEGRITY__: NO_INTEGRITY,
    ...options.define,
  }).map(([key, value]) => [key, JSON.stringify(value)]);
  const result = await build({
    ...common(),
    plugins: [entryOf(modules), onlyWriting()],
    define: Object.fromEntries(define),
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      ...(options.isMinifiedLater && { minify: false }),
      target: SCRIPT_TARGET,
      cssTarget: STYLE_TARGET,
      // A library, because otherwise Vite wraps every import() in a preload helper that a page's policy may refuse.
      lib: { entry: { [options.name]: ENTRY }, formats: [options.format], name: options.name },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        ...(options.external && { external: options.external }),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
  const chunks = new Map<string, string>();
  for (const [fileName, code] of chunksOf(result)) {
    if (options.isMinifiedLater) {
      chunks.set(fileName, code);
      continue;
    }
    // Vite leaves the white space in a library of ES modules.
    const minified = await minify(code, {
      ecma: 2020,
      module: options.format === 'es',
      compress: {
        passes: 3,
        keep_fargs: false,
        unsafe_arrows: true,
        unsafe_methods: true,
      },
      format: { ecma: 2020 },
    });
    chunks.set(fileName, minified.code ?? '');
  }
  return chunks;
}

function common(): InlineConfig {
  return { root, configFile: false, logLevel: 'warn', publicDir: false };
}

/** A virtual module that exports what some modules publish. */
function entryOf(modules: readonly Published[]): Plugin {
  const from = (path: string) => `from ${JSON.stringify(join(root, path))};`;
  return {
    name: 'temoin-entry',
    resolveId: (id) => (id === ENTRY ? ENTRY : undefined),
    load: (id) =>
      id === ENTRY
        ? modules
            .map((module) =>
              typeof module === 'string'
                ? `export * ${from(module)}`
                : `export { ${module[1]} } ${from(module[0])}`,
            )
            .join('\n')
        : undefined,
  };
}

function chunksOf(result: Awaited<ReturnType<typeof build>>): [string, string][] {
  // A library build answers with a list of one; the command line's with the one itself.
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('expected a finished build, as nothing is watched');
  return output.output
    .filter((file): file is Rolldown.OutputChunk => file.type === 'chunk')
    .map(({ fileName, code, modules }) => {
      for (const [path, { renderedLength }] of Object.entries(modules)) if (renderedLength) bundled.add(path);
      return [fileName, code];
    });
}

function only(chunks: Map<string, string>): string {
  const [first, ...rest] = chunks.values();
  if (first === undefined || rest.length) {
    throw new Error(`expected one file, but the build made ${[...chunks.keys()].join(', ')}`);
  }
  return first;
}

/** Puts a language into the one place that a file has for it. */
function withTexts(code: string, texts: LocaleTexts): string {
  const wholes: [place: string, part: object][] = [
    ['__TEMOIN_FIRST_LAYER_TEXTS__', firstLayerTextsOf(texts)],
    ['__TEMOIN_PLACEHOLDER_TEXTS__', placeholderTextsOf(texts)],
    ['__TEMOIN_PREFERENCES_TEXTS__', preferencesPartOf(texts)],
    ['__TEMOIN_BUTTON_TEXTS__', buttonTextsOf(texts)],
    ['__TEMOIN_HEARD_TEXTS__', heardTextsOf(texts)],
    ['__TEMOIN_SERVICE_FACTS_TEXTS__', serviceFactsTextsOf(texts)],
    ['__TEMOIN_YOUR_CHOICE_TEXTS__', yourChoiceTextsOf(texts)],
    ['__TEMOIN_TEXTS__', texts],
  ];
  const found = wholes.flatMap(([place, part]) =>
    code
      .split(place)
      .slice(1)
      .map(() => ({ place, part })),
  );
  const [first, ...rest] = found;
  if (!first || rest.length) {
    throw new Error(`a file has ${found.length} places for its texts instead of one`);
  }
  // Behind an arrow, braces would be those of its body.
  const isBody = code.split(first.place)[0]?.trimEnd().endsWith('=>');
  return code.replace(first.place, () => (isBody ? `(${literalOf(first.part)})` : literalOf(first.part)));
}

/** As a literal whose names have no quotes where they need none. A quote inside a text has a backslash before it. */
function literalOf(texts: object): string {
  return JSON.stringify(texts).replace(/([{,])"(\w+)":/g, '$1$2:');
}

/** docs/FORMAT.md §3: over the files as they were made, then written into those that state it. */
function withIntegrity(made: Files): { lazy: Files; integrity: string } {
  const hashed = [...made].map(([path, code]) => [path, hashedFileOf(Buffer.from(code))] as const);
  const integrity = integrityOf(hashed);
  const lazy = [...made].map(
    ([path, code]) => [path, `${code}`.replaceAll(NO_INTEGRITY, integrity)] as const,
  );
  return { lazy: new Map(lazy), integrity };
}
