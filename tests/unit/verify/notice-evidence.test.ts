// The notice beside its record: right hash, and no contradiction between the two.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/consent/canonical-json.ts';
import type { StoredRecord } from '../../../src/consent/record.ts';
import { sha256Hex } from '../../../src/consent/sha256.ts';
import { type NoticeVerdict, verifyNoticeEvidence } from '../../../src/verify/notice-evidence.ts';
import { noticeIn, noticeText, recordOfNumber } from './log-builder.ts';

const record = recordOfNumber(0);
const text = noticeText('fr');
const failed = ({ checks }: NoticeVerdict) => checks.filter(({ passed }) => !passed).map(({ name }) => name);

describe('a notice', () => {
  it('that is the record’s passes, and comes back parsed', () => {
    const verdict = verifyNoticeEvidence(record, utf8ToBytes(text));
    expect(verdict.findings).toEqual([]);
    expect(verdict.checks.map(({ name }) => name)).toEqual(['notice-hash', 'notice-members']);
    expect(verdict.notice).toEqual(noticeIn('fr'));
  });

  it.each<[string, string, Partial<StoredRecord>, string]>([
    ['in another language', noticeText('en'), {}, 'but this one is'],
    ['with a space more', `${text} `, {}, 'but this one is'],
    ['of a record that saw none', text, { notice: '0'.repeat(64) }, 'no notice was shown'],
  ])('%s has the wrong hash, so that nothing else is compared', (_what, notice, changes, message) => {
    const verdict = verifyNoticeEvidence({ ...record, ...changes }, utf8ToBytes(notice));
    expect(failed(verdict)).toEqual(['notice-hash', 'notice-members']);
    expect(verdict.findings).toMatchObject([{ code: 'notice-differs', recordId: record.id }]);
    expect(verdict.findings[0]?.message).toMatch(message);
    expect(verdict.notice).toBeUndefined();
  });

  it.each<[string, Partial<StoredRecord>, string]>([
    [
      'site',
      { site: 'other.example' },
      'site is "other.example" in the record, but "\\"lettre-cyber.example\\"" in the notice',
    ],
    ['revision', { revision: 2 }, 'revision is "2"'],
    ['locale', { locale: 'en' }, 'locale is "en"'],
    ['widget version', { widget: { ...record.widget, version: '9.9.9' } }, 'widget.version is "9.9.9"'],
    ['widget integrity', { widget: { ...record.widget, integrity: 'ab'.repeat(32) } }, 'widget.integrity'],
  ])('that says otherwise than its record on the %s is found out', (_what, changes, message) => {
    const verdict = verifyNoticeEvidence({ ...record, ...changes }, utf8ToBytes(text));
    expect(failed(verdict)).toEqual(['notice-members']);
    expect(verdict.findings[0]?.message).toContain(message);
  });

  it('with another layout is found out, but agrees with a record that names none', () => {
    const other = canonicalJson({ ...JSON.parse(text), layout: 'bar' });
    const named = { ...record, notice: sha256Hex(other) };
    expect(failed(verifyNoticeEvidence(named, utf8ToBytes(other)))).toEqual(['notice-members']);
    const { layout: _, ...unnamed } = named;
    expect(failed(verifyNoticeEvidence(unnamed, utf8ToBytes(other)))).toEqual([]);
  });

  it.each(['null', '[]', '{"site":{}}', 'not JSON', ' {}'])(
    'of the text %j is no notice, though its hash is right',
    (other) => {
      const verdict = verifyNoticeEvidence({ ...record, notice: sha256Hex(other) }, utf8ToBytes(other));
      expect(failed(verdict)).toEqual(['notice-members']);
    },
  );
});
