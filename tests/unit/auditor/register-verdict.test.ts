// The verdict on everything that the register lists, in words.
import { describe, expect, it } from 'vitest';
import { verdictWords } from '../../../src/auditor/register-verdict.ts';
import { verifyExport } from '../../../src/verify/verify-export.ts';
import { buildLogOf, key, type LineObject, otherKey, textOf } from '../verify/log-builder.ts';

const log = buildLogOf(6);
const verdictOf = (lines: readonly LineObject[], by = key) => verifyExport(textOf(lines), by);

describe('the verdict on the register', () => {
  it('says of a sound log that all of it was checked', async () => {
    expect(verdictWords(await verdictOf(log.complete()))).toBe(
      'The whole log was checked: 6 records unaltered, and its 9 entries give the root that was signed.',
    );
  });

  it('says of a filtered register what was not checked, and does not miss its notices', async () => {
    const verdict = await verdictOf(log.filtered([4, 7]));
    expect(verdictWords(verdict)).toBe(
      '2 records checked: in the log, and unaltered. Whether any was left out, only a check of the whole log shows, or of a period without any other filter.',
    );
    expect(verdict.findings).toEqual([]);
  });

  it('says of a period that none was left out, and of one that has a hole that there is a problem', async () => {
    const lines = log.period({ from: '2026-11-23T15:00:01.000Z', to: '2026-11-23T15:00:04.000Z' });
    expect(verdictWords(await verdictOf(lines))).toBe(
      'The whole period was checked: it has 3 records, each in the log and unaltered, and none was left out.',
    );
    expect(verdictWords(await verdictOf(lines.toSpliced(3, 1)))).toMatch(
      /^1 problem found among 4 records\./,
    );
  });

  it('counts the problems where a record was altered, and names it', async () => {
    const lines = log.complete().map((line) => {
      const { record } = line;
      return line.index === 5 && record && typeof record === 'object'
        ? { ...line, record: { ...record, locale: 'de' } }
        : line;
    });
    const verdict = await verdictOf(lines);
    expect(verdictWords(verdict)).toMatch(/^1 problem found among 6 records\./);
    expect(verdict.findings[0]?.message).toContain('019ab1c2-6f10-7c3e-9d41-000000000002');
  });

  it('does not call a log sound by a key that did not sign it', async () => {
    expect(verdictWords(await verdictOf(log.complete(), otherKey))).toContain('problem');
  });
});
