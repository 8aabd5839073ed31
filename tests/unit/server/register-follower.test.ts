// The register follows the tree: nothing that is appended meanwhile is left for later.
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
