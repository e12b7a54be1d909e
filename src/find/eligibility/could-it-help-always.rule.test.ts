import { test } from 'vitest';
import {
  knowledgeOnlyGrows,
  nothingAskedIsNothingToChange,
  orderChangesNothing,
  sameRequestSameBytes,
  servicesStandInOrder,
} from '../../../tests/people/check-always.ts';

test.each([
  ['knowledge only grows', knowledgeOnlyGrows],
  ['nothing is asked exactly when nothing can change', nothingAskedIsNothingToChange],
  ['the same request has the same bytes', sameRequestSameBytes],
  ['no order changes a byte', orderChangesNothing],
  ['those that fit come first, each group by id', servicesStandInOrder],
])('%s, whatever the facts and services', (_says, holds) => holds(200));
