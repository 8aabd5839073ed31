// Taking turns: how sites are opened when there are many.
import { expect, it } from 'vitest';
import { Turns } from '../../../src/server/turns.ts';

it('lets so many at once and no more, in the order in which they came, and is not stopped by one that fails', async () => {
  const turns = new Turns(3);
  const begun: number[] = [];
  let underWay = 0;
  let most = 0;
  const ended = Array.from({ length: 20 }, (_, n) =>
    turns.take(async () => {
      begun.push(n);
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setTimeout(resolve, n % 4));
      underWay -= 1;
      if (n % 5 === 0) throw new Error(`${n}`);
      return n;
    }),
  );
  const settled = await Promise.allSettled(ended);
  expect(most).toBe(3);
  expect(begun).toEqual(Array.from({ length: 20 }, (_, n) => n));
  expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(4);
  expect(await turns.take(async () => 'again')).toBe('again');
});
