/** What goes well, what was hoped, and what was tried, at any age. */
export const GOING_WELL: readonly string[] = [
  'Loves drawing.',
  'Kind to the dog.',
  'One good friend.',
  'Enjoys football on Saturdays.',
  'Very close to Grandma.',
  'Good at maths.',
  'Loves music and sings all day.',
  '',
];
export const HOPES: readonly string[] = [
  'To sleep better.',
  'Calmer mornings.',
  'To enjoy school again.',
  'To know what to do when it gets hard.',
  'To join in with other children.',
  'Someone to talk to.',
  'To understand what is going on.',
];
export const TRIED: readonly string[] = [
  'We talked to the teacher. It helped a bit.',
  'A quiet space at school, since the spring.',
  'Books and videos from the library.',
  'The doctor said to ask here.',
  'A chart with stickers. It worked for two weeks.',
  '',
  '',
];
export const SINCE: readonly string[] = [
  'Since September',
  'About a year',
  'A few months',
  'Since last summer',
  'As long as I can remember',
  'Since the new school',
  'Six weeks, and it is getting worse',
];
export const CHILDS_WORDS: readonly string[] = [
  'I want it to stop.',
  'My tummy hurts.',
  'I don’t like it.',
  'I want to be like the others.',
  'It is fine, Mum worries.',
  '',
  '',
  '',
];
export const TAILS: readonly string[] = [
  '',
  '',
  'School has noticed it too.',
  'It is worse on Sundays.',
  'We do not know how to help any more.',
  'It comes and goes.',
  'It is the same at home and at school.',
];
export const YOUNG_TAILS: readonly string[] = [
  '',
  '',
  'It is worse at night.',
  'I told one friend.',
  'I don’t know how to explain it.',
  'It comes and goes.',
];
