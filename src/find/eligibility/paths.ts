/** The first page: what is worrying you? */
export const START = '/';
/** Takes what was said in own words, and keeps none of them. */
export const CHECK_WORDS = '/check/words';
export const CHECK_ABOUT = '/check/about';
export const CHECK_MORE = '/check/more';
export const CHECK_SAFE = '/check/safe';
/** Whom to talk to, shown after an answer about safety and before anything else. */
export const CHECK_HELP_FIRST = '/check/help-first';
export const CHECK_BIRTH = '/check/birth';
/** "Is this right?", where the age is hard to believe. */
export const CHECK_BIRTH_SURE = '/check/birth/sure';
/** For who is twelve or younger and asks alone. */
export const CHECK_GROWN_UP = '/check/grown-up';
export const CHECK_GROWN_UP_TELL = '/check/grown-up/tell';
export const CHECK_HOME = '/check/home';
/** Which place is nearest, where a postcode cannot say. */
export const CHECK_PLACE = '/check/place';
export const CHECK_LEARNS = '/check/learns';
export const CHECK_IMPACT = '/check/impact';
export const CHECK_MEET = '/check/meet';
/** How far somebody is with what a service wants done first. */
export const CHECK_DONE = '/check/done';
export const CHECK_RESULTS = '/check/results';
export const CHECK_ANSWERS = '/check/answers';
/** Forgets every answer and begins again. */
export const CHECK_AGAIN = '/check/again';
/** The same check for machines (contract CHECK.md). */
export const CHECK_API = '/api/v1/check';
