import { ageOn } from '../../../kernel/age.ts';
import { sayDay } from '../../../kernel/day.ts';
import { go, type Page, show } from '../../../platform/web/page.ts';
import { keepCheck } from '../kept-check.ts';
import { CHECK_BIRTH, CHECK_BIRTH_SURE } from '../paths.ts';
import { answered } from './question.page.ts';
import { type CheckHouse, type Standing, standingAt, standingOn } from './standing.page.ts';
import { wayOnFrom, withFrom } from './way-on.page.ts';

/** `/check/birth/sure`: "Is this right?", for an age that is hard to believe. It refuses none. */
export function birthSurePage(house: CheckHouse): Page {
  return {
    at: CHECK_BIRTH_SURE,
    get: async (visit) => {
      const standing = standingAt(house, visit);
      const { doubted } = standing.check;
      if (doubted === undefined) return go(withFrom(CHECK_BIRTH, standing.from));
      const view = {
        says: saysAge(standing, ageOn(doubted, standing.day)),
        born: sayDay(doubted),
        action: CHECK_BIRTH_SURE,
        from: standing.from ?? '',
        changeAt: withFrom(CHECK_BIRTH, standing.from),
        back: withFrom(CHECK_BIRTH, standing.from),
      };
      return show('find/eligibility/public/birth-sure.page.njk', view, { title: 'Is this right?' });
    },
    post: async (visit) => {
      const standing = standingAt(house, visit);
      const { doubted, ...check } = standing.check;
      if (doubted === undefined) return go(withFrom(CHECK_BIRTH, standing.from));
      const sure = answered(check, { dateOfBirth: doubted });
      keepCheck(visit, sure);
      return go(wayOnFrom('birth', standingOn(house, sure, standing)));
    },
  };
}

function saysAge({ words }: Standing, age: number): string {
  const old = age < 1 ? 'less than a year old' : `${age.toLocaleString('en-GB')} years old`;
  return `This makes ${words.whom} ${old}.`;
}
