export { access } from './access.ts';
export { type AdviceHouse, advicePages } from './public/advice.page.ts';
export { tryFirstPanel } from './public/try-first.panel.ts';
