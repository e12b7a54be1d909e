import { dayOf, sayDay } from '../../../kernel/day.ts';
import type { Fault, Read } from '../../../platform/web/fault.ts';
import type { Form, Page } from '../../../platform/web/page.ts';
import { filesOf } from '../../area/pack-file.ts';
import type { AreaPack } from '../../directory/index.ts';
import { type ServiceBody, serviceKind } from '../../directory/service-file.ts';
import type { Doors } from '../doors.ts';
import { editedService } from '../edited-service.rule.ts';
import { EDIT_SERVICE, pathTo } from '../paths.ts';
import { serviceAt } from '../which-piece.rule.ts';
import { editPage } from './edit.page.ts';
import { readService, SERVICE_BOXES, serviceInBoxes } from './service-form.page.ts';

const TEMPLATE = 'find/editing/staff/service.page.njk';

/** What changes in practice of one service. */
export function servicePage(doors: Doors): Page {
  return editPage(doors, EDIT_SERVICE, (pack, { params, now }) => {
    const id = params['id'] ?? '';
    const body = bodyOf(pack, id);
    if (!body) return undefined;
    const { contacts } = pack.area;
    const offered = { today: dayOf(now), contacts: contacts.map((one) => one.id) };
    return {
      piece: serviceAt(id),
      name: body.name,
      at: pathTo(EDIT_SERVICE, id),
      now: body,
      template: TEMPLATE,
      boxes: SERVICE_BOXES,
      inBoxes: serviceInBoxes(body),
      first: 'summary',
      read: (form) => edited(form, body, offered),
      view: {
        provider: body.provider,
        checked: body.verified === null ? 'Nobody has checked it yet' : sayDay(body.verified),
        contacts: contacts.map(({ id: value, name, verified }) => {
          return { value, name, hint: verified === null ? 'No page shows it: unchecked' : '' };
        }),
      },
    };
  });
}

function bodyOf({ files }: AreaPack, id: string): ServiceBody | undefined {
  const read = files.map((file) => ({ ...file, lineOf: () => null }));
  return filesOf(read, serviceKind).find(({ body }) => body.id === id)?.body;
}

function edited(
  form: Form,
  body: ServiceBody,
  offered: Parameters<typeof readService>[1],
): Read<ServiceBody> {
  const read = readService(form, offered);
  if (read.kind === 'faulty') return read;
  const { until } = read.value;
  if (until !== null && body.from !== undefined && until <= body.from) return BACKWARDS;
  return { kind: 'good', value: editedService(body, read.value) };
}

const ENDS_FIRST: Fault = { field: 'until-day', says: 'Enter a day after the one it began on' };
const BACKWARDS: Read<never> = { kind: 'faulty', faults: [ENDS_FIRST] };
