// Each global that others may patch, and each dangerous one, has one owner file per bundle (DESIGN: folders and imports).
import { describe, expect, it } from 'vitest';
import { sources } from './sources.ts';

const files = sources('ts', 'tsx');

const owners: [what: string, use: RegExp, files: string[]][] = [
  ['document.cookie', /document\.cookie/, ['src/gate/cookie-jar.ts', 'src/gate/sweep/cookie-remover.ts']],
  ['js-cookie', /from 'js-cookie'/, ['src/gate/decision/cookie-writer.ts']],
  [
    'localStorage',
    /\blocalStorage\b/,
    [
      'src/auditor/kept-in-browser.ts',
      'src/gate/pending.ts',
      'src/gate/sweep/device-stores.ts',
      'src/report/kept-items.ts',
      'src/signals/tcf/kept.ts',
    ],
  ],
  ['sessionStorage', /\bsessionStorage\b/, ['src/auditor/kept-key.ts', 'src/gate/sweep/device-stores.ts']],
  ['IndexedDB', /\bindexedDB\b/, ['src/gate/sweep/device-stores.ts']],
  ['caches', /\bcaches\b/, ['src/gate/sweep/device-stores.ts']],
  [
    'fetch',
    /\bfetch\(/,
    [
      'src/auditor/public-log.ts',
      'src/auditor/request.ts',
      'src/auditor/view.ts',
      'src/cli/verify-log.ts',
      'src/gate/configuration-source.ts',
      'src/report/send.ts',
      'src/server/publishable-checkpoint.ts',
      'src/server/vendor-list/fetch-file.ts',
      'src/server/witness-requests.ts',
      'src/signals/tcf/vendor-list.ts',
    ],
  ],
  [
    'Global Privacy Control',
    /globalPrivacyControl/,
    [
      'src/consent/gpc.ts',
      'src/gate/cookie-jar.ts',
      'src/notice/button.ts',
      'src/report/report.ts',
      'src/signals/gpp/gpp.ts',
    ],
  ],
  ['__gpp', /__gpp\b/, ['src/signals/gpp/gpp-api.ts', 'src/signals/gpp/gpp.ts', 'src/signals/gpp/stub.ts']],
  [
    'import() of published files',
    /\bimport\(\s*[^'")\s]/,
    ['src/auditor/view.ts', 'src/cli/picture-browser.ts', 'src/gate/load-lazily.ts'],
  ],
  [
    'locks',
    /navigator\.locks/,
    ['src/gate/decision/turn-ahead.ts', 'src/gate/decision/turn.ts', 'src/report/sending-turn.ts'],
  ],
  ['process.env', /process\.env/, ['src/cli/serve.ts']],
  [
    'the API of IAB TCF',
    /window\.__tcfapi/,
    ['src/signals/gpp/tcf.ts', 'src/signals/tcf/stub.ts', 'src/signals/tcf/tcf.ts'],
  ],
  ['currentScript', /currentScript'/, ['src/gate/own-script.ts']],
];

/** The log and its witness run apart, each with a database of its own. */
const SQL_OWNERS = /^src\/(server\/store\/|witness\/cosigned-checkpoints\.ts$)/;

describe('owners', () => {
  for (const [what, use, expected] of owners) {
    it(`${what} is used in ${expected.join(' and ')} alone`, () => {
      expect(files.filter(({ code }) => use.test(code)).map(({ path }) => path)).toEqual(expected);
    });
  }

  it('SQL stands in the log’s store and the witness’s memory alone', () => {
    const sql = /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE|PRAGMA)\s/;
    const found = files.filter(({ code }) => sql.test(code)).map(({ path }) => path);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((path) => !SQL_OWNERS.test(path))).toEqual([]);
  });
});

const forbidden: [what: string, use: RegExp][] = [
  [
    'HTML from strings',
    /\binnerHTML\b|\bouterHTML\b|insertAdjacentHTML|document\.write(ln)?\(|dangerouslySetInnerHTML/,
  ],
  ['code from strings', /\beval\(|new Function\(/],
  ['inline styles', /\bstyle=[{"]|\.style\.|setAttribute\('style'/],
];

describe('never', () => {
  for (const [what, use] of forbidden) {
    it(`${what}`, () => {
      expect(files.filter(({ code }) => use.test(code)).map(({ path }) => path)).toEqual([]);
    });
  }
});

describe('every source file', () => {
  for (const { path, text } of sources('ts', 'tsx', 'css')) {
    it(`${path} says first what it is for`, () => {
      expect(text).toMatch(/^(\/\/|\/\*) \S.*\S/);
    });
  }
});
