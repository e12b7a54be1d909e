import Type, { type Static } from 'typebox';
import type { PackKind } from '../area/pack-file.ts';
import {
  DayShape,
  DistrictCodeShape,
  dated,
  Flag,
  fields,
  Id,
  listOf,
  Month,
  oneOf,
  orNull,
  sourced,
  Text,
  Url,
  wholeNumber,
} from '../area/pieces.ts';
import { ASKERS, IMPACTS, LEVELS, MEETS, SELF_HARMS, STAGES } from './directory.ts';

/** Stands in a list of districts for every district of the area. */
export const THE_AREA = 'the-area';

const Districts = listOf(Type.Union([Type.Literal(THE_AREA), DistrictCodeShape]));

const criterion = { id: Id, says: Text };

const Criterion = Type.Union(
  [
    fields({
      ...criterion,
      kind: Type.Literal('age'),
      atLeast: wholeNumber(0, 26),
      under: wholeNumber(1, 27),
    }),
    fields({
      ...criterion,
      kind: Type.Literal('age-by-need'),
      atLeast: wholeNumber(0, 26),
      under: wholeNumber(1, 27),
      anyAgeFor: listOf(Id, 1),
    }),
    fields({ ...criterion, kind: Type.Literal('area'), lives: Districts, learns: Districts }),
    fields({ ...criterion, kind: Type.Literal('need'), anyOf: listOf(Id, 1) }),
    fields({ ...criterion, kind: Type.Literal('impact'), anyOf: listOf(oneOf(IMPACTS), 1) }),
    fields({ ...criterion, kind: Type.Literal('safety'), selfHarm: listOf(oneOf(SELF_HARMS), 1) }),
    fields({ ...criterion, kind: Type.Literal('meet'), anyOf: listOf(oneOf(MEETS), 1) }),
    fields({ ...criterion, kind: Type.Literal('stage'), stage: oneOf(STAGES) }),
  ],
  {
    description:
      'a criterion with a kind: age, age-by-need, area, need, impact, safety, meet or stage',
  },
);

const Version = fields({
  from: DayShape,
  until: Type.Optional(DayShape),
  ...sourced,
  criteria: listOf(Criterion, 1),
  /** In words; their source is the version's. */
  aPersonJudges: listOf(Text),
});

const Postcode = Type.String({
  pattern: '^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$',
  description: 'a postcode such as CT9 5PA',
});

export const Team = fields({
  id: Id,
  name: Text,
  ...dated,
  ...sourced,
  phone: orNull(Text),
  email: orNull(Text),
  address: Type.Optional(fields({ lines: Text, town: Text, postcode: Postcode })),
  places: Type.Optional(listOf(Text)),
  districts: Type.Optional(Districts),
  succeeds: Type.Optional(listOf(Id)),
});

const forWhom = {
  ...dated,
  stage: Type.Optional(oneOf(STAGES)),
  outOfSchool: Type.Optional(Type.Literal(true, { description: 'true' })),
  needs: Type.Optional(listOf(Id, 1)),
  teams: Type.Optional(listOf(Id, 1)),
};

const MayRefer = fields({
  ...forWhom,
  askers: orNull(listOf(oneOf(ASKERS), 1)),
  says: Type.Optional(Text),
});

/** Somewhere that it can be found. Its address is absent where no source gives it. */
const Venue = fields({ ...dated, ...sourced, name: Text, address: Type.Optional(Text) });

const WAYS_IN = ['refer', 'walk-in', 'through-school', 'use-online', 'call'] as const;

/** What its page may say beyond the rest; a field that is absent is not known. */
const told = {
  /** The month of the source, where that is old: "we last checked this in 2019". */
  toldIn: Type.Optional(Month),
  /** Who checked it on the day `verified`. */
  checkedBy: Type.Optional(Text),
  forYoungPeople: Type.Optional(listOf(Text, 1)),
  forProfessionals: Type.Optional(listOf(Text, 1)),
  languages: Type.Optional(Text),
  access: Type.Optional(Text),
  venues: Type.Optional(listOf(Venue, 1)),
  /** Where sources disagree, or are old: shown as "check with the service". */
  disagreements: Type.Optional(listOf(fields({ says: Text, source: Text }), 1)),
};

const Shape = fields({
  id: Id,
  name: Text,
  provider: Text,
  ...dated,
  ...sourced,
  summary: Text,
  about: listOf(Text),
  whatHappens: listOf(Text),
  thriveGroups: listOf(Id),
  needs: listOf(Id),
  meets: listOf(oneOf(MEETS)),
  cost: Text,
  /** `asOf` is null where the page that says so carries no day. */
  waiting: orNull(fields({ says: Text, asOf: orNull(DayShape), source: Text })),
  mayRefer: listOf(MayRefer, 1),
  mayReferSays: Text,
  agreementSays: orNull(Text),
  wayIn: listOf(
    fields({
      ...forWhom,
      kind: oneOf(WAYS_IN),
      says: Text,
      href: Type.Optional(Url),
      /** Another service, on whose page the way goes on. */
      service: Type.Optional(Id),
    }),
    1,
  ),
  doFirst: Type.Optional(listOf(fields({ ...forWhom, id: Id, says: Text }))),
  levels: Type.Optional(listOf(fields({ level: oneOf(LEVELS), says: Text }))),
  contacts: listOf(Id),
  ...told,
  localities: Flag,
  /** Of its own, or by the id of a list that services share (`teams/ID.yaml`). */
  teams: Type.Union([listOf(Team, 1), Id], { description: 'a list of teams, or the id of one' }),
  versions: listOf(Version, 1),
});

export type ServiceBody = Static<typeof Shape>;

/** One service: who it is for by version, how to get in, and who to ask. */
export const serviceKind: PackKind<typeof Shape> = {
  name: 'services/ID.yaml',
  matches: /^services\/[a-z0-9-]+\.yaml$/,
  needed: true,
  shape: Shape,
};
