export { access } from './access.ts';
export type { Answering } from './basis-of-consent.rule.ts';
export { basisOfConsent } from './basis-of-consent.rule.ts';
export { consentsOf, insertConsents } from './consent.store.ts';
export type {
  Basis,
  Consent,
  ConsentAnswer,
  ConsentRow,
  Giver,
  KeptConsent,
  Speaker,
} from './consent.ts';
export { BASES, CONSENT_ANSWERS } from './consent.ts';
export type { ConsentText, ConsentTextId } from './consent-texts.ts';
export { CONSENT_TEXT_IDS, consentText, sayTeams, textShown } from './consent-texts.ts';
export { privacyPage } from './public/privacy.page.ts';
export type { Answered, ToDo, WhatFollows } from './what-follows.rule.ts';
export { whatFollows } from './what-follows.rule.ts';
export { agreesNow, newestOf } from './who-agrees.rule.ts';
