import { jsonArrayFrom } from 'kysely/helpers/postgres';
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

/**
 * Everyone around a referral, as far as the viewer may see them, in one statement. Undefined when
 * the child's own row is not theirs to see.
 */
export async function peopleOf(tx: Tx, of: OfReferral): Promise<People | undefined> {
  const row = await tx
    .withTables<Tables>()
    .selectFrom('people.child as c')
    .select((eb) => [
      'c.child_id as id',
      'c.given_name as givenName',
      'c.family_name as familyName',
      'c.known_as as knownAs',
      'c.pronouns',
      'c.date_of_birth as dateOfBirth',
      'c.postcode',
      'c.place',
      'c.district',
      jsonArrayFrom(
        eb
          .selectFrom('people.person as p')
          .select([
            'p.person_id as id',
            'p.party_id as party',
            'p.kind',
            'p.name',
            'p.relationship',
            'p.parental_responsibility as parentalResponsibility',
            'p.reach',
            'p.note',
          ])
          .whereRef('p.area_id', '=', 'c.area_id')
          .whereRef('p.referral_id', '=', 'c.referral_id')
          .orderBy('p.person_id'),
      ).as('persons'),
      jsonArrayFrom(
        eb
          .selectFrom('people.contact as w')
          .select((inner) => [
            'w.contact_id as id',
            'w.party_id as party',
            'w.way',
            'w.address',
            'w.may_leave_message as mayLeaveMessage',
            'w.others_may_see as othersMaySee',
            'w.best_time as bestTime',
            'w.code_word as codeWord',
            inner('w.ended_at', 'is not', null).as('ended'),
          ])
          .whereRef('w.area_id', '=', 'c.area_id')
          .whereRef('w.referral_id', '=', 'c.referral_id')
          .orderBy('w.contact_id'),
      ).as('contacts'),
    ])
    .where('c.area_id', '=', of.area)
    .where('c.referral_id', '=', of.referral)
    .executeTakeFirst();
  if (!row) return undefined;
  const { persons, contacts, ...child } = row;
  return { child, persons, contacts: contacts.map(asContact) };
}

// `is not null` comes typed as SQL's boolean, which may be a number elsewhere.
function asContact<Row extends { ended: unknown }>(row: Row): Row & { ended: boolean } {
  return { ...row, ended: row.ended === true };
}

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
