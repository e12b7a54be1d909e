import type { Static } from 'typebox';
import type { Area, Contact } from './area.ts';
import { areaKind } from './area-file.ts';
import { contactsKind } from './contacts-file.ts';
import { needsKind } from './needs-file.ts';
import { filesOf, type PackFile } from './pack-file.ts';

/** The area that the files tell of; undefined when one that it needs isn't there or misfits. */
export function makeArea(files: readonly PackFile[]): Area | undefined {
  const area = filesOf(files, areaKind)[0]?.body;
  const contacts = filesOf(files, contactsKind)[0]?.body;
  const needs = filesOf(files, needsKind)[0]?.body;
  if (!area || !contacts || !needs) return undefined;
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
    contacts: contacts.contacts.map(makeContact),
    needs: needs.needs,
    needGroups: needs.groups,
  };
}

type Rows<Value> = Pick<Contact, 'source' | 'verified'> & { readonly rows: readonly Value[] };

function withSource<Value extends object>({ source, verified, rows }: Rows<Value>) {
  return rows.map((row) => ({ ...row, source, verified }));
}

type ContactBody = Static<(typeof contactsKind)['shape']>['contacts'][number];

function makeContact(body: ContactBody): Contact {
  const hours = body.hours.map((row) => ({
    ...row,
    opens: minutes(row.opens),
    closes: minutes(row.closes),
  }));
  return { ...body, hours };
}

/** `09:30` as 570. */
function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
