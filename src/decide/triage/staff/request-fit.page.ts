import { areaOn } from '../../../find/area/area-on.rule.ts';
import { dayOf, sayDay } from '../../../kernel/day.ts';
import { fitForStaff, sayFit } from '../fit-for-staff.rule.ts';
import type { Reading } from './request-safety.page.ts';
import { senderOf } from './request-who.page.ts';

/** How the criteria of the day it was sent stand, each with what was said and by whom. */
export function fitView({ page, pack }: Reading) {
  const { whole, service, stands } = page;
  const { fit } = stands;
  const day = dayOf(whole.referral.sentAt);
  if (!fit || !service) {
    return { heading: 'Fit', rules: NOT_KNOWN, items: [], judges: [] };
  }
  const told = { fit, service, area: areaOn(pack.area, day), facts: whole.facts, day };
  const version = fit.because[0]?.version;
  return {
    heading: `Fit: ${sayFit(fit)}`,
    rules: version
      ? `Rules from ${sayDay(version)}, judged as on ${sayDay(day)}. Said by ${senderOf(whole)}.`
      : '',
    items: fitForStaff(told),
    judges: fit.aPersonJudges.map(({ says }) => says),
  };
}

const NOT_KNOWN = 'The rules of this service on the day it was sent are not known.';
