import { expect, test } from 'vitest';
import { killDrains } from '../../../tests/stand-ins/kill-drains.ts';

test('eight kills lose nothing and send nothing twice', { timeout: 90_000 }, async () => {
  const { written, heldAtDeath, ...wrong } = await killDrains(8);
  expect(wrong).toEqual({ lost: [], twice: [], outOfOrder: [], unsent: [] });
  expect(written).toBe(288);
  expect(heldAtDeath).toBeGreaterThan(0);
});
