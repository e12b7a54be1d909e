import { defineAccess } from '../../platform/access/index.ts';
import { ADVICE, ADVICE_EASY, ADVICE_PAGE } from './paths.ts';

export const access = defineAccess('find/advice', [
  {
    what: 'What can be tried at home or at school',
    who: ['public'],
    may: 'read',
    when: 'always',
    routes: [`GET ${ADVICE}`, `GET ${ADVICE_PAGE}`, `GET ${ADVICE_EASY}`],
  },
]);
