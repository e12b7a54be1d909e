/** Everything that can be tried at home or at school. */
export const ADVICE = '/advice';
/** One page of it. */
export const ADVICE_PAGE = '/advice/:id';

export function adviceAt(id: string): string {
  return ADVICE_PAGE.replace(':id', encodeURIComponent(id));
}
