import { expect, test } from 'vitest';
import { bodyOf, kentFiles } from '../../../tests/people/kent-files.ts';
import { contactAt, pieceIn, serviceAt, withPiece } from './which-piece.rule.ts';

const files = kentFiles();

test('a service is its whole file', () => {
  expect(pieceIn(files, serviceAt('kooth'))).toEqual(bodyOf('services/kooth.yaml'));
  const next = withPiece(files, serviceAt('kooth'), { id: 'kooth' });
  expect(pieceIn(next, serviceAt('kooth'))).toEqual({ id: 'kooth' });
  expect(next).toHaveLength(files.length);
});

test('a contact is its row, and the others stay', () => {
  const childline = pieceIn(files, contactAt('childline'));
  expect(childline).toMatchObject({ id: 'childline', phone: '0800 1111' });
  const edited = { ...(childline as object), phone: '0800 1112' };
  const next = withPiece(files, contactAt('childline'), edited);
  expect(pieceIn(next, contactAt('emergency-999'))).toEqual(
    pieceIn(files, contactAt('emergency-999')),
  );
  expect(pieceIn(next, contactAt('childline'))).toEqual(edited);
});

test('what is not there is undefined', () => {
  expect(pieceIn(files, serviceAt('none'))).toBeUndefined();
  expect(pieceIn(files, contactAt('none'))).toBeUndefined();
});
