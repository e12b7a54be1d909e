import Type, { type Static } from 'typebox';
import type { PackKind } from './pack-file.ts';
import { Flag, fields, Id, listOf, oneOf, Text, wholeNumber } from './pieces.ts';

/** Whom a page of advice is written for. */
export const AUDIENCES = [
  'parent-carer',
  'young-person',
  'education-professional',
  'early-years',
] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The pictures that there are for Easy Read, each by what it shows. */
export const PICTURES = [
  'book',
  'breath',
  'calendar',
  'clock',
  'family',
  'food',
  'hands',
  'help',
  'home',
  'listen',
  'phone',
  'play',
  'quiet',
  'sad',
  'school',
  'sleep',
  'talk',
  'walk',
] as const;
export type Picture = (typeof PICTURES)[number];

/** One idea of an Easy Read page, with its picture; `heading` begins a part. */
const EasyLine = fields({ heading: Type.Optional(Text), picture: oneOf(PICTURES), says: Text });

const Shape = fields({
  id: Id,
  title: Text,
  /** One line for the list. */
  summary: Text,
  needs: listOf(Id, 1),
  ages: fields({ from: wholeNumber(0, 25), under: wholeNumber(1, 26) }),
  level: oneOf(['universal', 'targeted']),
  audiences: listOf(oneOf(AUDIENCES), 1),
  /** The page that this one says again for young people, in their own way. */
  versionOf: Type.Optional(Id),
  /** How long to try before more help is asked for; absent where trying is not the first thing. */
  howLong: Type.Optional(Text),
  /** When to call at once: the signs, and ids of contacts. `first` puts it above all else. */
  helpNow: Type.Optional(fields({ first: Flag, when: listOf(Text, 1), contacts: listOf(Id, 1) })),
  /** When trying is not enough: the signs, and ids of contacts and services to ask. */
  moreHelp: fields({ when: listOf(Text, 1), contacts: listOf(Id), services: listOf(Id) }),
  /** What a school or a nursery can do. */
  atSchool: listOf(Text),
  easyRead: listOf(EasyLine),
  /** What it was written from. */
  source: Text,
  checkedByClinician: Flag,
  /** Below the front matter, in Markdown: what to do now. */
  text: Type.String({ minLength: 1, maxLength: 20_000, description: 'words in Markdown' }),
});

/** One page of advice: what can be tried at home or at school. */
export type Advice = Static<typeof Shape>;

export const adviceKind: PackKind<typeof Shape> = {
  name: 'advice/ID.md',
  matches: /^advice\/[a-z0-9-]+\.md$/,
  needed: false,
  shape: Shape,
};
