/** What a professional writes of a child, whoever they are. Plain, varied, and nobody's own words. */
export const SEEN_AT_WORK: readonly string[] = [
  'We see the same here.',
  'We have watched this for two terms.',
  'It takes them longer than others of their age.',
  'It has not changed with what we tried.',
  'I would like a therapist to see what helps.',
  '',
];
export const EFFECT_HOME: readonly string[] = [
  'The family plans each day around it.',
  'Mornings and meals take very long.',
  'Brothers and sisters miss out at times.',
  'They need help with things that others of this age do alone.',
  '',
];
export const EFFECT_LEARNING: readonly string[] = [
  'Joins in for some minutes, then gives up.',
  'Needs an adult nearby for most tasks.',
  'Writes and speaks less than they know.',
  'Misses parts of lessons.',
  '',
];
export const EFFECT_OTHERS: readonly string[] = [
  'Plays beside other children more than with them.',
  'Has one good friend.',
  'Is left out at break.',
  '',
  '',
];
export const TRIED_AT_WORK: readonly string[] = [
  'A small group for one term. It helped a little.',
  'Exercises from the website, three times a week for eight weeks.',
  'A different chair and a sloping board.',
  'Pictures and a plan for the day. They still need reminding.',
  'Advice to the family, and a second visit after six weeks.',
];
export const MORE_OF_FAMILY: readonly string[] = [
  '',
  '',
  'Grandparents help in the week.',
  'Both parents work shifts.',
  'There is a new baby at home.',
];
export const PLANS: readonly string[] = [
  'None known',
  'None known',
  'An early help plan',
  'A child in need plan',
  'An education, health and care plan is asked for',
];
export const IN_PLACE: readonly string[] = [
  '',
  'Help in class each morning',
  'A weekly talk with a member of staff',
  'Visits at home once a month',
];
