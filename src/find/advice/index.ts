export { access } from './access.ts';
export { advicePages } from './public/advice.page.ts';
