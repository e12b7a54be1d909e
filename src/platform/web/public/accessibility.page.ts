import { type Page, show } from '../page.ts';

/** `/accessibility`: what works, what does not yet, and whom to tell. */
export const accessibilityPage: Page = {
  at: '/accessibility',
  open: true,
  get: async () =>
    show('platform/web/public/accessibility.page.njk', { back: '' }, { title: 'Accessibility' }),
};
