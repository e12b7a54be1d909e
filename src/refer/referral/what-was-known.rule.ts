import type { Facts } from '../../find/eligibility/facts.ts';
import type { Item, ItemValues, Said } from './answers.ts';

/**
 * The facts that a referral was sent with, from its answers: what the criteria are judged by. An
 * answer that the viewer may not see is, to them, not known.
 */
export function factsKnown(answers: readonly Said[]): Facts {
  return Object.assign({}, ...answers.map(factFrom));
}

function factFrom<I extends Item>({ item, value }: { item: I; value: ItemValues[I] }): Facts {
  return FACTS_FROM[item]?.(value) ?? {};
}

const FACTS_FROM: { readonly [I in Item]?: (value: ItemValues[I]) => Facts } = {
  'date-of-birth': (dateOfBirth) => ({ dateOfBirth }),
  home: (home) => ({ home }),
  learns: (learns) => ({ learns }),
  needs: (needs) => ({ needs }),
  impact: (impact) => ({ impact }),
  'immediate-danger': (immediateDanger) => ({ immediateDanger }),
  'self-harm': (selfHarm) => ({ selfHarm }),
  'can-meet': (canMeet) => ({ canMeet }),
  asker: (asker) => ({ asker }),
  done: (done) => ({ done }),
};
