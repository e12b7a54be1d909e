import { expect, test } from 'vitest';
import { killProduct } from './kill-product.ts';
import { NOTHING_WRONG } from './nothing-wrong.ts';

const seed = Date.now() % 1_000_000;
const TEN_SECONDS = 10_000;

test('Kill -9 at 200 random moments during submits and sends: no acknowledged referral lost, none half written, no message twice', async () => {
  const { wrong, ...did } = await killProduct({
    kills: 200,
    postmasterKills: 5,
    databaseRestarts: 5,
    seed,
  });
  const how = `seed ${seed}: ${JSON.stringify(did)}`;
  console.log(how);
  expect(wrong, how).toEqual(NOTHING_WRONG);
  expect(did.stopped.code, how).toBe(0);
  // The kills met work: sends that got no answer, messages in hand, decisions, questions, answers.
  expect(did.underFire, how).toBeGreaterThan(50);
  expect(Math.min(...Object.values(did.done)), how).toBeGreaterThan(10);
  expect(did.retries.sends, how).toBeGreaterThan(5);
  expect(did.heldAtDeath, how).toBeGreaterThan(5);
  expect(Math.max(...did.outages), how).toBeLessThan(TEN_SECONDS);
});
