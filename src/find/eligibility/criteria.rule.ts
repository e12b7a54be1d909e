import type { Criterion } from '../directory/directory.ts';
import { ageTerms } from './age.rule.ts';
import { ageByNeedTerms } from './age-by-need.rule.ts';
import { areaTerms } from './area.rule.ts';
import { impactTerms } from './impact.rule.ts';
import { meetTerms } from './meet.rule.ts';
import { needTerms } from './need.rule.ts';
import { safetyTerms } from './safety.rule.ts';
import { stageTerms } from './stage.rule.ts';
import type { Terms } from './terms.ts';

/**
 * The register of kinds: what a criterion asks of the facts, all of which must hold. A kind left out
 * does not compile.
 */
export function termsOf(criterion: Criterion): readonly Terms[] {
  switch (criterion.kind) {
    case 'age':
      return [ageTerms(criterion)];
    case 'age-by-need':
      return [ageByNeedTerms(criterion)];
    case 'area':
      return [areaTerms(criterion)];
    case 'need':
      return [needTerms(criterion)];
    case 'impact':
      return [impactTerms(criterion)];
    case 'safety':
      return [safetyTerms(criterion)];
    case 'meet':
      return [meetTerms(criterion)];
    case 'stage':
      return stageTerms(criterion);
  }
}
