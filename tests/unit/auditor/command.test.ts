// The command line that the auditor copies: it must mean the same to a shell, whatever was pasted as a key.
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFileName, verifyCommand } from '../../../src/auditor/command.ts';
import { START } from '../../../src/auditor/route.ts';
import { vkey } from '../verify/log-builder.ts';

describe('the command to verify an export', () => {
  it('names the file of today and the key', () => {
    const file = exportFileName('lettre-cyber.example', new Date('2026-11-23T23:59:59Z'));
    expect(verifyCommand(file, { vkey })).toBe(
      `temoin verify temoin-lettre-cyber.example-2026-11-23.jsonl --key '${vkey}'`,
    );
  });

  it.each([
    ['of a period', { from: '2026-11-01', to: '2026-12-01' }, '-period-2026-11-01-2026-12-01'],
    ['of a period, whatever else is asked for', { to: '2026-12-01', search: 'abcd' }, '-period-2026-12-01'],
    ['of some records', { event: 'once' as const }, '-part'],
  ])('names the file %s as the server does', (_what, filter, part) => {
    expect(exportFileName('a.example', new Date('2026-12-02'), { ...START, ...filter })).toBe(
      `temoin-a.example-2026-12-02${part}.jsonl`,
    );
  });

  it('hands any key to the program as it is, and runs nothing else', () => {
    const text = fc.string({ minLength: 1, maxLength: 60 }).filter((key) => !key.includes('\0'));
    fc.assert(
      fc.property(text, text, (file, key) => {
        const script = verifyCommand(file, { vkey: key }).replace(/^temoin/, "printf '%s\\0'");
        const words = execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' }).split('\0');
        expect(words).toEqual(['verify', file, '--key', key, '']);
      }),
      {
        numRuns: 60,
        examples: [
          ['x.jsonl', "'; touch x; '"],
          ['$(id) `id`', '"$HOME" \\'],
        ],
      },
    );
  });
});
