import { sql } from 'kysely';
import type { Instant } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { Contact, KeptContact, People, PeopleRows } from './people.ts';

type Key = { area_id: string; referral_id: string };

type Tables = {
  'people.contact': Key & {
    contact_id: string;
    party_id: string;
    way: Contact['way'];
    address: string;
    may_leave_message: boolean;
    others_may_see: boolean;
    best_time: string | null;
    code_word: string | null;
    ended_at: Instant | null;
  };
};

/** Which referral of which area. */
export type OfReferral = { readonly area: string; readonly referral: string };

/**
 * Writes everyone whom referrals name, one statement a table however many there are: each list
 * crosses as one value, so no statement grows with it.
 */
export async function insertPeople(
  tx: Tx,
  area: string,
  { children, persons, contacts }: PeopleRows,
): Promise<void> {
  const rowsOf = (rows: readonly unknown[]) => JSON.stringify(rows);
  const inserts = [
    sql`insert into people.child (area_id, child_id, referral_id, given_name, family_name,
      known_as, pronouns, date_of_birth, nhs_number, postcode, place, district)
    select ${area}, child_id, referral_id, given_name, family_name, known_as, pronouns,
      date_of_birth, nhs_number, postcode, place, district
    from json_populate_recordset(null::people.child, ${rowsOf(children.map(childRow))})`,
  ];
  if (persons.length > 0) {
    inserts.push(sql`insert into people.person (area_id, person_id, referral_id, party_id, kind, name,
        relationship, parental_responsibility, reach, note)
      select ${area}, person_id, referral_id, party_id, kind, name, relationship,
        parental_responsibility, reach, note
      from json_populate_recordset(null::people.person, ${rowsOf(persons.map(personRow))})`);
  }
  if (contacts.length > 0) {
    inserts.push(sql`insert into people.contact (area_id, contact_id, referral_id, party_id, way, address,
        may_leave_message, others_may_see, best_time, code_word)
      select ${area}, contact_id, referral_id, party_id, way, address, may_leave_message,
        others_may_see, best_time, code_word
      from json_populate_recordset(null::people.contact,
        ${rowsOf(contacts.map(contactRow))})`);
  }
  await Promise.all(inserts.map((one) => one.execute(tx)));
}

function childRow(child: PeopleRows['children'][number]) {
  return {
    child_id: child.id,
    referral_id: child.referral,
    given_name: child.givenName,
    family_name: child.familyName,
    known_as: child.knownAs,
    pronouns: child.pronouns,
    date_of_birth: child.dateOfBirth,
    nhs_number: child.nhsNumber,
    postcode: child.postcode,
    place: child.place,
    district: child.district,
  };
}

function personRow(person: PeopleRows['persons'][number]) {
  return {
    person_id: person.id,
    referral_id: person.referral,
    party_id: person.party,
    kind: person.kind,
    name: person.name,
    relationship: person.relationship,
    parental_responsibility: person.parentalResponsibility,
    reach: person.reach,
    note: person.note,
  };
}

function contactRow(contact: PeopleRows['contacts'][number]) {
  return {
    contact_id: contact.id,
    referral_id: contact.referral,
    party_id: contact.party,
    way: contact.way,
    address: contact.address,
    may_leave_message: contact.mayLeaveMessage,
    others_may_see: contact.othersMaySee,
    best_time: contact.bestTime,
    code_word: contact.codeWord,
  };
}

const PERSONS = sql`select coalesce(json_agg(json_build_object('id', p.person_id,
    'party', p.party_id, 'kind', p.kind, 'name', p.name, 'relationship', p.relationship,
    'parentalResponsibility', p.parental_responsibility, 'reach', p.reach, 'note', p.note)
    order by p.person_id), '[]')
  from people.person p where p.area_id = c.area_id and p.referral_id = c.referral_id`;

const CONTACTS = sql`select coalesce(json_agg(json_build_object('id', w.contact_id,
    'party', w.party_id, 'way', w.way, 'address', w.address,
    'mayLeaveMessage', w.may_leave_message, 'othersMaySee', w.others_may_see,
    'bestTime', w.best_time, 'codeWord', w.code_word, 'ended', w.ended_at is not null)
    order by w.contact_id), '[]')
  from people.contact w where w.area_id = c.area_id and w.referral_id = c.referral_id`;

/**
 * Everyone around a referral, as far as the viewer may see them, in one statement. Undefined when
 * the child's own row is not theirs to see.
 */
export async function peopleOf(tx: Tx, of: OfReferral): Promise<People | undefined> {
  const { rows } = await sql<Row>`
    select c.child_id as id, c.given_name as "givenName", c.family_name as "familyName",
      c.known_as as "knownAs", c.pronouns, c.date_of_birth as "dateOfBirth",
      c.nhs_number as "nhsNumber", c.postcode, c.place,
      c.district, (${PERSONS}) as persons, (${CONTACTS}) as contacts
    from people.child c
    where c.area_id = ${of.area} and c.referral_id = ${of.referral}`.execute(tx);
  const [row] = rows;
  if (!row) return undefined;
  const { persons, contacts, ...child } = row;
  return { child, persons, contacts };
}

type Row = People['child'] & Omit<People, 'child'>;

/** The ways in which one party can be reached, newest last; ended ones too. */
export async function contactsOf(
  tx: Tx,
  area: string,
  party: string,
): Promise<readonly KeptContact[]> {
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('people.contact')
    .selectAll()
    .where('area_id', '=', area)
    .where('party_id', '=', party)
    .orderBy('contact_id')
    .execute();
  return rows.map((row) => ({
    id: row.contact_id,
    party: row.party_id,
    way: row.way,
    address: row.address,
    mayLeaveMessage: row.may_leave_message,
    othersMaySee: row.others_may_see,
    bestTime: row.best_time,
    codeWord: row.code_word,
    ended: row.ended_at !== null,
  }));
}
