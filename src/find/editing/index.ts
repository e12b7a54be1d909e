export { access } from './access.ts';
export { dueIn } from './due.rule.ts';
export { DIRECTORY } from './paths.ts';
export { editingPages } from './staff/pages.page.ts';
