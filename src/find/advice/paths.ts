/** Everything that can be tried at home or at school; `?worry=` and `?age=` narrow it. */
export const ADVICE = '/advice';
/** One page of it; `?for=` names the reader. */
export const ADVICE_PAGE = '/advice/:id';
/** The same in Easy Read, where it is written. */
export const ADVICE_EASY = '/advice/:id/easy-read';

export function adviceAt(id: string): string {
  return ADVICE_PAGE.replace(':id', encodeURIComponent(id));
}

export function easyReadAt(id: string): string {
  return ADVICE_EASY.replace(':id', encodeURIComponent(id));
}
