import { ageOn } from '../../kernel/age.ts';
import type { Day } from '../../kernel/day.ts';
import type { Voice } from './people-words.ts';

/** What a birth date comes to: an age, one to ask about again, or a day that has not come. */
export type BirthSaid =
  | { readonly kind: 'believable' | 'doubtful'; readonly age: number }
  | { readonly kind: 'not-born-yet' };

// The product is for birth to 25 (PAGES: 4.1); who reads this page alone is not under 5.
const OLDEST = 25;
const YOUNGEST_READER = 5;

/** Whether an age is easy to believe of somebody spoken of so. A doubt is asked about, no more. */
export function believableAge(born: Day, on: Day, voice: Voice): BirthSaid {
  if (born > on) return { kind: 'not-born-yet' };
  const age = ageOn(born, on);
  const isDoubtful = age > OLDEST || (voice === 'self' && age < YOUNGEST_READER);
  return { kind: isDoubtful ? 'doubtful' : 'believable', age };
}
