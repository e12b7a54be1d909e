import type { Static } from 'typebox';
import type { Area, Contact, Holidays, OnHolidays } from './area.ts';
import { areaKind } from './area-file.ts';
import { contactsKind } from './contacts-file.ts';
import { holidaysKind } from './holidays-file.ts';
import { needsKind } from './needs-file.ts';
import { filesOf, type PackFile } from './pack-file.ts';
import { specialDaysOf } from './special-days.rule.ts';

/** The area that the files tell of; undefined when one that it needs isn't there or misfits. */
export function makeArea(files: readonly PackFile[]): Area | undefined {
  const area = filesOf(files, areaKind)[0]?.body;
  const contacts = filesOf(files, contactsKind)[0]?.body;
  const needs = filesOf(files, needsKind)[0]?.body;
  if (!area || !contacts || !needs) return undefined;
  const holidays = holidaysIn(files);
  return {
    id: area.id,
    name: area.name,
    productName: area.productName,
    brandColour: area.brandColour,
    referencePrefix: area.referencePrefix,
    leaveTo: area.leaveTo,
    districts: withSource(area.districts),
    places: withSource(area.places),
    outcodes: withSource(area.outcodes),
    placeLsoas: area.placeLsoas ? withSource(area.placeLsoas) : [],
    thriveGroups: area.thriveGroups.rows,
    contacts: contacts.contacts.map((body) => makeContact(body, holidays)),
    holidays,
    needs: needs.needs,
    needGroups: needs.groups,
  };
}

type Rows<Value> = Pick<Contact, 'source' | 'verified'> & { readonly rows: readonly Value[] };

function withSource<Value extends object>({ source, verified, rows }: Rows<Value>) {
  return rows.map((row) => ({ ...row, source, verified }));
}

type ContactBody = Static<(typeof contactsKind)['shape']>['contacts'][number];

function makeContact(body: ContactBody, holidays: Holidays | undefined): Contact {
  const onHolidays = makeOnHolidays(body.onHolidays ?? null);
  const own = (body.specialDays ?? []).map((one) => ({ ...one, hours: one.hours.map(inMinutes) }));
  return {
    ...body,
    hours: body.hours.map(inMinutes),
    onHolidays,
    specialDays: specialDaysOf({ allHours: body.allHours, onHolidays, own }, holidays),
  };
}

function makeOnHolidays(does: NonNullable<ContactBody['onHolidays']> | null): OnHolidays {
  return does === null || typeof does === 'string' ? does : does.map(inMinutes);
}

type Times = { readonly opens: string; readonly closes: string };

function inMinutes<Row extends Times>(row: Row) {
  return { ...row, opens: minutes(row.opens), closes: minutes(row.closes) };
}

/** `09:30` as 570. */
function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function holidaysIn(files: readonly PackFile[]): Holidays | undefined {
  const body = filesOf(files, holidaysKind)[0]?.body;
  if (!body) return undefined;
  const rows = body.rows.map(({ day, name, bankHoliday = true }) => ({
    day,
    name,
    isBankHoliday: bankHoliday,
  }));
  return { ...body, rows: rows.sort((one, other) => (one.day < other.day ? -1 : 1)) };
}
