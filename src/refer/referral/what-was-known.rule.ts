import type { Facts } from '../../find/eligibility/facts.ts';
import type { Said } from './answers.ts';

/**
 * The facts that a referral was sent with, from its answers: what the criteria are judged by. An
 * answer that the viewer may not see is, to them, not known.
 */
export function factsKnown(answers: readonly Said[]): Facts {
  return Object.assign({}, ...answers.map(factOf));
}

function factOf(said: Said): Facts {
  switch (said.item) {
    case 'date-of-birth':
      return { dateOfBirth: said.value };
    case 'home':
      return { home: said.value };
    case 'learns':
      return { learns: said.value };
    case 'needs':
      return { needs: said.value };
    case 'impact':
      return { impact: said.value };
    case 'immediate-danger':
      return { immediateDanger: said.value };
    case 'self-harm':
      return { selfHarm: said.value };
    case 'can-meet':
      return { canMeet: said.value };
    case 'asker':
      return { asker: said.value };
    case 'done':
      return { done: said.value };
    default:
      return {};
  }
}
