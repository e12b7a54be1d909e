import { expect, test } from 'vitest';
import { killProduct } from './kill-product.ts';
import { NOTHING_WRONG } from './nothing-wrong.ts';

const seed = Date.now() % 1_000_000;

test('six kills lose nothing and send nothing twice', { timeout: 120_000 }, async () => {
  const { wrong, ...did } = await killProduct({
    kills: 6,
    postmasterKills: 0,
    databaseRestarts: 0,
    seed,
  });
  const how = `seed ${seed}: ${JSON.stringify(did)}`;
  expect(wrong, how).toEqual(NOTHING_WRONG);
  expect(did.stopped.code, how).toBe(0);
  expect(did.underFire, how).toBeGreaterThan(3);
});
