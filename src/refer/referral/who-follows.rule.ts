import type { DraftAnswers, FollowerKind } from './referral.ts';

/** From this age the young person alone decides (Family Law Reform Act 1969 s.8). */
const PRESUMED = 16;

/**
 * Who will follow a referral, its sender first, each with a secret of their own. A professional's
 * referral is followed by the family too, as far as it agreed: the young person from 16, or where
 * they alone agreed; else their parent or carer. Where nobody was asked, to keep a child safe, the
 * family is told nothing by us: whoever protects the child decides when.
 */
export function whoFollows(answers: DraftAnswers, age: number | null): readonly FollowerKind[] {
  const { route } = answers;
  if (route === 'young-person') return ['young-person'];
  if (route === 'parent-carer') return ['parent-or-carer'];
  const family = familyFollower(answers, age);
  return family === null ? ['referrer'] : ['referrer', family];
}

/** Who of the family follows a professional's referral; null: nobody. */
export function familyFollower(
  { told }: Pick<DraftAnswers, 'told'>,
  age: number | null,
): 'young-person' | 'parent-or-carer' | null {
  if (!told || told.by === 'without') return null;
  const isOwn = told.by === 'child' || (age !== null && age >= PRESUMED);
  return isOwn ? 'young-person' : 'parent-or-carer';
}
