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
 * The few lines of a panel "You can talk to someone now", from the contacts that may be shown on a
 * day: urgent help, someone to text, someone to call, and last the number for danger to life.
 */
export function helpPanel(contacts: readonly Contact[], on: Day): readonly PanelLine[] {
  const shown = shownContacts(contacts, on);
  const first = (kind: Contact['kind'], by: 'phone' | 'text') =>
    shown.find((line) => line.kind === kind && line[by] !== undefined);
  const lines = [
    first('urgent', 'phone'),
    first('listening', 'text'),
    first('listening', 'phone'),
    first('emergency', 'phone'),
  ];
  return lines.flatMap((line) => (line ? [lineOf(line, on)] : []));
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
