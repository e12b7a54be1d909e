import { faulty, good, type Read } from './fault.ts';
import { typedIn } from './field-text.ts';
import type { Form } from './page.ts';

export type ChoiceField<Choice extends string> = {
  readonly name: string;
  readonly from: readonly Choice[];
  /** The fault's words when none was picked. */
  readonly empty: string;
};

/** One of a few. What was never offered counts as nothing picked. */
export function readChoice<Choice extends string>(
  form: Form,
  { name, from, empty }: ChoiceField<Choice>,
): Read<Choice> {
  const picked = pickedFrom(form, name, from);
  return picked === null ? faulty(name, empty) : good(picked);
}

/** One of a few, or null when none was picked. */
export function readOptionalChoice<Choice extends string>(
  form: Form,
  { name, from }: Omit<ChoiceField<Choice>, 'empty'>,
): Read<Choice | null> {
  return good(pickedFrom(form, name, from));
}

function pickedFrom<Choice extends string>(
  form: Form,
  name: string,
  from: readonly Choice[],
): Choice | null {
  const typed = typedIn(form, name);
  return from.find((choice) => choice === typed) ?? null;
}
