import { dayOf } from '../../../kernel/day.ts';
import { type Outcome, type Page, show, type Visit } from '../../../platform/web/page.ts';
import { NotFound } from '../../../platform/web/thrown.ts';
import type { Service } from '../directory.ts';
import type { DirectoryHouse } from '../directory-house.ts';
import type { AreaPack } from '../pack.ts';
import { SERVICE } from '../paths.ts';
import { jsonLdOf } from '../service-json-ld.rule.ts';
import type { ServicePart } from '../service-slot.ts';
import { serviceView } from './service-view.page.ts';
import { type TeamAsked, teamAskedView } from './service-where.page.ts';

const TEMPLATE = 'find/directory/public/service.page.njk';

/** `/services/:id`: all that the pack says of one service, as it stands today. */
export function servicePage({ book, slot }: DirectoryHouse): Page {
  return {
    at: SERVICE,
    open: true,
    get: async (visit) => {
      const found = serviceAtVisit({ book, slot }, visit);
      return shownService(found, visit, { asker: slot.asker(visit) });
    },
  };
}

type Found = {
  readonly service: Service;
  readonly pack: AreaPack;
  /** What later rooms show of it. */
  readonly parts: readonly ServicePart[];
};

/** The service that an address names. */
export function serviceAtVisit(
  { book, slot }: DirectoryHouse,
  { params, now }: Pick<Visit, 'params' | 'now'>,
): Found {
  const pack = book.now();
  const service = pack.services.find(({ id }) => id === params['id']);
  if (!service) throw new NotFound(`service ${params['id']}`);
  return { service, pack, parts: slot.panels.flatMap((panel) => panel(service, pack, now)) };
}

/** The page, perhaps with what came of a postcode. */
export function shownService(
  { service, pack, parts }: Found,
  { query, now }: Pick<Visit, 'query' | 'now'>,
  told: TeamAsked,
): Outcome {
  const view = serviceView(service, pack, { now, asker: told.asker });
  const isFromResults = query['from'] === 'results';
  return show(
    TEMPLATE,
    {
      ...view,
      ...cameFrom(isFromResults, view),
      teamAsked: teamAskedView(view.teams, told),
      parts,
      jsonLd: jsonLdOf(service, { area: pack.area, on: dayOf(now) }),
    },
    { title: service.name, faults: told.faults ?? [] },
  );
}

/** Who comes from results has answered already, so may ask at once, and goes back there. */
function cameFrom(isFromResults: boolean, { ask }: Pick<ReturnType<typeof serviceView>, 'ask'>) {
  const check = { href: '/', text: 'Check if it could help' };
  return {
    back: isFromResults ? '/check/results' : '',
    button: isFromResults && ask ? ask : check,
  };
}
