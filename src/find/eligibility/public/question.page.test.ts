import { describe, expect, test } from 'vitest';
import { kentPages, parent, parentOf15, someone } from '../../../../tests/people/at-the-check.ts';

describe('each question', () => {
  test.each([
    ['/check/about', {}, 'Pick who needs help'],
    ['/check/more', {}, 'Pick at least one, or “None of these”'],
    ['/check/more', { need: ['none', 'anxiety'] }, 'Pick “None of these” by itself'],
    ['/check/safe', { danger: 'no' }, 'Pick an answer, or “I’d rather not say”'],
    ['/check/birth', {}, 'Enter the day, month, year your child was born'],
    ['/check/home', {}, 'Enter a postcode, like CT1 2AB'],
    ['/check/home', { postcode: '75001' }, 'Check this postcode'],
    ['/check/learns', {}, 'Pick one, or “I don’t know'],
    ['/check/learns', { learns: 'school', 'where-school': 'Narnia' }, 'We don’t know that place'],
    ['/check/impact', { impact: 'huge' }, 'Pick the nearest'],
    ['/check/meet', {}, 'Pick at least one'],
    ['/check/meet', { meet: ['online', 'dont-know'] }, 'Pick “I don’t know” by itself'],
  ])('%s with %j says what to do', async (at, form, says) => {
    const visitor = await parent();
    const seen = await visitor.post(at, form);
    expect(seen.at).toBe(at);
    expect(seen.faults[0]?.replace(/ and /, ', ')).toContain(says);
    expect(seen.html).toContain('nhsuk-error-summary');
    // The summary's link leads to a control that is there.
    const [, field = ''] = /error-summary__list">\s*<li><a href="#([^"]+)"/.exec(seen.html) ?? [];
    expect(seen.html).toContain(`id="${field}"`);
  });

  test.each([
    [{ 'birth-day': '31', 'birth-month': '2', 'birth-year': '2011' }, /31 February/],
    [{ 'birth-day': '25', 'birth-month': '11', 'birth-year': '2026' }, /has not come yet/],
    [{ 'birth-day': '2', 'birth-month': '3' }, /Enter the year your child was born/],
  ])('a birth date of %j is asked again', async (form, says) => {
    const visitor = await parent();
    const { faults, html } = await visitor.post('/check/birth', form);
    expect(faults[0]).toMatch(says);
    expect(html).toContain(`value="${form['birth-day']}"`);
  });

  test('what was typed stays beside its fault', async () => {
    const visitor = await parent();
    const { html } = await visitor.post('/check/home', { postcode: '"><b>75001' });
    expect(html).toContain('value="&quot;&gt;&lt;b&gt;75001"');
  });

  test('an age of 130 is asked about, and believed', async () => {
    const visitor = await parent();
    await visitor.post('/check/more', { need: 'low-mood' });
    await visitor.post('/check/safe', { danger: 'no', harm: 'none' });
    const doubt = await visitor.post('/check/birth', {
      'birth-day': '1',
      'birth-month': '2',
      'birth-year': '1896',
    });
    expect(doubt.at).toBe('/check/birth/sure');
    expect(doubt.html).toContain('This makes your child 130 years old.');
    expect((await visitor.get('/check/birth')).html).toContain('value="1896"');
    expect((await visitor.post('/check/birth/sure')).at).toBe('/check/home');
  });

  test('a form sent twice changes nothing', async () => {
    const visitor = await parentOf15();
    await visitor.post('/check/home', { postcode: 'ct1 2ab' });
    const once = visitor.keeps.get('check');
    expect((await visitor.post('/check/home', { postcode: 'CT1 2AB' })).at).toBe('/check/impact');
    expect(visitor.keeps.get('check')).toEqual(once);
  });

  test('a letter O for a zero is mended', async () => {
    const visitor = await parentOf15();
    expect((await visitor.post('/check/home', { postcode: 'ME1O 1AA' })).at).toBe('/check/impact');
  });

  test('before it is begun, a question leads to the start', async () => {
    for (const page of kentPages.filter(({ get, at }) => get && at !== '/')) {
      expect((await someone().get(page.at)).at).toBe('/');
    }
  });
});

describe('places', () => {
  test('Medway is no fault, and learning is asked', async () => {
    const visitor = await parentOf15();
    const seen = await visitor.post('/check/home', { postcode: 'ME4 4AA' });
    expect(seen).toMatchObject({ at: '/check/learns', faults: [] });
    expect(seen.html).toContain('Kent teams help children who live in Kent or learn here.');
  });

  test('a postcode of two places asks which, and remembers', async () => {
    const visitor = await parentOf15();
    const seen = await visitor.post('/check/home', { postcode: 'ME8 0AA' });
    expect(seen.at).toBe('/check/place');
    expect((await visitor.post('/check/place', { place: 'Sittingbourne' })).at).toBe(
      '/check/impact',
    );
    expect((await visitor.get('/check/place')).html).toMatch(/value="Sittingbourne"\s+checked/);
  });

  test('not sure of the place goes on', async () => {
    const visitor = await parentOf15();
    await visitor.post('/check/home', { postcode: 'ME8 0AA' });
    expect((await visitor.post('/check/place', { place: 'not-sure' })).at).toBe('/check/learns');
  });

  test('no fixed home is an answer', async () => {
    const visitor = await parentOf15();
    await visitor.post('/check/home', { skip: 'no-fixed-home' });
    expect((await visitor.get('/check/answers')).html).toContain('No fixed home');
  });
});
