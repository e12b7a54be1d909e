import { leave, type Page, show } from '../page.ts';

/** `/leave`: forgets everything and goes to the area's neutral page. Works without scripts. */
export function leavePage(leaveTo: string): Page {
  return { at: '/leave', get: async () => leave(leaveTo) };
}

/** `/leave/about`: what leaving does, and how to clear a browser's history. */
export const leaveAboutPage: Page = {
  at: '/leave/about',
  open: true,
  get: async () =>
    show('platform/web/public/leave-about.page.njk', {}, { title: 'Leaving this site quickly' }),
};
