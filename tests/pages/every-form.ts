import { FORM_PAGES, type FormPage } from './forms.ts';
import { WORK_PAGES } from './work-forms.ts';

/** Every page of the public with a form of its own: families' and professionals'. */
export const EVERY_FORM: readonly FormPage[] = [...FORM_PAGES, ...WORK_PAGES];
