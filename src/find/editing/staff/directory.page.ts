import { type Day, dayOf, sayDay } from '../../../kernel/day.ts';
import { type Page, show } from '../../../platform/web/page.ts';
import type { Contact } from '../../area/area.ts';
import type { Service } from '../../directory/directory.ts';
import type { AreaPack } from '../../directory/index.ts';
import { readOpenProposals } from '../directory.reader.ts';
import type { Doors } from '../doors.ts';
import { contactStanding, type Standing, serviceStanding } from '../due.rule.ts';
import { DIRECTORY, EDIT_CONTACT, EDIT_SERVICE, PROPOSAL, pathTo } from '../paths.ts';
import type { Piece } from '../proposal.ts';
import { actorOf } from './acting.page.ts';

const TEMPLATE = 'find/editing/staff/directory.page.njk';

/** Every service and contact with its last check, those to check first, and open proposals. */
export function directoryPage({ db, book }: Doors): Page {
  return {
    at: DIRECTORY,
    get: async (visit) => {
      const { viewer, now } = visit;
      const { party } = actorOf(visit);
      const [pack, today] = [book.now(), dayOf(now)];
      const open = await readOpenProposals(db, viewer);
      const view = {
        open: open.map(({ id, by, byName, at, ...piece }) => ({
          href: pathTo(PROPOSAL, id),
          name: nameOf(pack, piece),
          who: by === party ? 'You' : byName,
          on: sayDay(dayOf(at)),
          isOwn: by === party,
        })),
        services: table('Service', dueFirst(pack.services.map((one) => serviceRow(one, today)))),
        contacts: table(
          'Contact',
          dueFirst(pack.area.contacts.map((one) => contactRow(one, today))),
        ),
      };
      return show(TEMPLATE, view, { title: 'Directory' });
    },
  };
}

/** What a piece is called. */
export function nameOf(pack: AreaPack, { path, part }: Piece): string {
  if (part !== '') return pack.area.contacts.find(({ id }) => id === part)?.name ?? part;
  return pack.services.find(({ id }) => path === `services/${id}.yaml`)?.name ?? path;
}

function table(what: string, rows: readonly Row[]) {
  const columns = [
    { id: 'child', text: what },
    { id: 'waiting', text: 'Last checked' },
    { id: 'next', text: 'To do' },
  ];
  return { caption: `${what}s, those to check first`, columns, rows };
}

type Row = ReturnType<typeof serviceRow>;

const ORDER: readonly Standing[] = ['due', 'soon', 'good'];

function dueFirst(rows: readonly Row[]): readonly Row[] {
  return ORDER.flatMap((standing) => rows.filter((row) => row.standing === standing));
}

function serviceRow(service: Service, today: Day) {
  const { id, name, provider, verified, until } = service;
  const standing = serviceStanding(service, today);
  const toDo = verified === null ? 'Nobody has checked it: ask the service' : TO_DO[standing];
  const ended = until !== undefined && until <= today ? `Ended on ${sayDay(until)}` : '';
  return {
    standing,
    cells: {
      child: { href: pathTo(EDIT_SERVICE, id), first: name, second: provider },
      waiting: { first: sayChecked(verified) },
      next: { first: ended || toDo, second: '', tone: '' },
    },
  };
}

const TO_DO: Readonly<Record<Standing, string>> = {
  due: 'Not checked for six months: ask the service',
  soon: 'Check it soon',
  good: 'Nothing now',
};

function contactRow(contact: Contact, today: Day): Row {
  const { id, name, verified, phone, email, text } = contact;
  const standing = contactStanding(contact, today);
  const second = phone ?? text ?? email ?? 'No number yet';
  return {
    standing,
    cells: {
      child: { href: pathTo(EDIT_CONTACT, id), first: name, second },
      waiting: { first: sayChecked(verified) },
      next: { first: contactToDo(contact, standing), second: '', tone: '' },
    },
  };
}

function contactToDo({ verified, kind }: Contact, standing: Standing): string {
  if (verified === null) return 'No page shows it until somebody has checked it';
  if (standing === 'good' || kind === 'service') return TO_DO[standing];
  return standing === 'soon'
    ? 'Check it soon: its 90 days are nearly over'
    : 'Over 90 days: check it now';
}

function sayChecked(verified: Day | null): string {
  return verified === null ? 'Never checked' : sayDay(verified);
}
