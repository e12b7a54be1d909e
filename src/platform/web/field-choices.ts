import { faulty, good, type Read } from './fault.ts';
import type { Form } from './page.ts';

export type ChoicesField<Choice extends string> = {
  readonly name: string;
  readonly from: readonly Choice[];
  /** The fault's words when none was ticked; absent: none is a good answer. */
  readonly empty?: string;
  /** A choice that stands alone ("None of these"): ticked with others, it is the fault. */
  readonly alone?: { readonly choice: Choice; readonly says: string };
};

/** Those ticked, each once, in the order offered. What was never offered is not read. */
export function readChoices<Choice extends string>(
  form: Form,
  { name, from, empty, alone }: ChoicesField<Choice>,
): Read<readonly Choice[]> {
  const sent = new Set(ticked(form, name));
  const picked = from.filter((choice) => sent.has(choice));
  if (picked.length === 0 && empty !== undefined) return faulty(name, empty);
  if (alone && picked.length > 1 && picked.includes(alone.choice)) return faulty(name, alone.says);
  return good(picked);
}

/** Every value sent under a name: one ticked box comes as a string, several as a list. */
export function ticked(form: Form, name: string): readonly string[] {
  const sent = Object.hasOwn(form, name) ? form[name] : undefined;
  if (sent === undefined) return [];
  return typeof sent === 'string' ? [sent] : sent;
}
