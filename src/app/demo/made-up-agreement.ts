import type { Agreement, Route } from '../../refer/referral/referral.ts';
import type { Draw } from './draw.ts';

type Telling = { readonly route: Route; readonly age: number };

/** Who agrees to what a family sends; a child's answer follows its age. */
export function agreementOf(draw: Draw, { route, age }: Telling): Agreement {
  if (route === 'young-person') return { ...NOBODY_SAID, child: 'yes', adult: null };
  const child = childsAnswer(draw, age);
  const parentalResponsibility = draw.percent(95) ? 'yes' : 'not-sure';
  const why = 'They are worried about meeting somebody new. We think that it would still help.';
  return {
    ...NOBODY_SAID,
    child,
    adult: { parentalResponsibility, agrees: 'yes', anotherDisagrees: '' },
    whyAnyway: child === 'no' ? why : '',
  };
}

const NOBODY_SAID = { childSaid: '', whyAnyway: '' } as const;

function childsAnswer(draw: Draw, age: number): Agreement['child'] {
  if (age < 5) return 'too-young';
  if (age < 9) return draw.weighted(YOUNGER);
  return draw.weighted(age < 16 ? OLDER : OLDEST);
}

const YOUNGER = [
  [60, 'yes'],
  [25, 'too-young'],
  [15, 'not-asked'],
] as const;
const OLDER = [
  [78, 'yes'],
  [12, 'not-sure'],
  [8, 'not-asked'],
  [2, 'no'],
] as const;
const OLDEST = [
  [90, 'yes'],
  [10, 'not-sure'],
] as const;
