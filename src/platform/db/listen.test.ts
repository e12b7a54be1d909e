import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../tests/database.ts';
import { listen, tell } from './listen.ts';

const NOBODY = { area: 'kent', role: 'public', parties: [] } as const;

describe('listening', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await freshDatabase();
  });
  afterAll(() => house.end());

  test('begins with what may have been missed', async () => {
    const topics: (string | null)[] = [];
    const listening = listen(house.app, {
      heard: async (topic) => void topics.push(topic),
      onFault: () => undefined,
    });
    await expect.poll(() => topics).toEqual([null]);
    await house.db.as(NOBODY, (tx) => tell(tx, 'a-topic'));
    await expect.poll(() => topics).toEqual([null, 'a-topic']);
    await listening.end();
  });

  test('outlives a fault and tries again', async () => {
    let [heard, faults] = [0, 0];
    const listening = listen(house.app, {
      heard: async () => {
        heard += 1;
        if (heard < 3) throw new Error('out of reach');
      },
      onFault: () => {
        faults += 1;
      },
      againAfterMs: 1,
    });
    await expect.poll(() => [heard, faults]).toEqual([3, 2]);
    await listening.end();
  });
});
