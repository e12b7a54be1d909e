import { test } from 'vitest';
import { neededIsWhatCouldChange, whatIsSureIsSaid } from '../../../tests/people/every-filling.ts';

test('needed is what some filling-in could change', () => neededIsWhatCouldChange(200));

test('what is the same in every filling is said', () => whatIsSureIsSaid(100));
