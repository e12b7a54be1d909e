import { impossible } from '../../kernel/impossible.ts';
import type { Area } from '../area/area.ts';
import { candidatesOf, type Spot } from '../area/where-is-it.rule.ts';
import { ASKERS, IMPACTS, MEETS, SELF_HARMS } from '../directory/directory.ts';
import { type Fact, SETTINGS, type Setting } from './facts.ts';
import type { Learning, ValueOf } from './terms.ts';

/** What can be so of anyone at all, in an area: worked out once a pack. */
export type Everything = {
  /** Every value that each fact can take; of a list, every item. Each is one object. */
  readonly values: { readonly [F in Fact]: readonly ValueOf[F][] };
  /** Where learning can happen, for those of whom the setting alone is known. */
  readonly anywhere: { readonly [S in Setting]: readonly Learning[] };
  /** For those said to be out of education and at a spot as well. */
  readonly outAt: readonly Learning[];
};

/** Learning nowhere at all. */
export const NOWHERE: Learning = { where: 'not-in-education', spot: null };

// Past the highest age that any criterion can name, all ages are judged alike.
const OLDEST = 130;

export function everythingOf(area: Area): Everything {
  const spots = everySpot(area);
  const at = (where: Setting) => spots.map((spot) => ({ where, spot }));
  const anywhere = {
    'early-years': at('early-years'),
    school: at('school'),
    college: at('college'),
    'home-educated': at('home-educated'),
    'not-in-education': [NOWHERE],
  };
  return {
    anywhere,
    outAt: at('not-in-education'),
    values: {
      dateOfBirth: Array.from({ length: OLDEST + 1 }, (_, years) => years),
      home: spots,
      learns: SETTINGS.flatMap((setting) => anywhere[setting]),
      needs: area.needs.map(({ id }) => id),
      impact: IMPACTS,
      immediateDanger: [true, false],
      selfHarm: SELF_HARMS,
      canMeet: MEETS,
      asker: ASKERS,
      done: [],
    },
  };
}

function everySpot(area: Area): readonly Spot[] {
  const found = candidatesOf({}, area);
  return found.kind === 'candidates' ? found.candidates : impossible('an area without a spot');
}
