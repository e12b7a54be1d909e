import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPhone } from './field-phone.ts';

const field = { name: 'phone', empty: 'Enter your phone number' };

describe('a phone number', () => {
  test.each([
    ['07700 900 982', '07700900982'],
    ['(01632) 960-001', '01632960001'],
    ['+44 7700 900982', '07700900982'],
    ['+44 (0)1632 960001', '01632960001'],
    ['0044 1632 960001', '01632960001'],
    ['O77OO 9OO982', '07700900982'],
    ['０７７００９００９８２', '07700900982'],
    ['07700\u2011900982', '07700900982'],
    ['+33 6 12 34 56 78', '+33612345678'],
    ['0800 1111', null],
    ['016977 2345', '0169772345'],
  ])('%j', (phone, value) => {
    const read = readPhone({ phone }, field);
    if (value === null) expect(read.kind).toBe('faulty');
    else expect(read).toEqual({ kind: 'good', value });
  });

  test.each([
    '12345',
    'call me',
    '07700 900 98',
    '+44 7700 900 9823',
    '07700900982 or 01632960001',
  ])('%j is none, and says what one is like', (phone) => {
    expect(readPhone({ phone }, field)).toMatchObject({
      faults: [
        {
          field: 'phone',
          says: 'Check this phone number: it needs to look like 01632 960 001 or 07700 900 982',
        },
      ],
    });
  });
});

test('a text message needs a mobile', () => {
  const mobile = { ...field, kind: 'mobile' } as const;
  expect(readPhone({ phone: '07700 900 982' }, mobile).kind).toBe('good');
  expect(readPhone({ phone: '01632 960 001' }, mobile)).toMatchObject({
    faults: [{ says: 'Check this mobile number: it needs to look like 07700 900 982' }],
  });
});

test('nothing typed is a fault only where one is needed', () => {
  expect(readPhone({}, field)).toMatchObject({ faults: [{ says: 'Enter your phone number' }] });
  expect(readPhone({ phone: ' ' }, { name: 'phone' })).toEqual({ kind: 'good', value: '' });
});

test('spaces and dashes never change the number', () => {
  const gap = fc.constantFrom('', ' ', '-', '  ');
  fc.assert(
    fc.property(fc.array(gap, { minLength: 11, maxLength: 11 }), (gaps) => {
      const phone = [...'07700900982'].map((digit, at) => digit + (gaps[at] ?? '')).join('');
      expect(readPhone({ phone }, field)).toEqual({ kind: 'good', value: '07700900982' });
    }),
  );
});

test('whatever is typed gets digits or words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (phone) => {
      const read = readPhone({ phone }, field);
      if (read.kind === 'good') expect(read.value).toMatch(/^\+?\d{9,15}$/);
    }),
  );
});
