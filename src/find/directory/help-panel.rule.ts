import type { Day } from '../../kernel/day.ts';
import { smsHref, telHref } from '../../platform/web/help-line.ts';
import type { Contact } from '../area/area.ts';
import { shownContacts } from '../area/shown-contacts.rule.ts';
import { sayHours } from './hours-in-words.rule.ts';

/** One way to reach someone at once: `Call 111`, then `, then press 2: day and night`. */
export type PanelLine = {
  readonly act: string;
  readonly href: string;
  readonly tail: string;
};

type Line = Contact & { readonly thenPress?: string | undefined };

/**
 * The three lines of a panel "You can talk to someone now", from the contacts that may be shown on
 * a day: urgent help, someone to text, and the number for danger to life (PAGES: 6.0).
 */
export function helpPanel(contacts: readonly Contact[], on: Day): readonly PanelLine[] {
  return linesFrom(contacts, on, [URGENT, TO_TEXT, DANGER]);
}

/** The same with someone to call, for a page that has nothing else to say (`/check/help-first`). */
export function helpFirst(contacts: readonly Contact[], on: Day): readonly PanelLine[] {
  return linesFrom(contacts, on, [URGENT, TO_TEXT, TO_CALL, DANGER]);
}

type Sort = readonly [Contact['kind'], 'phone' | 'text'];

const URGENT: Sort = ['urgent', 'phone'];
const TO_TEXT: Sort = ['listening', 'text'];
const TO_CALL: Sort = ['listening', 'phone'];
const DANGER: Sort = ['emergency', 'phone'];

function linesFrom(contacts: readonly Contact[], on: Day, sorts: readonly Sort[]) {
  const shown = shownContacts(contacts, on);
  return sorts.flatMap(([kind, by]) => {
    const line = shown.find((one) => one.kind === kind && one[by] !== undefined);
    return line ? [lineOf(line, on)] : [];
  });
}

function lineOf(line: Line, on: Day): PanelLine {
  const { phone, text, kind, name } = line;
  const hours = sayHours(line, on).toLowerCase().replace(', every day', '');
  const press = line.thenPress === undefined ? '' : `, then press ${line.thenPress}`;
  if (kind === 'emergency') return { ...reach(phone, text), tail: ' if a life is in danger' };
  if (kind === 'urgent')
    return { ...reach(phone, text), tail: `${press || ` (${name})`}: ${hours}` };
  return { ...reach(phone, text), tail: `: ${name}, ${hours}` };
}

function reach(phone: string | undefined, text = '') {
  if (phone !== undefined) return { act: `Call ${phone}`, href: telHref(phone) };
  return { act: `Text ${text}`, href: smsHref(text) };
}
