/** The readers of form fields, one small file a kind, from one door. */
export { type ChoiceField, readChoice, readOptionalChoice } from './field-choice.ts';
export { type ChoicesField, readChoices, ticked } from './field-choices.ts';
export { type DayField, readDay, readOptionalDay } from './field-day.ts';
export { type EmailField, readEmail } from './field-email.ts';
export { type PhoneField, readPhone } from './field-phone.ts';
export { type PostcodeField, readOptionalPostcode, readPostcode } from './field-postcode.ts';
export { readText, type TextField, typedIn } from './field-text.ts';
export { together } from './together.ts';
export { boxesOf, typed } from './typed.ts';
