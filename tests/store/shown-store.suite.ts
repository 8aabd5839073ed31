// The contract of a store that counts notices shown, as tests: every adapter runs this same suite.
import { expect, it } from 'vitest';
import type { LogStore } from '../../src/server/store/log-store.ts';
import type { ShownCount } from '../../src/server/store/shown-store.ts';

const count = (day: number, shown: number, changes: Partial<ShownCount> = {}): ShownCount => ({
  day,
  notice: 'aa',
  locale: 'fr',
  viewport: 'phone',
  shown,
  ...changes,
});

/** Declares the suite's tests; `place` is called once in each and gives an empty place. */
export function describeShownStore(place: () => Promise<{ open(): Promise<LogStore> }>): void {
  it('adds up what is the same in day, notice, locale and viewport, and keeps apart what is not', async () => {
    const store = await (await place()).open();
    const others = [
      count(7, 1, { viewport: 'desktop' }),
      count(7, 2, { locale: 'pt-BR' }),
      count(7, 3, { notice: 'bb' }),
      count(8, 4),
    ];
    await store.addShown([count(7, 5), ...others]);
    await store.addShown([count(7, 2 ** 40)]);
    await store.addShown([]);
    const spans = [
      { start: 7, end: 8 },
      { start: 8, end: 99 },
      { start: 0, end: 7 },
    ];
    const summed = await store.sumShown(spans, 9);
    const inSpan = (span: number, { day: _day, ...rest }: ShownCount) => ({ span, ...rest });
    expect(summed).toHaveLength(5);
    expect(summed.slice(0, 4)).toEqual(
      expect.arrayContaining([count(7, 5 + 2 ** 40), ...others.slice(0, 3)].map((each) => inSpan(0, each))),
    );
    expect(summed[4]).toEqual(inSpan(1, count(8, 4)));
    expect(await store.sumShown(spans, 2)).toHaveLength(2);
    expect(await store.sumShown([{ start: 0, end: 99 }], 9)).toContainEqual(
      inSpan(0, count(7, 5 + 2 ** 40 + 4)),
    );
    expect(await store.sumShown([], 9)).toEqual([]);
  });

  it('loses none where many add to the same at a time, in any order', async () => {
    const here = await place();
    const stores = [await here.open(), await here.open(), await here.open()];
    const notices = Array.from({ length: 20 }, (_, n) => `notice ${n}`);
    const rounds = stores.flatMap((store, at) =>
      Array.from({ length: 5 }, () => {
        const counts = notices.map((notice) => count(1, 1, { notice }));
        return store.addShown(at % 2 ? counts.reverse() : counts);
      }),
    );
    await Promise.all(rounds);
    const read = await stores[0]?.sumShown([{ start: 1, end: 2 }], 99);
    expect(read?.map(({ shown }) => shown)).toEqual(notices.map(() => 15));
  });
}
