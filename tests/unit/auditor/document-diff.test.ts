// The difference of two notices: none of equal ones, all of it of others, and said by what it is about.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, diffOf, itemWords, type Json } from '../../../src/auditor/notices/document-diff.ts';
import { noticeChanges, withHosts } from '../../../src/auditor/notices/notice-changes.ts';
import { textDiff } from '../../../src/auditor/notices/text-diff.ts';

const text = fc.string({ maxLength: 6 });
const id = fc.constantFrom('analytics', 'social', 'video', 'id a', '"a" b', '__proto__');

/** What is like a notice in its lists, and anything else that JSON can say. */
const documents: fc.Arbitrary<Json> = fc.letrec<{ any: Json; stored: Json; item: Json }>((tie) => ({
  stored: fc.record({ kind: fc.constantFrom('cookie', 'a "b', 'c'), name: id, days: fc.nat(3) }),
  item: fc.record(
    {
      id,
      title: text,
      hosts: fc.array(id, { maxLength: 3 }),
      storage: fc.array(tie('stored'), { maxLength: 3 }),
    },
    { requiredKeys: ['id'] },
  ),
  any: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.integer({ min: -3, max: 3 }),
    text,
    fc.array(tie('item'), { maxLength: 4 }),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(id, text), tie('any'), { maxKeys: 4 }),
  ),
})).any;

describe('the difference of two documents', () => {
  it('is none where they are equal, whatever is in them', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(diffOf(document, structuredClone(document))).toEqual([]);
      }),
    );
  });

  it('leads from one to the other, and names nothing that is equal', () => {
    fc.assert(
      fc.property(documents, documents, (before, after) => {
        const changes = diffOf(before, after);
        expect(changed(before, changes)).toEqual(after);
        for (const { before: was, after: is } of changes) expect(was).not.toEqual(is);
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, Json, Json, ReturnType<typeof diffOf>]>([
    ['a member that is new', {}, { a: 1 }, [{ path: ['a'], after: 1 }]],
    ['a member that is gone', { a: null }, {}, [{ path: ['a'], before: null }]],
    [
      'a service that stores longer, though it stands elsewhere in its list',
      { services: [{ id: 'a' }, { id: 'b', storage: [{ kind: 'cookie', name: 'x', days: 1 }] }] },
      { services: [{ id: 'b', storage: [{ kind: 'cookie', name: 'x', days: 9 }] }, { id: 'a' }] },
      [
        {
          path: ['services', { item: 'id b' }, 'storage', { item: '"cookie" x' }, 'days'],
          before: 1,
          after: 9,
        },
        { path: ['services', { order: true }], before: ['id a', 'id b'], after: ['id b', 'id a'] },
      ],
    ],
    [
      'a host',
      { hosts: ['a.example', 'b.example'] },
      { hosts: ['b.example', 'c.example'] },
      [
        { path: ['hosts', { item: 'text a.example' }], before: 'a.example' },
        { path: ['hosts', { item: 'text c.example' }], after: 'c.example' },
      ],
    ],
    [
      'a list in which two have one name, as a whole',
      ['a', 'a'],
      ['a'],
      [{ path: [], before: ['a', 'a'], after: ['a'] }],
    ],
  ])('is %s', (_what, before, after, expected) => {
    expect(diffOf(before, after)).toEqual(expected);
  });

  it.each([
    ['id matomo', 'matomo'],
    ['text stats.example', 'stats.example'],
    ['"cookie" _pk_*', 'cookie _pk_*'],
    ['"a \\"b" c', 'a "b c'],
  ])('names %s in words', (item, words) => {
    expect(itemWords({ item })).toBe(words);
  });
});

describe('the changes of a notice', () => {
  const notice = {
    texts: { title: 'Cookies' },
    purposes: [{ id: 'analytics', title: 'Audience' }],
    services: [{ id: 'matomo', provider: 'InnoCraft' }],
    layout: 'card',
    controller: { name: 'A' },
    revision: 1,
  };
  const subjects = (after: Json) =>
    noticeChanges(notice, after).map(({ subject, changes }) => [subject, changes.length]);

  it('stand by what they are about, in one order', () => {
    expect(subjects(notice)).toEqual([]);
    expect(
      subjects({
        revision: 2,
        firstLayer: { close: true },
        policy: '/p',
        layout: 'centre',
        controller: { name: 'B' },
        services: [{ id: 'matomo', provider: 'Other' }],
        purposes: [],
        embeds: { once: 'x' },
        texts: { title: 'Traceurs' },
        widened: true,
      }),
    ).toEqual([
      ['texts', 2],
      ['purposes', 1],
      ['services', 1],
      ['layout', 2],
      ['controller', 2],
      ['other', 2],
    ]);
  });

  it('have the hosts that the configuration declares for a service, and of none that it does not know', () => {
    const hosts = (...names: string[]) => ({ services: [{ id: 'matomo', hosts: names }, { id: 'other' }] });
    const [before, after] = [hosts('a.example'), hosts('b.example')].map((each) => withHosts(notice, each));
    const changes = noticeChanges(before ?? null, after ?? null);
    expect(changes.map(({ subject }) => subject)).toEqual(['services']);
    expect(changes[0]?.changes.map(({ path }) => path.at(-1))).toEqual([
      { item: 'text a.example' },
      { item: 'text b.example' },
    ]);
    for (const odd of [null, [], 'x', { services: 3 }, { services: [null] }, { services: [{ id: 'x' }] }])
      expect(withHosts(notice, odd)).toEqual(notice);
  });
});

describe('the difference of two texts', () => {
  const whole = (parts: ReturnType<typeof textDiff>, without: string) =>
    parts.map(({ kind, text: part }) => (kind === without ? '' : part)).join('');

  it('has both texts whole, and nothing changed where they are equal', () => {
    const texts = fc
      .array(fc.constantFrom('cookies', 'et', 'traceurs', ' ', ', ', 'é', 'ملفات', '同意'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(texts, texts, fc.constantFrom('fr', 'ar', 'ja'), (before, after, locale) => {
        const parts = textDiff(before, after, locale);
        expect(whole(parts, 'inserted').replace(/\s/g, '')).toBe(before.replace(/\s/g, ''));
        expect(whole(parts, 'deleted').replace(/\s/g, '')).toBe(after.replace(/\s/g, ''));
        expect(textDiff(before, before, locale).every(({ kind }) => kind === 'kept')).toBe(true);
      }),
    );
  });

  it.each([
    ['fr', 'Nous et 3 partenaires', 'Nous et 12 partenaires', ['3'], ['12']],
    ['fr-fr-fr', 'Nous et 3 partenaires', 'Nous et 12 partenaires', ['3'], ['12']],
    ['ar', 'نستخدم ملفات تعريف', 'نستخدم بيانات تعريف', ['ملفات'], ['بيانات']],
  ])('in %s is told by whole words', (locale, before, after, deleted, inserted) => {
    const parts = textDiff(before, after, locale);
    const of = (kind: string) =>
      parts.filter((part) => part.kind === kind).map(({ text: part }) => part.trim());
    expect([of('deleted'), of('inserted')]).toEqual([deleted, inserted]);
  });
});
