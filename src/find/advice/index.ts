export { access } from './access.ts';
export { adviceOpened, forgetOpened, noteOpened } from './kept-advice.ts';
export { type AdviceHouse, advicePages } from './public/advice.page.ts';
export { tryFirstPanel } from './public/try-first.panel.ts';
