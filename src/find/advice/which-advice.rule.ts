import type { Advice } from '../area/advice-file.ts';

type Sought = {
  readonly needs: readonly string[];
  /** In whole years; undefined: not known. */
  readonly age: number | undefined;
};

/** The pages of advice that share a need, for a child of this age. Without needs: none. */
export function whichAdvice(advice: readonly Advice[], { needs, age }: Sought): readonly Advice[] {
  return advice.filter(({ needs: own, ages }) => {
    const isItsAge = age === undefined || (ages.from <= age && age < ages.under);
    return isItsAge && own.some((need) => needs.includes(need));
  });
}
