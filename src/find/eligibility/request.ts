import Type from 'typebox';
import Compile from 'typebox/compile';
import { Check } from 'typebox/value';
import { ASKERS, IMPACTS, MEETS, SELF_HARMS } from '../directory/directory.ts';
import { type Fact, SETTINGS } from './facts.ts';

const WHOLE = { additionalProperties: false };

const WHERE = {
  postcode: Type.Optional(Type.String()),
  place: Type.Optional(Type.String()),
  /** GSS code of a district, in the area or not. */
  district: Type.Optional(Type.String({ pattern: '^[A-Z][0-9]{8}$' })),
};

/** The shape of each fact on the wire (contract CHECK.md, "Request"). Ids are the area pack's. */
export const FACT_SHAPES = {
  dateOfBirth: Type.String(),
  home: Type.Object(WHERE, WHOLE),
  learns: Type.Object({ where: Type.Optional(Type.Enum([...SETTINGS])), ...WHERE }, WHOLE),
  needs: Type.Array(Type.String()),
  impact: Type.Enum([...IMPACTS]),
  immediateDanger: Type.Boolean(),
  selfHarm: Type.Enum([...SELF_HARMS]),
  canMeet: Type.Array(Type.Enum([...MEETS])),
  asker: Type.Enum([...ASKERS]),
  done: Type.Array(Type.String()),
} as const satisfies { readonly [F in Fact]: unknown };

/** One check. `asAt` absent is now; a fact absent is not known. */
export const CHECK_REQUEST = Type.Object(
  {
    asAt: Type.Optional(Type.String()),
    facts: Type.Optional(Type.Partial(Type.Object(FACT_SHAPES), WHOLE)),
  },
  WHOLE,
);
export type CheckRequest = Type.Static<typeof CHECK_REQUEST>;

const compiled = Compile(CHECK_REQUEST);

export function isCheckRequest(json: unknown): json is CheckRequest {
  return compiled.Check(json);
}

/** Whether one fact has its shape; slower, for naming what is wrong. */
export function hasFactShape(fact: Fact, json: unknown): boolean {
  return Check(FACT_SHAPES[fact], json);
}

/** What each fact must be, said to whoever sent it. */
export const FACT_SAYS: { readonly [F in Fact]: string } = {
  dateOfBirth: 'is a day, YYYY-MM-DD',
  home: 'is an object with any of postcode, place and district (a GSS code)',
  learns: `is an object with any of where (${SETTINGS.join(', ')}), postcode, place and district`,
  needs: 'is an array of ids of needs',
  impact: `is one of ${IMPACTS.join(', ')}`,
  immediateDanger: 'is true or false',
  selfHarm: `is one of ${SELF_HARMS.join(', ')}`,
  canMeet: `is an array of ${MEETS.join(', ')}`,
  asker: `is one of ${ASKERS.join(', ')}`,
  done: 'is an array of ids of things already done',
};
