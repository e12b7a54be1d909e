import { type Postcode, parsePostcode } from '../../kernel/postcode.ts';
import { faulty, good, type Read } from './fault.ts';
import { readText } from './field-text.ts';
import type { Form } from './page.ts';

export type PostcodeField = {
  readonly name: string;
  /** The fault's words when nothing was typed. */
  readonly empty: string;
};

/** A whole postcode, forgiving case, spaces, and an O for a zero. A far one is no fault. */
export function readPostcode(form: Form, { name, empty }: PostcodeField): Read<Postcode> {
  const read = readOptionalPostcode(form, { name });
  if (read.kind === 'faulty') return read;
  return read.value === null ? faulty(name, empty) : good(read.value);
}

/** As readPostcode, but null when nothing was typed. */
export function readOptionalPostcode(
  form: Form,
  { name }: Pick<PostcodeField, 'name'>,
): Read<Postcode | null> {
  const typed = readText(form, { name, lines: 'one', most: Number.POSITIVE_INFINITY });
  if (typed.kind === 'faulty') return typed;
  if (typed.value === '') return good(null);
  const postcode = typed.value.length > LONGEST ? undefined : parsePostcode(typed.value);
  return postcode ? good(postcode) : faulty(name, UNREAD);
}

const LONGEST = 20;
const UNREAD = 'Check this postcode: it needs letters and numbers, like CT1 2AB';
