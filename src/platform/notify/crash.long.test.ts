import { expect, test } from 'vitest';
import { killDrains } from '../../../tests/stand-ins/kill-drains.ts';

test('fifty kills lose nothing and send nothing twice', async () => {
  const { written, heldAtDeath, ...wrong } = await killDrains(50);
  expect(wrong).toEqual({ lost: [], twice: [], outOfOrder: [], unsent: [] });
  expect(written).toBe(1800);
  expect(heldAtDeath).toBeGreaterThan(0);
});
