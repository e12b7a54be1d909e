export { access } from './access.ts';
export { servicePanel } from './public/service.panel.ts';
export { walkInPages } from './public/walk-ins.page.ts';
export type { CalendarAsked, CalendarReply } from './session-calendar.api.ts';
export { answerCalendar } from './session-calendar.api.ts';
