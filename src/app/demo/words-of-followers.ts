import type { FollowerKind } from '../../refer/referral/referral.ts';

/** What is asked again and again, where it was not told: codes of triage's own questions. */
export const ASKED_OFTEN = ['since', 'tried', 'hopes', 'school', 'gp', 'impact', 'meet'] as const;

/** To each, what a family or a professional could answer, in words that fit whoever says them. */
export const REPLIES: Readonly<Record<(typeof ASKED_OFTEN)[number], readonly string[]>> = {
  since: ['Since the spring term.', 'About a year now.', 'It was always there, and it grew.'],
  tried: [
    'A quiet corner and more breaks. It helps for a while.',
    'Exercises from the website, most days. Not much change yet.',
    'Talking it over each evening. It helps a little.',
  ],
  hopes: ['Calmer days.', 'To join in with the others.', 'To know what to do when it gets hard.'],
  school: ['The primary school near home.', 'The secondary school in town.', 'None at the moment.'],
  gp: ['The surgery near home.', 'The health centre in town.', 'We are with a new surgery.'],
  impact: ['It gets in the way most days.', 'School days are hard. Weekends are better.'],
  meet: ['Face to face is best.', 'Online is fine, after 4pm.', 'Either. Mornings are better.'],
};

/** A nurse's own question to each who follows, and what came back. */
export const OWN_QUESTIONS: Readonly<
  Record<FollowerKind, readonly (readonly [question: string, reply: string])[]>
> = {
  'parent-or-carer': [
    ['Has anything changed since you wrote to us?', 'A little better at home. School is the same.'],
    ['How often was it in the last two weeks?', 'Most school days. Not at weekends.'],
    [
      'What helps on a hard day, even a little?',
      'Quiet, and being told what comes next. A walk with the dog.',
    ],
    [
      'Has your child been seen by anybody else about this?',
      'By the GP once. We were told to ask again if it went on.',
    ],
    ['Which days could you come to a first meeting?', 'Tuesdays and Thursdays, after school.'],
  ],
  'young-person': [
    ['Has anything changed since you wrote to us?', 'Not really. Some days are okay.'],
    ['What helps on a hard day, even a little?', 'Music, and being left alone for a bit.'],
    ['Is there somebody you would like to bring with you?', 'My sister, if that is allowed.'],
    ['When is a good time for us to call?', 'After 4pm. Please text me first.'],
  ],
  referrer: [
    [
      'What was tried, for how many weeks, and what came of it?',
      'A small group, twice a week for ten weeks. More confident, but the same difficulty.',
    ],
    [
      'Can you tell us what a usual day looks like?',
      'Needs help to begin most things. Manages well with one adult, less in a group.',
    ],
    [
      'Were hearing and sight checked lately?',
      'Hearing in the spring, all well. Sight not for two years. The family will book a test.',
    ],
  ],
};

/** Why somebody stopped what they had asked for; '' where they did not say. */
export const WHY_STOPPED: readonly string[] = [
  '',
  '',
  '',
  'We are moving away.',
  'School found somebody who helps.',
  'Things are much better now.',
  'We found help somewhere else.',
  'We want to wait until after the exams.',
  'It is not the right time for us.',
];
