// What README's table of sizes tells: each file that somebody loads, and when.
import { file, inFrench, type Parts, unspoken, withGate } from './size-parts.ts';

/** A file, or files that are loaded together, as a row of the table. */
export interface SizeRow {
  /** What the build calls it. */
  readonly name: string;
  /** What README calls it. */
  readonly file: string;
  readonly loaded: string;
  /** Brotli bytes, of the parts if there are several. */
  readonly parts: Parts;
}

/** In the order in which a page may come to load them. */
export const SIZE_ROWS: readonly SizeRow[] = [
  {
    name: 'gate for the demo',
    file: "gate, built for the demo's configuration (server's level, one language), without the configuration's own text",
    loaded: 'on every page',
    parts: ({ gateForDemo }) => [gateForDemo()],
  },
  {
    name: 'gate',
    file: 'gate, with every feature: `dist/temoin.js`',
    loaded: 'on every page',
    parts: file('temoin.js'),
  },
  {
    name: 'notice',
    file: 'notice',
    loaded: 'when the visitor must be asked',
    parts: inFrench('notice'),
  },
  {
    name: 'first banner',
    file: '**everything to the first banner**: gate for the demo, its configuration, notice',
    loaded: 'for a new visitor',
    parts: withGate('notice'),
  },
  {
    name: 'report',
    file: 'records and sending them again, sweep, explanations, contrast, keeping off the focus',
    loaded: 'at the first sign of the visitor',
    parts: inFrench('report'),
  },
  {
    name: 'preferences',
    file: 'preferences',
    loaded: 'when the pointer or the focus is on *choose*, or it is pressed',
    parts: inFrench('preferences'),
  },
  {
    name: 'with the preferences',
    file: '**everything to the first banner, and the preferences opened**',
    loaded: 'for who chooses',
    parts: withGate('notice', 'preferences'),
  },
  {
    name: 'service-facts',
    file: 'who is behind each service, and what it keeps',
    loaded: 'when services are unfolded in the preferences',
    parts: inFrench('service-facts'),
  },
  {
    name: 'your-choice',
    file: "the visitor's own choice",
    loaded: 'when it is unfolded in the preferences',
    parts: inFrench('your-choice'),
  },
  {
    name: 'button',
    file: 'the floating button',
    loaded: 'half a second after the gate, where the configuration has one',
    parts: inFrench('button'),
  },
  {
    name: 'heard',
    file: "what that says of the browser's opt-out signal",
    loaded: 'beside it, for visitors in the US whose browser sends it',
    parts: inFrench('heard'),
  },
  {
    name: 'embeds',
    file: 'placeholders',
    loaded: 'when an embed is held',
    parts: inFrench('embeds'),
  },
  {
    name: 'decide',
    file: 'a decision without a notice',
    loaded:
      'when the page calls the API, a placeholder is approached, or another page has decided; and to let go of an `embed`, an `object` or a `srcdoc`, where the gate has no guard',
    parts: inFrench('decide'),
  },
  {
    name: 'rare',
    file: 'all protocols of [vendors that are told](#vendors-that-are-told), and what holds in opt-out places',
    loaded:
      "where a gate reads its configuration, and that has `signals` or a `jurisdiction` in the US; a site's own gate has its own in it",
    parts: unspoken('rare'),
  },
  {
    name: 'tcf',
    file: "the API and the encoder of the IAB's TCF",
    loaded: 'on the pages of sites that have `signals.tcf`',
    parts: unspoken('tcf'),
  },
  {
    name: 'gpp',
    file: "the API and the encoder of the IAB's GPP",
    loaded: 'on the pages of sites that have `signals.gpp`',
    parts: unspoken('gpp'),
  },
  {
    name: 'react',
    file: '`temoin/react`, neither minified nor without its comments',
    loaded: "in the site's own bundle",
    parts: file('react.js'),
  },
  {
    name: 'audit',
    file: "the auditor's page: script and style",
    loaded: 'by auditors',
    parts: ({ bytes }) => [bytes('audit/audit.js'), bytes('audit/audit.css')],
  },
  {
    name: 'check',
    file: 'what verifies there, in a thread of its own',
    loaded: 'by auditors, when records are verified',
    parts: ({ bytes, filesOf }) =>
      filesOf('audit').flatMap((name) => (name.startsWith('check-') ? [bytes(`audit/${name}`)] : [])),
  },
  {
    name: 'draw',
    file: 'what draws the rates',
    loaded: 'by auditors, with the rates',
    parts: file('audit/draw.js'),
  },
  {
    name: 'view',
    file: 'what draws a notice again',
    loaded: 'by auditors, with a record or a notice',
    parts: file('audit/view.js'),
  },
  {
    name: 'verify',
    file: 'the verifier: `audit/verify.html`, one file',
    loaded: 'when somebody opens it; it is in each evidence pack',
    parts: file('audit/verify.html'),
  },
];
