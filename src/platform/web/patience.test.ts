import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { within } from './patience.ts';

describe('patience', () => {
  test('gives what the work came to', async () => {
    expect(await within(1_000, wait(1, 'done'))).toBe('done');
  });

  test('gives nothing when it is over, and lets the work go on', async () => {
    let done = false;
    const work = wait(40).then(() => {
      done = true;
    });
    expect(await within(5, work)).toBeUndefined();
    expect(done).toBe(false);
    await work;
    expect(done).toBe(true);
  });

  test('passes on the fault of the work', async () => {
    await expect(within(1_000, Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});
