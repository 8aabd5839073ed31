// The page that every contender stands in: eight sections of text, and the scripts that wait.
import type { Contender, PageJob } from './contender.ts';

/** What each held script does: stamps when the first and the last ran, and counts. */
const HELD_CODE = '__ran()';

const COUNTER =
  'var held={count:0,firstMs:0,lastMs:0};function __ran(){var now=performance.now();if(!held.count++)held.firstMs=now;held.lastMs=now}';

const PARAGRAPH =
  'A consent notice is the first thing that many people see of a site, and the last thing that they came for. It should be there at once, move nothing, and be gone as soon as it has its answer.';

const SECTIONS = Array.from(
  { length: 8 },
  (_, index) =>
    `<section><h2>Section ${index + 1}</h2><p>${PARAGRAPH}</p><p>${PARAGRAPH} <a href="#s${index}">Read more</a>.</p></section>`,
).join('');

/** The page of a contender, with so many scripts that wait for consent. */
export function hostPage(contender: Contender, heldScripts: number): string {
  const job: PageJob = { heldScripts, code: HELD_CODE };
  const held = Array.from({ length: heldScripts }, () => contender.heldScript(job)).join('\n');
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Example shop</title>' +
    '<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">' +
    '<style>body{font:16px/1.5 sans-serif;margin:0 auto;max-width:820px;padding:16px}</style>' +
    `<script>${COUNTER}</script>${contender.head(job)}</head><body>` +
    '<header><h1>Example shop</h1><nav><a href="#1">Home</a> <a href="#2">Products</a></nav></header>' +
    `<main>${SECTIONS}</main>${held}${contender.body(job)}</body></html>`
  );
}
