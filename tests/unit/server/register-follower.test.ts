// The register follows the tree: nothing that is appended meanwhile is left for good, and no record waits for readers.
import { expect, it } from 'vitest';
import { RegisterFollower } from '../../../src/server/register-follower.ts';

it('follows what was appended while it followed, which that slice may not have seen', async () => {
  const size = { tree: 3, register: 0 };
  const follower: RegisterFollower = new RegisterFollower({
    store: {
      async followTree() {
        const seen = size.tree;
        if (seen === 3) {
          size.tree += 1;
          follower.grew(1);
        }
        size.register = seen;
        return 0;
      },
    },
    afterBatch: async () => undefined,
    warn: (message) => expect.unreachable(message),
  });
  follower.grew(2);
  expect(await follower.follow()).toBe(0);
  expect(size).toEqual({ tree: 4, register: 4 });
});

it.each([
  ['a little behind, it is brought up for one who reads', 4_000, 0],
  ['far behind, one who reads is told so at once, and the time is left to records', 5_000, 5_001],
])('%s', async (_name, behind, left) => {
  let lag = behind + 1;
  const follower = new RegisterFollower({
    store: {
      async followTree(limit) {
        lag = Math.max(0, lag - limit);
        return lag;
      },
    },
    afterBatch: async () => undefined,
    warn: (message) => expect.unreachable(message),
  });
  follower.grew(behind);
  expect(await follower.follow(1_000)).toBe(left);
  expect(lag).toBe(left);
  expect(await follower.follow()).toBe(0);
});
