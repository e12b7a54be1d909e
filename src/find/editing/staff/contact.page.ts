import { dayOf, sayDay } from '../../../kernel/day.ts';
import type { Page } from '../../../platform/web/page.ts';
import { contactsKind } from '../../area/contacts-file.ts';
import { filesOf } from '../../area/pack-file.ts';
import type { AreaPack } from '../../directory/index.ts';
import type { Doors } from '../doors.ts';
import { type ContactBody, editedContact } from '../edited-contact.rule.ts';
import { EDIT_CONTACT, pathTo } from '../paths.ts';
import { contactAt } from '../which-piece.rule.ts';
import { contactBoxes, contactInBoxes, readContact, rowsOf, WEEK } from './contact-form.page.ts';
import { editPage } from './edit.page.ts';

const TEMPLATE = 'find/editing/staff/contact.page.njk';
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** One phone line, text or email, and its hours. */
export function contactPage(doors: Doors): Page {
  return editPage(doors, EDIT_CONTACT, (pack, { params, now }) => {
    const body = bodyOf(pack, params['id'] ?? '');
    if (!body) return undefined;
    const { id, name, forWhom, verified } = body;
    return {
      piece: contactAt(id),
      name,
      at: pathTo(EDIT_CONTACT, id),
      now: body,
      template: TEMPLATE,
      boxes: contactBoxes(body),
      inBoxes: contactInBoxes(body),
      first: 'phone',
      read: (form) => {
        const read = readContact(form, body, dayOf(now));
        if (read.kind === 'faulty') return read;
        return { kind: 'good', value: editedContact(body, read.value) };
      },
      view: {
        forWhom,
        checked: verified === null ? 'Nobody has checked it yet' : sayDay(verified),
        week: WEEK.map((value, n) => ({ value, name: DAYS[n] ?? '' })),
        rows: body.allHours ? [] : rowsOf(body),
      },
    };
  });
}

function bodyOf({ files }: AreaPack, id: string): ContactBody | undefined {
  const read = files.map((file) => ({ ...file, lineOf: () => null }));
  return filesOf(read, contactsKind)[0]?.body.contacts.find((one) => one.id === id);
}
