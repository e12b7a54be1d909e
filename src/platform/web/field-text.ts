import { faulty, good, type Read } from './fault.ts';
import type { Form } from './page.ts';

export type TextField = {
  readonly name: string;
  /** The fault's words when nothing was typed; absent: the field is optional, and reads as ''. */
  readonly empty?: string;
  /** Most letters, as the box's own counter counts them (UTF-16 units); 4,000 where absent. */
  readonly most?: number;
  /** `one`: line breaks become spaces. */
  readonly lines?: 'one' | 'many';
};

/**
 * What somebody typed, whole: emoji, marks and right-to-left text stay. Accents in one form (NFC),
 * line breaks as `\n`, no spaces around, none of the control characters that no database keeps.
 * Spaces alone count as nothing.
 */
export function readText(form: Form, field: TextField): Read<string> {
  const text = clean(typedIn(form, field.name), field.lines ?? 'many');
  if (text === '') {
    return field.empty === undefined ? good('') : faulty(field.name, field.empty);
  }
  const most = field.most ?? 4000;
  if (text.length > most) return faulty(field.name, tooLong(most, text.length));
  return good(text);
}

/**
 * What a field holds as it was sent: '' when absent, the first when it came more than once. Only
 * NUL is left out, which no page of HTML can hold, so that it could not be shown again either.
 */
export function typedIn(form: Form, name: string): string {
  const typed = Object.hasOwn(form, name) ? form[name] : undefined;
  const first: unknown = typeof typed === 'string' ? typed : typed?.[0];
  return typeof first === 'string' ? first.replaceAll('\0', '') : '';
}

function clean(typed: string, lines: 'one' | 'many'): string {
  const kept = typed
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replaceAll(CONTROL, '')
    .normalize('NFC')
    .trim();
  if (!SEEN.test(kept)) return '';
  return lines === 'one' ? kept.replaceAll(/[\n\t]/g, ' ') : kept;
}

// Every control character but tab and line break. PostgreSQL refuses the first of them, NUL.
const CONTROL = /[^\P{Cc}\t\n]/gu;
// Something that can be seen: neither space nor an invisible mark, such as a zero-width space.
const SEEN = /[^\s\p{Cf}]/u;

function tooLong(most: number, used: number): string {
  const say = (count: number) => count.toLocaleString('en-GB');
  return `Use ${say(most)} letters or fewer. You have used ${say(used)}.`;
}
