import { test } from 'vitest';
import {
  knowledgeOnlyGrows,
  nothingAskedIsNothingToChange,
  orderChangesNothing,
  sameRequestSameBytes,
  servicesStandInOrder,
} from '../../../tests/people/check-always.ts';
import { neededIsWhatCouldChange, whatIsSureIsSaid } from '../../../tests/people/every-filling.ts';

const RUNS = 10_000;

test.each([
  ['knowledge only grows', knowledgeOnlyGrows],
  ['nothing is asked exactly when nothing can change', nothingAskedIsNothingToChange],
  ['the same request has the same bytes', sameRequestSameBytes],
  ['no order changes a byte', orderChangesNothing],
  ['those that fit come first, each group by id', servicesStandInOrder],
  ['needed is what some filling-in could change', neededIsWhatCouldChange],
  ['what is the same in every filling is said', whatIsSureIsSaid],
])('%s, ten thousand times', (_says, holds) => holds(RUNS));
