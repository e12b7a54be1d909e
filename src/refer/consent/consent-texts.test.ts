import { describe, expect, test } from 'vitest';
import { CONSENT_TEXT_IDS, consentText, sayTeams, textShown } from './consent-texts.ts';

const TEAM = 'the support team';

describe('the texts that people agree to', () => {
  test.each(CONSENT_TEXT_IDS)('%s names who will get it', (id) => {
    expect(textShown(consentText(id, [TEAM]))).toContain(TEAM);
  });

  test.each(CONSENT_TEXT_IDS)('%s has sentences of fifteen words or fewer', (id) => {
    const sentences = textShown(consentText(id, [TEAM])).split(/[.\n]+/);
    expect(Math.max(...sentences.map((said) => said.trim().split(' ').length))).toBeLessThan(16);
  });

  test.each(CONSENT_TEXT_IDS)('%s says that they can change their mind', (id) => {
    expect(textShown(consentText(id, [TEAM]))).toContain('at any time');
  });

  test.each(['young-person', 'parent-or-carer'] as const)('%s tells when secrets end', (id) => {
    expect(textShown(consentText(id, [TEAM]))).toContain('not safe');
  });

  test('teams are named as people say them', () => {
    expect(sayTeams(['A'])).toBe('A');
    expect(sayTeams(['A', 'B'])).toBe('A and B');
    expect(sayTeams(['A', 'B', 'C'])).toBe('A, B and C');
  });
});
