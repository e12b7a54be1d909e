import { describe, expect, test } from 'vitest';
import { service } from '../../../../tests/people/small-kent.ts';
import { visitorOf } from '../../../../tests/people/visitor.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Kept } from '../../../platform/web/kept.ts';
import { NotFound } from '../../../platform/web/thrown.ts';
import { readKept, teamsAtPostcode } from '../../eligibility/index.ts';
import type { Service } from '../directory.ts';
import { readAreaPack } from '../index.ts';
import { directoryPages } from './directory.page.ts';

const read = readAreaPack('areas/kent');
if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
const { pack } = read;

const slot = {
  asker: (visit: { readonly kept: Kept }) => readKept(visit).asker,
  teamsAtPostcode,
  panels: [],
};

function seenAt(address: string, now: string, services: readonly Service[] = pack.services) {
  const book = { now: () => ({ ...pack, services }) };
  return visitorOf(directoryPages({ book, slot }), now).get(address);
}

const NOW = '2026-11-24T12:00:00Z';
const TSS = '/services/kent-therapeutic-support';

function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

describe('the page of the Therapeutic Support Service', () => {
  test.each([
    'Aged 4 up to the 19th birthday',
    'Lives in Kent, or learns at a school or college in Kent',
    'The need is mild or moderate',
    'Would benefit from a brief period of early help or support',
    'These rules count from 12 September 2025.',
    'Seeking advice and Getting help',
    'In person · Online · By phone',
    'Anyone can ask.',
    'We only accept referrals with the informed consent of the child or young person',
    'Project Salus CIC',
    'We don’t know. Ask them.',
    'Checked on 22 November 2026 by the people who keep this site.',
  ])('says "%s"', async (says) => {
    expect(textOf((await seenAt(TSS, NOW)).html)).toContain(says);
  });

  test('names each need that it helps with', async () => {
    const { html } = await seenAt(TSS, NOW);
    const tss = pack.services.find(({ id }) => id === 'kent-therapeutic-support');
    for (const id of tss?.needs ?? []) {
      const says = pack.area.needs.find((need) => need.id === id)?.says ?? 'lost';
      expect(html).toContain(`<li>${says}</li>`);
    }
  });

  // DOMAIN.md T4.
  test.each([
    ['2025-11-07T16:00:00Z', 'Monday to Friday, 9am to 3pm. Closed now. Opens on Monday at 9am.'],
    ['2025-11-07T16:00:00Z', 'From 10 November 2025: Monday to Friday, 9am to 5pm.'],
    ['2025-11-10T16:00:00Z', 'Monday to Friday, 9am to 5pm. Open now, until 5pm.'],
    ['2025-11-10T16:00:00Z', 'Before 10 November 2025: Monday to Friday, 9am to 3pm.'],
    ['2025-12-24T12:00:00Z', 'On a bank holiday, call to check.'],
    [
      '2025-12-25T12:00:00Z',
      'It is a bank holiday. We do not know if they answer. Call to check. They open on Monday at 9am.',
    ],
  ])('at %s says "%s"', async (now, says) => {
    expect(textOf((await seenAt(TSS, now)).html)).toContain(says);
  });

  test('leads to the check, and from results to asking', async () => {
    expect((await seenAt(TSS, NOW)).view['button']).toMatchObject({ href: '/' });
    const { view } = await seenAt(`${TSS}?from=results`, NOW);
    expect(view).toMatchObject({
      back: '/check/results',
      button: { href: '/refer?service=kent-therapeutic-support' },
    });
  });

  test('before its first day says when it starts', async () => {
    const { html } = await seenAt(TSS, '2025-09-01T12:00:00Z');
    expect(html).toContain('This service starts on 12 September 2025.');
    expect(html).toContain('href="/"');
  });
});

describe('the page of any service', () => {
  test('each in the pack can be drawn', async () => {
    for (const { id, name } of pack.services) {
      expect((await seenAt(`/services/${id}`, NOW)).title).toBe(name);
    }
  });

  test('one that nobody checked lately says so', async () => {
    const { html } = await seenAt('/services/kent-school-health', NOW);
    expect(html).toContain('We last checked this in 2019. Ask them to make sure.');
  });

  test('a number that nobody verified is not shown', async () => {
    const { html } = await seenAt('/services/kent-school-health', NOW);
    expect(html).not.toContain('0300 123 4496');
  });

  test('one that ended names what to use instead', async () => {
    const until = '2026-01-01' as Day;
    const ended = service({ id: 'old', name: 'Old help', until });
    const [team] = ended.teams;
    const heir = service({
      id: 'new',
      name: 'New help',
      teams: team ? [{ ...team, id: 'new-team', succeeds: [team.id] }] : [],
    });
    const { html } = await seenAt('/services/old', NOW, [ended, heir]);
    expect(textOf(html)).toContain('This service ended on 1 January 2026. Use New help instead.');
    expect(html).toContain('href="/services/new"');
  });

  test('one that ended with no heir still leads on', async () => {
    const ended = service({ id: 'old', name: 'Old help', until: '2026-01-01' as Day });
    const { html } = await seenAt('/services/old', NOW, [ended]);
    expect(html).toContain('Check what could help now');
  });

  test.each(['/services/nobody', '/services/__proto__', '/services/%00'])(
    '%s is not found',
    async (address) => {
      await expect(seenAt(address, NOW)).rejects.toThrow(NotFound);
    },
  );
});

describe('help now', () => {
  test('names danger, urgent help and someone to talk to, in this order', async () => {
    const { html } = await seenAt('/help-now', NOW);
    const places = ['tel:999', 'tel:111', 'tel:08001111', 'sms:85258', 'tel:03000411111'].map(
      (href) => html.indexOf(`href="${href}"`),
    );
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });

  test('asks nothing and tells the hours of the day', async () => {
    const [before, after] = await Promise.all([
      seenAt('/help-now', '2025-11-07T12:00:00Z'),
      seenAt('/help-now', '2025-11-10T12:00:00Z'),
    ]);
    expect(before.html).not.toContain('<form');
    expect(before.html).toContain('Monday to Friday, 9am to 3pm');
    expect(after.html).toContain('Monday to Friday, 9am to 5pm');
  });

  test('shows no line that nobody verified', async () => {
    expect((await seenAt('/help-now', NOW)).html).not.toContain('116 123');
  });
});

describe('the page of a therapy', () => {
  const OT = '/services/kent-occupational-therapy';
  test.each([
    'In Ashford, Folkestone, Hythe, Dover and Deal: Parents and carers can ask',
    'For everyone else: A health, school or social care professional asks for this one.',
    'For one need (targeted).',
    'Children’s Therapies, north and west Kent Call 0300 123 7004',
    'Check with the service What we read is old here',
    'Sittingbourne and the Isle of Sheppey.',
    'These rules count from 25 October 2025.',
  ])('says "%s"', async (says) => {
    expect(textOf((await seenAt(OT, NOW)).html)).toContain(says);
  });

  test('shows the teams of the day', async () => {
    const { html } = await seenAt(OT, '2025-10-01T12:00:00Z');
    expect(textOf(html)).toContain('Children’s Therapies, north Kent Call 0300 790 6235');
    expect(html).not.toContain('therapy, Dover and Deal');
  });

  test('says what speech and language wants done first', async () => {
    const { html } = await seenAt('/services/kent-speech-and-language-therapy', NOW);
    expect(textOf(html)).toContain('Fill in the team’s own pages about eating and drinking.');
  });
});

describe('where to get help now', () => {
  test.each([
    ['2026-11-24T12:00:00Z', '9am to 5pm. Open now, until 5pm.'],
    [
      '2026-12-28T12:00:00Z',
      '9am to 5pm. It is a bank holiday. We do not know if they answer. Call to check.',
    ],
    ['2026-12-28T12:00:00Z', '9am to 5pm. Closed today: it is a bank holiday.'],
  ])('at %s says "%s" of a line with hours', async (now, says) => {
    expect(textOf((await seenAt('/help-now', now)).html)).toContain(says);
  });
});
