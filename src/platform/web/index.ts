export { access } from './access.ts';
export { accessibilityPage } from './public/accessibility.page.ts';
export { leaveAboutPage, leavePage } from './public/leave.page.ts';
