import { sql } from 'kysely';
import type { Day, Instant } from '../../kernel/day.ts';
import { newId, type Tx } from '../../platform/db/index.ts';
import type { Child, Contact, KeptContact, NewPeople, People, Person } from './people.ts';

type Key = { area_id: string; referral_id: string };

type Tables = {
  'people.child': Key & {
    child_id: string;
    given_name: string;
    family_name: string;
    known_as: string | null;
    pronouns: string | null;
    date_of_birth: Day | null;
    postcode: string | null;
    place: string | null;
    district: string | null;
  };
  'people.person': Key & {
    person_id: string;
    party_id: string | null;
    kind: Person['kind'];
    name: string;
    relationship: string | null;
    parental_responsibility: Person['parentalResponsibility'];
    reach: string | null;
    note: string | null;
  };
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

/** Writes everyone that a referral names. */
export async function insertPeople(tx: Tx, of: OfReferral, people: NewPeople): Promise<void> {
  const ours = tx.withTables<Tables>();
  const key = { area_id: of.area, referral_id: of.referral };
  const { child, persons, contacts } = people;
  await ours
    .insertInto('people.child')
    .values({ ...key, child_id: newId('child'), ...childRow(child) })
    .execute();
  if (persons.length > 0) {
    const rows = persons.map((one) => ({ ...key, person_id: newId('person'), ...personRow(one) }));
    await ours.insertInto('people.person').values(rows).execute();
  }
  if (contacts.length > 0) {
    const rows = contacts.map((one) => ({
      ...key,
      contact_id: newId('contact'),
      ...contactRow(one),
    }));
    await ours.insertInto('people.contact').values(rows).execute();
  }
}

function childRow(child: Child) {
  return {
    given_name: child.givenName,
    family_name: child.familyName,
    known_as: child.knownAs,
    pronouns: child.pronouns,
    date_of_birth: child.dateOfBirth,
    postcode: child.postcode,
    place: child.place,
    district: child.district,
  };
}

function personRow(person: Person) {
  return {
    party_id: person.party,
    kind: person.kind,
    name: person.name,
    relationship: person.relationship,
    parental_responsibility: person.parentalResponsibility,
    reach: person.reach,
    note: person.note,
  };
}

function contactRow(contact: Contact) {
  return {
    party_id: contact.party,
    way: contact.way,
    address: contact.address,
    may_leave_message: contact.mayLeaveMessage,
    others_may_see: contact.othersMaySee,
    best_time: contact.bestTime,
    code_word: contact.codeWord,
    ended_at: null,
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
      c.known_as as "knownAs", c.pronouns, c.date_of_birth as "dateOfBirth", c.postcode, c.place,
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
