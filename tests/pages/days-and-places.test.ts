import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Product, startProduct } from '../journeys/product.ts';
import { answerCheck, born, fillIn, send } from './forms.ts';
import { read } from './html.ts';
import { newVisit, type Typed } from './visit.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.end());

/** A mother's answer to one question of the check: where it leads, and what that page says. */
async function answering(path: string, typed: Typed) {
  const visit = newVisit(product);
  await answerCheck(visit, path);
  const answer = await fillIn(visit, path, typed);
  const shown = answer.status === 303 ? await visit.get(answer.to) : answer;
  return { visit, to: answer.to, status: answer.status, page: read(shown.html) };
}

describe('a birth date', () => {
  test.each([
    ['31', '2', '2014', 'birth-day', 'That day does not exist: 31 February'],
    ['29', '2', '2015', 'birth-day', 'That day does not exist: 29 February'],
    ['31', 'April', '2014', 'birth-day', 'That day does not exist: 31 April'],
    ['0', '5', '2014', 'birth-day', 'That day does not exist: 0 May'],
    [
      '1',
      '13',
      '2014',
      'birth-month',
      'Check the month: use a number or its name, like 3 or March',
    ],
    ['1', '5', '14', 'birth-year', 'Check the year: use all 4 numbers, like 2014'],
    ['1', '5', '2027', 'birth-year', 'That day has not come yet. Check the year'],
    ['25', '11', '2026', 'birth-year', 'That day has not come yet. Check the year'],
    ['', '5', '', 'birth-day', 'Enter the day and year your child was born'],
    ['one', '5', '2014', 'birth-day', 'Check the day: use a number, like 27'],
  ])('of %s/%s/%s is a fault by name', async (day, month, year, field, says) => {
    const { status, page } = await answering('/check/birth', born([day, month, year]));
    expect([status, page.faults]).toEqual([422, [{ field, says }]]);
    expect([page.held('birth-day'), page.held('birth-month'), page.held('birth-year')]).toEqual([
      day,
      month,
      year,
    ]);
  });

  test.each([
    ['29', '2', '2016'],
    ['2nd', 'March', '2014'],
    ['２', '３', '２０１４'],
    ['24', '11', '2026'],
  ])('of %s/%s/%s is taken', async (day, month, year) => {
    const { to } = await answering('/check/birth', born([day, month, year]));
    expect(to).toBe('/check/home');
  });

  test('of 130 years ago is asked about, and refuses nobody', async () => {
    const { visit, to, page } = await answering('/check/birth', born(['2', '3', '1896']));
    expect(to).toBe('/check/birth/sure');
    expect(page.text).toContain(
      'Is this right? Born on 2 March 1896. This makes your child 130 years old.',
    );
    expect(page.text).toContain('Change it');
    expect(await send(visit, '/check/birth/sure', {})).toBe('/check/home');
    expect(await send(visit, '/check/home', { postcode: 'CT1 2AB' })).toBe('/check/results');
    const results = read((await visit.get('/check/results')).html);
    expect(results.text).toContain('130');
    expect(results.text).toContain('You can still talk to a person.');
  });

  test('that was doubted can be changed, and is then forgotten', async () => {
    const { visit } = await answering('/check/birth', born(['2', '3', '1896']));
    expect(await send(visit, '/check/birth', born(['2', '3', '2014']))).toBe('/check/home');
    expect((await visit.get('/check/birth/sure')).to).toBe('/check/birth');
  });
});

describe('a postcode', () => {
  test.each([
    ['ct1 2ab', 'CT1 2AB'],
    ['  CT12AB ', 'CT1 2AB'],
    ['CT1 2ab', 'CT1 2AB'],
    ['CTI 2AB', 'CT1 2AB'],
    ['ME1O 4AA', 'ME10 4AA'],
  ])('of %j is read as %s', async (typed, postcode) => {
    const { visit, status } = await answering('/check/home', { postcode: typed });
    expect(status).toBe(303);
    expect(read((await visit.get('/check/home')).html).held('postcode')).toBe(postcode);
  });

  test.each(['75008', '75008 Paris', 'F-75008', 'Canterbury', 'CT1', '12345', 'CT1 2AB CT1 2AB'])(
    'of %s is a fault that shows how one looks',
    async (typed) => {
      const { status, page } = await answering('/check/home', { postcode: typed });
      expect([status, page.held('postcode'), page.faults]).toEqual([
        422,
        typed,
        [
          {
            field: 'postcode',
            says: 'Check this postcode: it needs letters and numbers, like CT1 2AB',
          },
        ],
      ]);
    },
  );

  test.each(['ME4 4AA', 'SW1A 1AA', 'EH1 1AA'])(
    'of another area, %s, is no fault: where they learn is asked',
    async (postcode) => {
      const { to, page } = await answering('/check/home', { postcode });
      expect(to).toBe('/check/learns');
      expect(page.text).toContain('Kent teams help children who live in Kent or learn here.');
    },
  );

  test('of Medway, with nowhere to learn, ends on a next step', async () => {
    const { visit } = await answering('/check/home', { postcode: 'ME4 4AA' });
    const to = await send(visit, '/check/learns', { learns: 'not-in-education' });
    const { text } = read((await visit.get(to === '/check/impact' ? '/check/results' : to)).html);
    expect(text).toContain(
      'For other help, ask a GP, or the council of the place where they live.',
    );
    expect(text).toContain('Get help now');
  });

  test('that reaches several places asks which, by name', async () => {
    const { visit } = await answering('/check/home', { postcode: 'ME8 0AA' });
    const { text } = read((await visit.get('/check/place')).html);
    expect(text).toContain('Which of these is nearest home?');
    expect(text).toContain('Sittingbourne');
    expect(text).toContain('Medway');
  });
});
