import { describe, expect, test } from 'vitest';
import { once, tuesdays, undated, wednesdays } from '../../../../tests/people/made-up-sessions.ts';
import { slotWith } from '../../../../tests/people/service-slot.ts';
import { visitorOf } from '../../../../tests/people/visitor.ts';
import { directoryPages, readAreaPack } from '../../directory/index.ts';
import type { Session } from '../../directory/sessions.ts';
import { servicePanel } from './service.panel.ts';
import { walkInPages } from './walk-ins.page.ts';

const read = readAreaPack('areas/kent');
if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
const { pack } = read;
const madeUp = [tuesdays, wednesdays, once, undated];

function seen(address: string, sessions: readonly Session[], now = '2025-11-03T12:00:00Z') {
  const house = { book: { now: () => ({ ...pack, sessions }) } };
  const pages = [
    ...walkInPages(house),
    ...directoryPages({ ...house, slot: slotWith([servicePanel]) }),
  ];
  return visitorOf(pages, now).get(address);
}

async function textAt(address: string, sessions: readonly Session[] = madeUp, now?: string) {
  const { html } = await seen(address, sessions, now);
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

describe('the page of walk-in sessions', () => {
  test.each([
    'Tuesday 4 November 2025, 10am to 11am',
    'Talking Walk-in, at Made-up Hub',
    'Wednesday 5 November 2025, 10am to 11am',
    '1 Street, Deal',
    'Moved to Wednesday 12 November 2025, 1pm to 2pm: the hall is in use.',
    'Children who have not started school.',
    'There is room for about ten families.',
    'There is a lift.',
    'We do not have all the dates. Call your Family Hub or the team to ask.',
    'You can talk to: a speech and language therapist.',
  ])('says "%s"', async (says) => {
    expect(await textAt('/walk-ins')).toContain(says);
  });

  test('strikes out what was called off, and says so in words', async () => {
    const { html } = await seen('/walk-ins', madeUp, '2025-12-20T12:00:00Z');
    expect(html).toContain('<s>Tuesday 23 December 2025, 10am to 11am</s>');
    expect(html).toContain('Cancelled: the hub is closed.');
  });

  test('near a town shows its district, and a calendar of it', async () => {
    const { html, view } = await seen('/walk-ins?place=deal&service=kent-talking-walk-in', madeUp);
    expect(view['heading']).toBe('Sessions near Deal');
    expect(html).not.toContain('Made-up Hub');
    expect(html).toContain(
      'href="/walk-ins/calendar.ics?service=kent-talking-walk-in&amp;place=deal"',
    );
    expect(html).toContain('<option value="deal" selected>');
  });

  test('where there is none near, shows those further away', async () => {
    const text = await textAt('/walk-ins?place=swanley');
    expect(text).toContain('We know of none near Swanley. Further away:');
    expect(text).toContain('Made-up Hub');
  });

  test('takes no notice of a place or a service that is not there', async () => {
    const text = await textAt('/walk-ins?place=CT9+1AA&service=juggling');
    expect(text).toContain('Sessions in Kent');
    expect(text).not.toContain('CT9');
  });

  test('goes back to where one came from', async () => {
    expect((await seen('/walk-ins?from=results', madeUp)).view['back']).toBe('/check/results');
    expect((await seen('/walk-ins', madeUp)).view['back']).toBe('/');
  });
});

describe('where no dates are known, as in Kent', () => {
  test('it says so, and names whom to call by place', async () => {
    const { html } = await seen('/walk-ins?place=swanley', pack.sessions);
    expect(html).toContain('We do not have the dates. Call your Family Hub or the team to ask.');
    expect(html).toContain('East Malling Family Hub');
    expect(html).toContain('href="tel:03001237004"');
    expect(html).not.toContain('calendar.ics');
    expect(html.length).toBeLessThan(40 * 1024);
  });

  test('without a session at all it says the same', async () => {
    const text = await textAt('/walk-ins', []);
    expect(text).toContain('We do not have the dates. Call your Family Hub or the team to ask.');
  });
});

describe("a service's own page", () => {
  const page = '/services/kent-talking-walk-in';

  test('names the next session that is held', async () => {
    const text = await textAt(page, madeUp, '2025-12-22T12:00:00Z');
    expect(text).toContain(
      'The next session: Tuesday 30 December 2025, 10am to 11am, at Made-up Hub .',
    );
  });

  test('says where dates are not known, and leads on', async () => {
    const { html } = await seen(page, pack.sessions);
    expect(html).toContain('We do not have the dates.');
    expect(html).toContain('href="/walk-ins?service=kent-talking-walk-in"');
  });

  test('of a service without sessions says nothing of them', async () => {
    expect((await seen('/services/kooth', madeUp)).html).not.toContain('/walk-ins');
  });
});
