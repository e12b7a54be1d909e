import { faulty, good, type Read } from './fault.ts';
import { readText } from './field-text.ts';
import type { Form } from './page.ts';

export type EmailField = {
  readonly name: string;
  /** The fault's words when nothing was typed; absent: optional, and reads as ''. */
  readonly empty?: string;
};

/**
 * An email address that a message can be sent to: plain letters, one @, a name with a dot after
 * it. The part after the @ comes back in small letters. Whether anyone reads it, no shape can say.
 */
export function readEmail(form: Form, { name, empty }: EmailField): Read<string> {
  const text = { name, lines: 'one', most: Number.POSITIVE_INFINITY } as const;
  const typed = readText(form, empty === undefined ? text : { ...text, empty });
  if (typed.kind === 'faulty' || typed.value === '') return typed;
  const email = addressIn(typed.value);
  return email === undefined ? faulty(name, UNREAD) : good(email);
}

const UNREAD = 'Check this email address: it needs to look like name@example.com';
// RFC 5321, section 4.5.3.1: 64 before the @, 254 in all.
const LONGEST = 254;
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

function addressIn(typed: string): string | undefined {
  if (typed.length > LONGEST) return undefined;
  const [local = '', domain = '', ...more] = typed.split('@');
  const labels = domain.split('.');
  const isLocal = local.length <= 64 && LOCAL.test(local);
  const isDomain = labels.length > 1 && labels.every((label) => LABEL.test(label));
  if (more.length > 0 || !isLocal || !isDomain) return undefined;
  // The last part is never all numbers: that would be a machine's number, not a name.
  return /^\d+$/.test(labels.at(-1) ?? '') ? undefined : `${local}@${domain.toLowerCase()}`;
}
