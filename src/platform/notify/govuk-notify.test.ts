import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type StandIn, startGovukNotify } from '../../../tests/stand-ins/govuk-notify.ts';
import { govukNotify } from './govuk-notify.ts';
import type { Leaving, Transport } from './message.ts';

const EMAIL: Leaving = {
  area: 'kent',
  reference: 'message-1',
  record: 'request-1',
  to: { party: 'follower-1', role: 'parent-or-carer' },
  channel: 'email',
  address: 'ewa@example.org',
  written: { template: 'received', version: 1, subject: 'About your request', body: 'Thank you.' },
};
const TEXT: Leaving = { ...EMAIL, channel: 'text', address: '07700900321' };
const TEMPLATES = { emailTemplate: 'template-e', textTemplate: 'template-t' };

describe('GOV.UK Notify', () => {
  let notify: StandIn;
  let transport: Transport & { readonly canBeAsked: true };

  beforeAll(async () => {
    notify = await startGovukNotify();
    const made = govukNotify({
      ...TEMPLATES,
      apiKey: notify.apiKey,
      url: notify.url,
      timeout: 300,
    });
    if (!made.canBeAsked) throw new Error('Notify can be asked');
    transport = made;
  });
  beforeEach(() => notify.beInMood(() => 'well'));
  afterAll(() => notify.stop());

  test('takes an email with our reference and words', async () => {
    const sending = await transport.send(EMAIL);
    const taken = notify.accepted.at(-1);
    expect(sending).toEqual({ kind: 'accepted', providerId: taken?.id });
    expect(taken).toMatchObject({
      type: 'email',
      to: 'ewa@example.org',
      reference: 'message-1',
      template: 'template-e',
      personalisation: { subject: 'About your request', body: 'Thank you.' },
    });
  });

  test('takes a text message without a subject', async () => {
    await transport.send({ ...TEXT, reference: 'message-2' });
    expect(notify.accepted.at(-1)).toMatchObject({
      type: 'sms',
      to: '07700900321',
      template: 'template-t',
      personalisation: { body: 'Thank you.' },
    });
  });

  test('refuses a letter, which has no template yet', async () => {
    expect(await transport.send({ ...EMAIL, channel: 'letter' })).toEqual({
      kind: 'refused',
      because: 'no-letters-yet',
    });
  });

  test('finds what it took, and nothing else', async () => {
    await transport.send({ ...EMAIL, reference: 'message-3' });
    expect([
      await transport.find({ ...EMAIL, reference: 'message-3' }),
      await transport.find({ ...EMAIL, reference: 'message-4' }),
    ]).toEqual([{ kind: 'found', providerId: notify.accepted.at(-1)?.id }, { kind: 'not-found' }]);
  });

  test.each([
    ['refusing', 'refused'],
    ['busy', 'not-taken'],
    ['broken', 'no-answer'],
    ['stalled', 'no-answer'],
    ['html', 'no-answer'],
  ] as const)('when %s, a sending is %s and nothing was taken', async (mood, kind) => {
    const before = notify.accepted.length;
    notify.beInMood(() => mood);
    expect(await transport.send(EMAIL)).toMatchObject({ kind });
    expect(notify.accepted.length).toBe(before);
  });

  test.each(['taken-and-dropped', 'taken-and-broken'] as const)(
    'when %s, nobody claims to know',
    async (mood) => {
      notify.beInMood(() => mood);
      const lost = { ...EMAIL, reference: mood };
      expect(await transport.send(lost)).toMatchObject({ kind: 'no-answer' });
      notify.beInMood(() => 'well');
      expect(await transport.find(lost)).toMatchObject({ kind: 'found' });
    },
  );

  test.each(['broken', 'stalled', 'html', 'busy'] as const)(
    'when %s, a look-up never says that there is none',
    async (mood) => {
      notify.beInMood(() => mood);
      expect(await transport.find(EMAIL)).toMatchObject({ kind: 'no-answer' });
    },
  );

  test('out of reach, certainly took nothing', async () => {
    const nobody = { ...TEMPLATES, apiKey: notify.apiKey, url: 'http://127.0.0.1:1' };
    expect(await govukNotify(nobody).send(EMAIL)).toEqual({
      kind: 'not-taken',
      because: 'no-answer-ECONNREFUSED',
    });
  });

  test('with a wrong key, takes nothing', async () => {
    const apiKey = `${notify.apiKey.slice(0, -1)}1`;
    const wrong = govukNotify({ ...TEMPLATES, apiKey, url: notify.url });
    expect(await wrong.send(EMAIL)).toEqual({
      kind: 'not-taken',
      because: 'notify-403-AuthError',
    });
  });
});
