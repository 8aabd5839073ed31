// A notice as the auditor's page reads it: written by the operator, so checked before it is shown.
import { describe, expect, it } from 'vitest';
import { readNoticeDocument } from '../../../src/consent/notice-document.ts';
import { noticeIn } from '../verify/log-builder.ts';

describe('the notice document', () => {
  it('is read from every notice that the widget makes', () => {
    expect(readNoticeDocument(noticeIn('fr'))?.texts.title).toBe(noticeIn('fr').texts.title);
    expect(readNoticeDocument(noticeIn('en'))?.purposes.map(({ id }) => id)).toEqual([
      'necessary',
      'analytics',
      'social',
    ]);
  });

  it('is read where a later widget has texts that this page does not know, or lacks one that it knows', () => {
    const { title, ...texts } = noticeIn('fr').texts;
    expect(readNoticeDocument({ ...noticeIn('fr'), texts: { ...texts, heading: title } })).toBeDefined();
  });

  it('has the words of placeholders, but not where the widget of that time had none', () => {
    const { embeds, ...older } = noticeIn('fr');
    expect(readNoticeDocument(noticeIn('fr'))?.embeds).toEqual(embeds);
    expect(readNoticeDocument(older)).not.toHaveProperty('embeds');
  });

  it('says for how long a provider keeps what it learns, where the notice says so', () => {
    const [service] = noticeIn('fr').services;
    const services = [service, { ...service, retentionDays: 750 }];
    expect(
      readNoticeDocument({ ...noticeIn('fr'), services })?.services.map(({ retentionDays }) => retentionDays),
    ).toEqual([undefined, 750]);
  });

  it.each([
    ['a configuration', { site: 'x', purposes: [] }],
    ['a locale that would lead to another file', { ...noticeIn('fr'), locale: '../en' }],
    ['purposes without words', { ...noticeIn('fr'), purposes: [{ id: 'a', required: false }] }],
    ['a text', 'notice'],
    ['nothing', undefined],
  ])('is not read from %s', (_name, value) => {
    expect(readNoticeDocument(value)).toBeUndefined();
  });
});
