import { expect, test } from 'vitest';
import { openSite } from './site.ts';
import { sitDown, sitting, WIDE } from './visitor.ts';

const site = openSite();

const SMALL_AND_BARE = { width: 320, scripts: false } as const;

test.each([SMALL_AND_BARE, WIDE])(
  'a grandparent finds help by own words, $width px',
  async (how) => {
    expect(sitting(how)).toContain('px');
    const secrets = ['cant sit stil', 'CT9 1AA'];
    const nan = await site.sits(how, secrets);
    await nan.opens('/');
    await nan.follows('Find help by name, age or place');
    await nan.isAt('Find help in Kent');
    await nan.types('What do you need help with?', 'cant sit stil');
    await nan.types('Age (optional)', '7');
    await nan.types('Town or postcode (optional)', 'Margat');
    await nan.presses('Search');
    await nan.sees('wondering about ADHD');
    await nan.sees('Why this is here:');
    await nan.presses('Kent community paediatrics');
    await nan.sees('In your list.');
    await nan.follows('Kent community paediatrics');
    await nan.isAt('Kent community paediatrics');
    await nan.sees('Who it is for');
    await nan.opens('/shortlist');
    await nan.isAt('Your list');
    await nan.sees('Email me this list');
    await nan.presses('Empty my list');
    await nan.sees('Nothing is in your list yet');
    await nan.closes();
  },
);

test('who finds nothing is led to the next best help', async () => {
  const visitor = await sitDown({
    browser: site.browser,
    address: site.product.address,
    sitting: WIDE,
  });
  await visitor.opens('/find');
  await visitor.types('What do you need help with?', 'xyzzy');
  await visitor.presses('Search');
  await visitor.sees('We did not find that.');
  await visitor.opens('/find?need=gender-incongruence&age=3&asker=parent-carer');
  await visitor.isAt('Find help in Kent');
  await visitor.sees('Nothing matches all of that');
  await visitor.sees('Talk to a person');
  await visitor.follows('Look without');
  await visitor.sees('Why this is here:');
  await visitor.closes();
});
