// Files as people really hand them in: the wrong kind, cut short, broken in the middle, or far too large.
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/consent/canonical-json.ts';
import { verifyExport } from '../../../src/verify/verify-export.ts';
import { buildLogOf, key, textOf } from './log-builder.ts';
import { blamed, edited, errorsOf, record } from './tampering.ts';

const log = buildLogOf(12);
const size = log.entries.length;
const whole = log.complete();
const text = textOf(whole);
const LINE = 10;

describe('a file', () => {
  it.each([
    ['empty', '', 'file-empty', 'the file is empty'],
    ['of empty lines', '\n\n', 'file-empty', 'the file is empty'],
    ['in CSV', '\ufeffindex,id,subject,sequence\r\n12,019ab1c2,Tz3k,1\r\n', 'file-not-export', 'a CSV file'],
    ['in CSV with quotes', '"index";"received time"\n12;"x"', 'file-not-export', 'a CSV file'],
    ['that is a receipt', 'c2sp.org/tlog-proof@v1\nindex 3\n', 'file-not-export', 'a receipt'],
    ['that is a checkpoint', log.checkpoint, 'file-not-export', 'a checkpoint'],
    ['that is a database', 'SQLite format 3\u0000\n', 'file-not-export', 'an SQLite database'],
    ['that is a web page', '<!doctype html>\n<title>Sign in</title>', 'file-not-export', 'a web page'],
    ['that is compressed', '\u001f\ufffd\u0008\n', 'file-not-export', 'a compressed'],
    ['that is one JSON list', '[{"index":0}]', 'file-not-export', 'a JSON list'],
    ['that is other JSON', '{"name":"temoin"}', 'file-not-export', 'not the header of an export'],
    ['that is prose', 'Bonjour\n', 'file-not-export', 'it begins "Bonjour"'],
    ['laid out over several lines', '{\n  "checkpoint": ""\n}', 'header-malformed', 'unreadable'],
    ['cut within its header', text[0]?.slice(0, 80) ?? '', 'file-truncated', 'cut short'],
    ['of a later format', '{"format":"temoin/export/v9"}', 'format-unknown', 'temoin/export/v9'],
    [
      'whose header has other types',
      '{"format":"temoin/export/v1","complete":"yes"}',
      'header-malformed',
      'complete must be a boolean',
    ],
    [
      'whose header names something twice',
      '{"format":"x","format":"temoin/export/v1"}',
      'header-malformed',
      'is given twice',
    ],
  ])('%s is named as such, and nothing else is said', async (_what, file, code, message) => {
    const { ok, findings } = await verifyExport(file.split('\n'), key);
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    expect(findings[0]?.message).toMatch(message);
    expect(ok).toBe(false);
  });

  it('cut in the middle of a line is named as such, with what is missing behind', async () => {
    const cut = text.join('\n').slice(0, -30);
    const { findings } = await verifyExport(cut.split('\n'), key);
    expect(findings.map(blamed)).toEqual(['file-truncated', `entries-missing index ${size - 1}`]);
    expect(findings[0]?.message).toMatch('line 16: the file was cut short here');
  });

  it('with a broken line in the middle has that line named, and is read on', async () => {
    const lines = textOf(edited(whole, size, record({ event: 'custom' })));
    const { findings } = await verifyExport(lines.with(LINE, lines[LINE]?.slice(0, 100) ?? ''), key);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(blamed)).toEqual([
      'line-not-json',
      `leaf-differs ${log.entries[size - 1]?.record?.id}`,
      'entries-missing index 9',
    ]);
    expect(findings[0]?.message).toMatch('line 11: not JSON');
  });

  it.each([
    ['is not UTF-8', '{"index":9}\ud800', 'line-not-utf8'],
    ['is longer than 1 MiB', `{"index":"${'x'.repeat(1_048_576)}"}`, 'line-too-long'],
    ['is JSON, but no object', '[9]', 'line-not-json'],
    ['nests too deep', `{"index":9,"leaf":${'['.repeat(500_000)}${']'.repeat(500_000)}}`, 'line-not-json'],
    ['has no index', '{"leaf":"AAAA"}', 'line-malformed'],
    [
      'has objects that break templates',
      '{"index":9,"leaf":{"toString":1},"record":{},"salt":{"valueOf":1}}',
      'line-malformed index 9',
    ],
  ])('with a line that %s is told so', async (_what, line, finding) => {
    const errors = await errorsOf(text.with(LINE, line));
    expect(errors[0]).toBe(finding);
  });

  it('with thousands of errors has the first thousand kept and the rest counted', async () => {
    const lines = [canonicalJson(log.header(true)), ...Array<string>(3_000).fill('x')];
    const verdict = await verifyExport(lines, key);
    expect(verdict.errors).toBe(3_001);
    expect(verdict.findings.length).toBe(1_000);
  });
});
