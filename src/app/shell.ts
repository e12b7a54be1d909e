import type { Area } from '../find/area/index.ts';
import type { AreaPack } from '../find/directory/index.ts';
import { AS_AT } from '../find/directory/paths.ts';
import { DIRECTORY, dueIn } from '../find/editing/index.ts';
import { type Day, sayDay } from '../kernel/day.ts';
import { SIGN_OUT } from '../platform/identity/index.ts';
import type { HelpLine } from '../platform/web/help-line.ts';
import type { Drawn } from '../platform/web/server.ts';
import type { Shell, SiteLink, StaffShell } from '../platform/web/shell.ts';

/** What stands at the foot of public pages: only pages that are there. */
const SITE_LINKS: readonly SiteLink[] = [
  { href: '/find', text: 'Find help by name or place' },
  { href: '/shortlist', text: 'Your list' },
  { href: '/track', text: 'See where a request is' },
  { href: '/refer/return', text: 'Carry on with a request' },
  { href: '/privacy', text: 'Privacy: who sees what' },
  { href: '/accessibility', text: 'Accessibility' },
  { href: '/staff/sign-in', text: 'For staff' },
];

export type ShellHouse = {
  readonly pack: () => AreaPack;
  readonly asset: (name: string) => string;
  readonly demonstration: boolean;
  readonly today: () => Day;
};

/** The frame around a page: the area's names, its checked lines, and the bar of a staff page. */
export function shellFor(
  house: ShellHouse,
  drawn: Pick<Drawn, 'path' | 'route' | 'who' | 'role' | 'asAt'>,
): Shell {
  const { area } = house.pack();
  return {
    productName: area.productName,
    areaName: area.name,
    demonstration: house.demonstration,
    path: drawn.path,
    asset: house.asset,
    helpLines: helpLinesOf(area),
    siteLinks: SITE_LINKS,
    asAt: drawn.asAt === null ? null : { says: sayDay(drawn.asAt), backTo: AS_AT },
    staff: drawn.route.startsWith('/staff') ? staffShell(house, drawn) : null,
  };
}

/** The area's contacts as the frame shows them. */
export function helpLinesOf(area: Area): readonly HelpLine[] {
  return area.contacts;
}

function staffShell(house: ShellHouse, { who, role }: Pick<Drawn, 'who' | 'role'>): StaffShell {
  const messages = role === 'operator' ? [] : [{ href: '/staff/messages', text: 'Sent messages' }];
  const asAt = { href: AS_AT, text: 'Other days' };
  return {
    who: who && { name: who.name, title: who.title },
    home: '/staff',
    searchTo: null,
    alarms: null,
    menu: who === null ? [] : [...directoryLink(house, role), ...messages, asAt],
    signOutTo: SIGN_OUT,
  };
}

// How much of the directory somebody has to check, for those who keep it right.
function directoryLink({ pack, today }: ShellHouse, role: Drawn['role']): readonly SiteLink[] {
  if (role !== 'team-administrator' && role !== 'operator') return [];
  const { services, contacts } = dueIn(pack(), today());
  const count = services.length + contacts.length;
  return [{ href: DIRECTORY, text: count === 0 ? 'Directory' : `Directory (${count} to check)` }];
}
