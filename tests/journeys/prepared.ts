import { answerCheck, writeDraft } from '../pages/forms.ts';
import { newVisit, type Typed, type Visit } from '../pages/visit.ts';
import type { Product } from './product.ts';
import type { Visitor } from './visitor.ts';

/** Gives a browser what another way of visiting kept, so that it goes on from there. */
export async function goesOnFrom(visit: Visit, one: Visitor, product: Product): Promise<void> {
  // A browser takes such a cookie from a safe line only, or from its own machine.
  const url = product.address.replace('http:', 'https:');
  await one.context.addCookies(
    [...visit.jar].map(([name, value]) => ({ name, value, url, httpOnly: true, secure: true })),
  );
}

/**
 * Brings Ewa to one page of her request, with all before it answered: in what is told here, else as
 * she would. Gives that page's address.
 */
export async function comesTo(
  product: Product,
  ewa: Visitor,
  step: string,
  other: Readonly<Record<string, Typed>> = {},
): Promise<string> {
  const visit = newVisit(product);
  await answerCheck(visit);
  const path = await writeDraft(visit, step, other);
  await goesOnFrom(visit, ewa, product);
  await ewa.opens(path);
  return path;
}
