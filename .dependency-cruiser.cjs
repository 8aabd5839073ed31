// Imports point one way: the rules of the architecture, checked by `npm run check`.

/** A rule that a folder imports nothing of ours but what is listed. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: [from, ...allowed] },
});

/** What the gate may load, and only from one file, and only when it is needed. */
const LAZY = '^src/(notice|report)/';

/** What only a decision needs, or whoever looks after the page. */
const LAZY_STEPS = '^src/gate/(decision|sweep|explain)/|^src/consent/storage-pattern\\.ts$';

module.exports = {
  forbidden: [
    only('consent-is-pure', '^src/consent/', [], 'The rules depend on nothing of ours.'),
    only('tlog-is-pure', '^src/tlog/', [], 'The log formats depend on nothing of ours.'),
    only('signals', '^src/signals/', ['^src/consent/'], 'Signals follow the choice.'),
    only(
      'locales',
      '^src/locales/',
      ['^src/consent/'],
      'Texts know only the shape that a notice gives them.',
    ),
    only('gate', '^src/gate/', ['^src/consent/', '^src/signals/', LAZY], 'The first bytes stay small.'),
    only(
      'notice',
      '^src/notice/',
      [
        '^src/consent/',
        '^src/locales/',
        '^src/gate/controller\\.ts$',
        '^src/gate/decision/(decide|once)\\.ts$',
      ],
      'The notice gets the gate handed in.',
    ),
    only('report', '^src/report/', ['^src/consent/'], 'The report gets everything handed in.'),
    only(
      'verify',
      '^src/verify/',
      ['^src/consent/', '^src/tlog/'],
      'The audit shares only pure folders with the server.',
    ),
    only(
      'server',
      '^src/server/',
      ['^src/consent/', '^src/tlog/'],
      'The server shares only pure folders with the audit.',
    ),
    only(
      'witness',
      '^src/witness/',
      ['^src/consent/error\\.ts$', '^src/tlog/'],
      'An auditor runs the witness: it shares nothing with the log but the formats.',
    ),
    only(
      'services',
      '^src/services/',
      ['^src/consent/'],
      'The catalogue is facts, in the shape of a configuration.',
    ),
    only(
      'site',
      '^src/site/',
      ['^src/(consent|services)/'],
      'Code for the site’s own server; it may know common services.',
    ),
    only(
      'react',
      '^src/react/',
      ['^src/gate/page-types\\.ts$'],
      'A site’s bundle meets the widget on the page.',
    ),
    only(
      'auditor',
      '^src/auditor/',
      ['^src/verify/', '^src/consent/', '^src/tlog/'],
      'The page shows what verify finds.',
    ),
    only(
      'cli',
      '^src/cli/',
      ['^src/(verify|server|witness|site|services|consent|tlog|locales)/'],
      'The command line puts the parts together; it brings the locales to the server.',
    ),
    {
      name: 'gate-loads-lazily-in-one-file',
      comment:
        'Notice and report are reached through import() in load-lazily.ts; anything else may name their types.',
      severity: 'error',
      from: { path: '^src/gate/', pathNot: '^src/gate/load-lazily\\.ts$' },
      to: { path: LAZY },
    },
    {
      name: 'gate-loads-types-only',
      comment: 'A static import of a value would put the notice into the first bytes.',
      severity: 'error',
      from: { path: '^src/gate/load-lazily\\.ts$' },
      to: { path: LAZY, dependencyTypesNot: ['type-only', 'type-import', 'dynamic-import'] },
    },
    {
      name: 'gate-as-types-only',
      comment: 'The notice knows the gate by its types; values are handed in.',
      severity: 'error',
      from: { path: '^src/notice/' },
      to: { path: '^src/gate/', dependencyTypesNot: ['type-only', 'type-import'] },
    },
    {
      name: 'react-as-types-only',
      comment: 'The binding asks the widget that is on the page; a value would be another copy of it.',
      severity: 'error',
      from: { path: '^src/react/' },
      to: { path: '^src/gate/', dependencyTypesNot: ['type-only', 'type-import'] },
    },
    {
      name: 'services-as-types-only',
      comment: 'The catalogue takes its shape from the configuration, and runs none of its code.',
      severity: 'error',
      from: { path: '^src/services/' },
      to: { path: '^src/consent/', dependencyTypesNot: ['type-only', 'type-import'] },
    },
    {
      name: 'decisions-load-lazily',
      comment: 'What only a decision needs stays out of the first bytes.',
      severity: 'error',
      from: { path: '^src/gate/', pathNot: LAZY_STEPS },
      to: {
        path: [LAZY_STEPS, '^src/consent/(decisions|record)\\.ts$', 'node_modules/js-cookie'],
        dependencyTypesNot: ['type-only', 'type-import', 'dynamic-import'],
      },
    },
    {
      name: 'no-server-code-in-the-browser',
      comment: 'Everything a browser loads runs without Node.',
      severity: 'error',
      from: { path: '^src/(consent|tlog|gate|notice|report|signals|services|locales|verify|auditor|react)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'type-import'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
