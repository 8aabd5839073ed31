// The contract of what a store knows of those who may look and of those who have looked (src/server/store/access-store.ts).
import { expect, it } from 'vitest';
import type { AccessStore, NewAccess, NewToken } from '../../src/server/store/access-store.ts';
import type { LogStore } from '../../src/server/store/log-store.ts';

const hash = (n: number) => new Uint8Array(32).fill(n);
const hex = (n: number) => Buffer.from(hash(n)).toString('hex');

const token = (n: number, changes: Partial<NewToken> = {}): NewToken => ({
  hash: hash(n),
  label: 'Ada',
  role: 'auditor',
  scope: {},
  createdSeconds: n,
  expiresSeconds: 500,
  ...changes,
});

const access = (day: number, changes: Partial<NewAccess> = {}): NewAccess => ({
  time: `2026-11-${String(day).padStart(2, '0')}T00:00:00.000Z`,
  token: { handle: '01010101', label: 'Ada', role: 'auditor' },
  kind: 'register',
  filter: '{"event":"withdraw"}',
  ...changes,
});

/** Declares the suite's tests; `place` is called once in each and gives an empty place. */
export function describeAccessStore(place: () => Promise<{ open(): Promise<LogStore> }>): void {
  const opened = async (): Promise<AccessStore> => (await place()).open();
  const numbersOf = async (store: AccessStore) =>
    (await store.readAccesses({ limit: 9 })).map(({ number }) => number);

  it('keeps a token with all that is said of it, once', async () => {
    const store = await opened();
    const scope = { from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' };
    await store.addToken(token(2));
    await store.addToken(token(1, { role: 'operator', scope }));
    expect(await store.findToken(hash(1))).toEqual(token(1, { role: 'operator', scope }));
    expect(await store.findToken(hash(3))).toBeUndefined();
    await expect(store.addToken(token(1))).rejects.toThrow();
    expect((await store.listTokens()).map(({ createdSeconds }) => createdSeconds)).toEqual([1, 2]);
  });

  it('keeps sessions with their token and the day of its use, and drops those that have expired', async () => {
    const store = await opened();
    await store.addToken(token(1));
    await store.addSession({ hash: hash(3), tokenHash: hash(1), expiresSeconds: 100 }, 0);
    await store.addSession({ hash: hash(4), tokenHash: hash(1), expiresSeconds: 200_000 }, 172_799);
    expect(await store.findSession(hash(3))).toBeUndefined();
    expect(await store.findSession(hash(4))).toEqual({
      hash: hash(4),
      expiresSeconds: 200_000,
      token: { ...token(1), usedDay: '1970-01-02' },
    });
    await store.removeSession(hash(4));
    await store.removeSession(hash(4));
    expect(await store.findSession(hash(4))).toBeUndefined();
    await expect(
      store.addSession({ hash: hash(5), tokenHash: hash(9), expiresSeconds: 1 }, 0),
    ).rejects.toThrow();
  });

  it('ends a revoked token with its sessions and no others, at the time when it was first revoked', async () => {
    const store = await opened();
    for (const n of [1, 2]) {
      await store.addToken(token(n));
      await store.addSession({ hash: hash(n + 10), tokenHash: hash(n), expiresSeconds: 400 }, 0);
    }
    await store.revokeToken(hash(1), 300);
    await store.revokeToken(hash(1), 301);
    await store.revokeToken(hash(7), 301);
    expect((await store.findToken(hash(1)))?.revokedSeconds).toBe(300);
    expect((await store.findToken(hash(2)))?.revokedSeconds).toBeUndefined();
    expect(await store.findSession(hash(11))).toBeUndefined();
    expect(await store.findSession(hash(12))).toBeDefined();
  });

  it('keeps who has looked, the newest first, page by page', async () => {
    const store = await opened();
    const refused = access(2, { kind: 'sign-in-refused', filter: '{}', amount: 1 });
    const { token: _token, ...nobody } = refused;
    const first = await store.addAccess(access(1, { termHash: hex(1), personHash: hex(2), amount: 3 }));
    const second = await store.addAccess(nobody);
    const third = await store.addAccess(access(3));
    expect(second).toBeGreaterThan(first);
    await store.setAccessAmount(second, 70);
    expect(await store.readAccesses({ limit: 2 })).toEqual([
      { ...access(3), number: third },
      { ...nobody, amount: 70, number: second },
    ]);
    expect(await store.readAccesses({ limit: 2, before: second })).toEqual([
      { ...access(1, { termHash: hex(1), personHash: hex(2), amount: 3 }), number: first },
    ]);
  });

  it('finds what was about the same term or person', async () => {
    const store = await opened();
    const [term, person, other] = [hex(1), hex(2), hex(3)];
    const byTerm = await store.addAccess(access(1, { termHash: term }));
    const both = await store.addAccess(access(1, { termHash: term, personHash: person }));
    const byPerson = await store.addAccess(access(1, { personHash: person }));
    await store.addAccess(access(1, { termHash: other, personHash: other }));
    const same = async (hashed: string, before?: number) =>
      (await store.readAccesses({ same: hashed, limit: 9, ...(before && { before }) })).map(
        ({ number }) => number,
      );
    expect(await same(term)).toEqual([both, byTerm]);
    expect(await same(person)).toEqual([byPerson, both]);
    expect(await same(person, byPerson)).toEqual([both]);
    expect(await same(hex(4))).toEqual([]);
  });

  it('forgets hashes first, and whole accesses later', async () => {
    const store = await opened();
    const hashes = { termHash: hex(1), personHash: hex(2) };
    const numbers: number[] = [];
    for (const day of [1, 2, 3]) numbers.push(await store.addAccess(access(day, hashes)));
    await store.expireAccesses({
      accessesFrom: access(2).time,
      hashesFrom: access(3).time,
      keysFromSeconds: 0,
    });
    expect(await store.readAccesses({ limit: 9 })).toEqual([
      { ...access(3, hashes), number: numbers[2] },
      { ...access(2), number: numbers[1] },
    ]);
    expect(await numbersOf(store)).toHaveLength(2);
  });

  it('holds one key for all who ask, until it is too old', async () => {
    const here = await place();
    const [first, second] = [await here.open(), await here.open()];
    const fresh = (n: number, madeSeconds: number) => ({ key: hash(n), madeSeconds });
    expect(await first.holdAccessKey(fresh(1, 100), 0)).toEqual(fresh(1, 100));
    expect(await second.holdAccessKey(fresh(2, 150), 100)).toEqual(fresh(1, 100));
    expect(await second.holdAccessKey(fresh(3, 201), 101)).toEqual(fresh(3, 201));
    expect(await first.holdAccessKey(fresh(4, 202), 101)).toEqual(fresh(3, 201));
    await first.expireAccesses({ accessesFrom: '', hashesFrom: '', keysFromSeconds: 202 });
    expect(await second.holdAccessKey(fresh(5, 203), 0)).toEqual(fresh(5, 203));
  });
}
