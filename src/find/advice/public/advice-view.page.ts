import type { Day } from '../../../kernel/day.ts';
import { smsHref, telHref } from '../../../platform/web/help-line.ts';
import { fromMarkdown } from '../../../platform/web/index.ts';
import type { Advice } from '../../area/advice-file.ts';
import type { Contact } from '../../area/area.ts';
import { shownContacts } from '../../area/shown-contacts.rule.ts';
import { sayHours } from '../../directory/hours-in-words.rule.ts';
import type { AreaPack } from '../../directory/index.ts';
import { serviceAt } from '../../directory/paths.ts';
import { adviceAt, easyReadAt } from '../paths.ts';
import { ownVersionOf } from '../which-advice.rule.ts';
import { forWhomSays } from './advice-words.page.ts';

type Ground = { readonly pack: AreaPack; readonly on: Day };
type Reading = Ground & { readonly reader: unknown };

/** All that a page of advice shows, in the words it is shown in. */
export function adviceView(page: Advice, { pack, on, reader }: Reading) {
  const { area, advice } = pack;
  const own = ownVersionOf(advice, page);
  const { helpNow, versionOf } = page;
  return {
    page,
    body: fromMarkdown(page.text),
    forWhom: forWhomSays(page),
    needs: page.needs.flatMap((id) => area.needs.find((one) => one.id === id)?.says ?? []),
    howLong: page.howLong ?? '',
    helpNow: helpNow ? { ...helpNow, lines: linesFor(helpNow.contacts, pack, on) } : null,
    asks: asksView(page, pack, on),
    isForWork: reader === 'professional',
    isBorrowed: reader === 'young-person' && !page.audiences.includes('young-person'),
    easyAt: page.easyRead.length > 0 ? easyReadAt(page.id) : '',
    ownAt: own ? adviceAt(own.id) : '',
    parentsAt: versionOf === undefined ? '' : adviceAt(versionOf),
  };
}

/** Whom to ask: lines that stand alone, then services, each with its own number. */
function asksView({ moreHelp }: Advice, pack: AreaPack, on: Day) {
  const services = moreHelp.services.flatMap((id) => pack.services.filter((one) => one.id === id));
  const own = new Set(services.flatMap(({ contacts }) => contacts));
  const alone = moreHelp.contacts.filter((id) => !own.has(id));
  return [
    ...linesFor(alone, pack, on).map((line) => ({
      name: line.name,
      href: '',
      says: `${line.forWhom} ${line.note}`,
      lines: [line],
    })),
    ...services.map(({ id, name, summary, contacts }) => ({
      name,
      href: serviceAt(id),
      says: summary,
      lines: linesFor(contacts, pack, on),
    })),
  ];
}

/** The same in Easy Read: parts, each of lines with a picture. */
export function easyView(page: Advice, { pack, on }: Ground) {
  const urgent = page.helpNow?.contacts ?? anyDanger(pack);
  return {
    page,
    parts: partsOf(page.easyRead),
    lines: linesFor(urgent, pack, on),
    fullAt: adviceAt(page.id),
  };
}

type EasyLine = Advice['easyRead'][number];
type EasyPart = {
  readonly heading: string;
  readonly lines: readonly Pick<EasyLine, 'picture' | 'says'>[];
};

function partsOf(lines: readonly EasyLine[]): readonly EasyPart[] {
  const starts = lines.flatMap(({ heading }, at) =>
    heading !== undefined || at === 0 ? [at] : [],
  );
  return starts.map((start, place) => ({
    heading: lines[start]?.heading ?? '',
    lines: lines.slice(start, starts[place + 1]),
  }));
}

// A page that names no danger of its own still ends with whom to call in any.
function anyDanger({ area }: AreaPack): readonly string[] {
  const of = (kind: Contact['kind']) => area.contacts.filter((one) => one.kind === kind);
  return [...of('urgent'), ...of('emergency')].map(({ id }) => id);
}

/** Lines by their ids, in that order: only those that may be shown on the day. */
function linesFor(ids: readonly string[], { area }: AreaPack, on: Day) {
  const shown = shownContacts(area.contacts, on);
  return ids
    .flatMap((id) => shown.filter((line) => line.id === id))
    .map((line) => lineOf(line, on));
}

function lineOf(line: Contact & { readonly thenPress?: string | undefined }, on: Day) {
  const { phone, text = '', name, forWhom, thenPress, note = '' } = line;
  const press = thenPress === undefined ? '' : `, then press ${thenPress}`;
  const reach =
    phone === undefined
      ? { act: `Text ${text}`, href: smsHref(text) }
      : { act: `Call ${phone}`, href: telHref(phone) };
  // A line whose name is its number is not named twice.
  const named = name === phone ? '' : `${name}. `;
  return { ...reach, press, name, named, forWhom, hours: sayHours(line, on), note };
}
