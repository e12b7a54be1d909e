import { describe, expect, test } from 'vitest';
import { HELP_WAYS } from './triage.ts';
import { wordsOfAcceptance, wordsOfDecline } from './what-family-reads.rule.ts';

const service = 'Kent Therapeutic Support Service';
const because = 'this team helps people of other ages';

describe('the words for the family', () => {
  test.each(HELP_WAYS)('say who helps and how, for %s', (way) => {
    const words = wordsOfAcceptance({ service, way });
    expect(words).toContain(service);
    expect(words).toMatch(/The plan is to meet .+\. Someone/);
  });

  test.each([
    [['Kooth'], 'We think that this can help: Kooth.'],
    [['Kooth', 'School Health'], 'We think that this can help: Kooth and School Health.'],
    [['A', 'B', 'C'], 'We think that this can help: A, B and C.'],
    [[], 'We have not found the right help yet. We have written down'],
  ])('name the help offered: %j', (offers, says) => {
    expect(wordsOfDecline({ service, because, offers })).toContain(says);
  });

  test('give the reason in one sentence', () => {
    const words = wordsOfDecline({ service, because, offers: [] });
    expect(words).toContain(`The ${service} did not take this on, because ${because}.`);
  });

  test('stand without a reason while none is picked', () => {
    const words = wordsOfDecline({ service, because: null, offers: ['Kooth'] });
    expect(words).toContain(`The ${service} did not take this on.`);
  });
});
