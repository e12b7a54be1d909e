export { access } from './access.ts';
export type { Answer, ServiceAnswer } from './answer.ts';
export {
  answerCheck,
  type CheckDesk,
  type CheckLine,
  type CheckProblem,
  type CheckReply,
  checkLines,
} from './check.api.ts';
export {
  type Check,
  type Checks,
  checkOf,
  checksOf,
  couldItHelp,
  type Look,
} from './could-it-help.rule.ts';
export type { Fact, Facts, Given, Where } from './facts.ts';
export { type KeptCheck, readCheck, readKept } from './kept-check.ts';
export { type PeopleWords, peopleWords, type Voice } from './people-words.ts';
export { checkPages } from './public/check.page.ts';
export type { CheckHouse } from './public/standing.page.ts';
export { teamsAtPostcode } from './teams-at-postcode.rule.ts';
