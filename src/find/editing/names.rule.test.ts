import { expect, test } from 'vitest';
import { kentFiles } from '../../../tests/people/kent-files.ts';
import { contactNames } from './names.rule.ts';

test('a contact goes by its name, and one that is not there by its id', () => {
  const nameOf = contactNames(kentFiles());
  expect([nameOf('childline'), nameOf('none')]).toEqual(['Childline', 'none']);
});
