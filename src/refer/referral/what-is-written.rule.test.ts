import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOW, ownDraft, parentDraft } from '../../../tests/people/drafts.ts';
import { service, smallKent, team } from '../../../tests/people/small-kent.ts';
import type { Day } from '../../kernel/day.ts';
import { rowsOfReferral, rowsTogether, type Writing } from './what-is-written.rule.ts';
import type { Asked } from './who-is-asked.rule.ts';

function asking(serviceId: string, teamId: string): Asked {
  return {
    service: service({ id: serviceId }),
    team: team(teamId),
    criteriaVersion: '2025-09-12' as Day,
  };
}

function writing(more: Partial<Writing> = {}): Writing {
  let made = 0;
  return {
    area: smallKent,
    answers: parentDraft,
    referral: { id: 'referral-1', reference: 'KT-4F7Q-92', route: 'parent-carer', sentAt: NOW },
    asked: [asking('speech', 'east'), asking('hands', 'east')],
    now: NOW,
    newId: (kind) => {
      made += 1;
      return `${kind}-${made}`;
    },
    keyHashOf: (kind) => `hash of ${kind}`,
    ...more,
  };
}

describe('the rows of a referral', () => {
  test('hold a request for each service, of one referral', () => {
    const { requests } = rowsOfReferral(writing());
    expect(requests.map(({ serviceId, teamId }) => [serviceId, teamId])).toEqual([
      ['speech', 'east'],
      ['hands', 'east'],
    ]);
    expect(new Set(requests.map(({ referralId }) => referralId))).toEqual(new Set(['referral-1']));
  });

  test('let the young person follow under their own kind and key', () => {
    const { followers, people } = rowsOfReferral(writing({ answers: ownDraft }));
    expect(followers.map(({ kind, keyHash }) => [kind, keyHash])).toEqual([
      ['young-person', 'hash of young-person'],
    ]);
    expect(people.contacts.map(({ party }) => party)).toEqual([followers[0]?.party]);
  });

  test('of many are the rows of each, none lost or mixed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(parentDraft, ownDraft), { maxLength: 6 }), (drafts) => {
        const each = drafts.map((answers, i) =>
          rowsOfReferral(
            writing({
              answers,
              referral: { ...writing().referral, id: `referral-${i}` },
              newId: (kind) => `${kind}-${i}`,
            }),
          ),
        );
        const all = rowsTogether(each);
        drafts.forEach((_, i) => {
          const own = <One extends { readonly referral: string }>(rows: readonly One[]) =>
            rows.filter(({ referral }) => referral === `referral-${i}`);
          expect(own(all.people.children)).toEqual(each[i]?.people.children);
          expect(own(all.people.persons)).toEqual(each[i]?.people.persons);
          expect(own(all.answers)).toEqual(each[i]?.answers);
          expect(own(all.consents)).toEqual(each[i]?.consents);
        });
        expect(all.requests).toHaveLength(2 * drafts.length);
      }),
    );
  });
});
