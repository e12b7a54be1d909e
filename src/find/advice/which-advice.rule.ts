import type { Advice, Audience } from '../area/advice-file.ts';

type Sought = {
  readonly needs: readonly string[];
  /** In whole years; undefined: not known. */
  readonly age: number | undefined;
  /** Who will read it; undefined: not known, so whoever looks after the child. */
  readonly reader?: Audience | undefined;
};

/**
 * The pages of advice that share a need, for a child of this age: those first that are mainly about
 * it, and of those the ones about least else. A young person reads their own version of a page where one is written, and else the page
 * itself; nobody else is given a version for young people. Without needs: none.
 */
export function whichAdvice(
  advice: readonly Advice[],
  { needs, age, reader }: Sought,
): readonly Advice[] {
  const fits = advice.filter((page) => {
    const shares = page.needs.some((need) => needs.includes(need));
    return shares && isForAge(page, age);
  });
  const isMain = ({ needs: [main = ''] }: Advice) => needs.includes(main);
  const read = fits
    .filter((page) => isReadBy(page, fits, reader))
    .sort((one, other) => one.needs.length - other.needs.length);
  return [...read.filter(isMain), ...read.filter((page) => !isMain(page))];
}

/** Whether a page is for a child of an age; of one that is not known, it may be. */
export function isForAge({ ages }: Pick<Advice, 'ages'>, age: number | undefined): boolean {
  return age === undefined || (ages.from <= age && age < ages.under);
}

/** The version of a page that is written for young people, when there is one. */
export function ownVersionOf(advice: readonly Advice[], { id }: Advice): Advice | undefined {
  return advice.find(({ versionOf }) => versionOf === id);
}

function isReadBy(page: Advice, among: readonly Advice[], reader: Audience | undefined): boolean {
  if (reader !== 'young-person') return page.versionOf === undefined;
  return ownVersionOf(among, page) === undefined;
}
