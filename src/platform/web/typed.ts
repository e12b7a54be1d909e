import { typedIn } from './field-text.ts';
import type { Form } from './page.ts';

/** What was typed under each name, exactly, to be shown again; '' for what did not come. */
export function typed<Name extends string>(
  body: Form,
  names: readonly Name[],
): Readonly<Record<Name, string>> {
  const pairs = names.map((name) => [name, typedIn(body, name)] as const);
  return Object.fromEntries(pairs) as Record<Name, string>;
}

/** The names of a day's three boxes, for `typed`. */
export function boxesOf(name: string): readonly string[] {
  return [`${name}-day`, `${name}-month`, `${name}-year`];
}
