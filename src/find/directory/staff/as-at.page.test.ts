import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Product, startProduct } from '../../../../tests/journeys/product.ts';
import { signIn } from '../../../../tests/pages/sending.ts';
import { newVisit } from '../../../../tests/pages/visit.ts';
import { AS_AT, serviceAt } from '../paths.ts';

const CARE = serviceAt('kent-care-coordination');
const CRITERIA_2022 = { 'day-day': '5', 'day-month': 'September', 'day-year': '2022' };

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.end());

test('a member of staff sees the public pages as on a day, and goes back to today', async () => {
  const nurse = await signIn(product);
  const now = (await nurse.get(CARE)).html;
  expect(now).not.toContain('You see this site as on');
  expect((await nurse.post(AS_AT, CRITERIA_2022)).to).toBe('/');
  const then = (await nurse.get(CARE)).html;
  expect(then).toContain('You see this site as on <b>5 September 2022</b>');
  expect(then).toContain('5 September 2022');
  expect((await nurse.get('/help-now')).html).not.toContain('You see this site as on');
  await nurse.post(AS_AT, { act: 'today' });
  expect((await nurse.get(CARE)).html).toBe(now);
});

test('a day that is none is told beside its boxes, and what was typed stays', async () => {
  const nurse = await signIn(product);
  const { status, html } = await nurse.post(AS_AT, { ...CRITERIA_2022, 'day-day': '31' });
  expect(status).toBe(422);
  expect(html).toContain('That day does not exist: 31 September');
  expect(html).toContain('value="September"');
});

test('signing out goes back to today, for whoever sits there next', async () => {
  const nurse = await signIn(product);
  await nurse.post(AS_AT, CRITERIA_2022);
  await nurse.post('/staff/sign-out', {});
  expect((await nurse.get(CARE)).html).not.toContain('You see this site as on');
});

test('nobody else may', async () => {
  const anyone = newVisit(product);
  expect((await anyone.post(AS_AT, CRITERIA_2022)).to).toBe('/staff/sign-in');
  expect((await anyone.get(CARE)).html).not.toContain('You see this site as on');
});
