export { access } from './access.ts';
export { fromMarkdown } from './markdown.ts';
export { accessibilityPage } from './public/accessibility.page.ts';
export { leaveAboutPage, leavePage } from './public/leave.page.ts';
