import type { Worry } from './worry.ts';

/** Made-up worries about feelings and getting on. Plain, varied, and nobody's own words. */
export const OF_FEELINGS: readonly Worry[] = [
  {
    need: 'anxiety',
    from: 4,
    under: 26,
    weight: 18,
    parent: [
      '{child} cries before school and asks to stay at home.',
      '{child} worries that something bad will happen to me, and will not sleep alone.',
      '{child} has stopped going to clubs and says the room feels too small.',
      'Most mornings {child} feels sick, and the doctor found nothing wrong.',
    ],
    young: [
      'My heart goes fast in class and I have to leave the room.',
      'I worry about everything, even small things, and I can’t switch it off.',
      'I don’t like going out because I think people are looking at me.',
    ],
  },
  {
    need: 'low-mood',
    from: 8,
    under: 26,
    weight: 11,
    parent: [
      '{child} stays in the bedroom and has stopped seeing friends.',
      '{child} says there is no point in things that used to be fun.',
      '{child} is tearful most evenings and tired all day.',
    ],
    young: [
      'I feel flat most days and I don’t know why.',
      'I am tired all the time and nothing is fun any more.',
      'I cry at night and then pretend I am fine in the morning.',
    ],
  },
  {
    need: 'anger',
    from: 4,
    under: 18,
    weight: 8,
    parent: [
      '{child} shouts and throws things, and is sorry afterwards.',
      'Small things set {child} off, and nobody dares to say much.',
      '{child} punched a door last week and was shocked by it.',
    ],
    young: [
      'I get so angry that I can’t hear what people say.',
      'I break my own things and then I feel stupid.',
    ],
  },
  {
    need: 'exam-stress',
    from: 10,
    under: 20,
    weight: 6,
    parent: [
      '{child} cannot sleep before a test and checks the work again and again.',
      '{child} says that one bad mark means failing everything.',
    ],
    young: [
      'I feel sick before every test.',
      'I revise until midnight and still can’t remember anything.',
    ],
  },
  {
    need: 'behaviour',
    from: 4,
    under: 14,
    weight: 9,
    parent: [
      '{child} hits out when told no, at home and at school.',
      '{child} runs off when it is time to leave, and I am scared of the road.',
      'Bedtime takes three hours and ends in tears for all of us.',
    ],
    young: [
      'I keep getting sent out of lessons and I don’t know how to stop.',
      'Everyone says I am naughty but I don’t mean it.',
    ],
  },
  {
    need: 'adjustment-and-transition',
    from: 5,
    under: 20,
    weight: 7,
    parent: [
      'We moved here in the summer and {child} has not settled.',
      'Going up to the new school has been very hard for {child}.',
      '{child} asks every day when we are going back to our old house.',
    ],
    young: [
      'I changed school and I don’t know anyone.',
      'Since we moved I feel like I don’t belong anywhere.',
    ],
  },
  {
    need: 'family-and-friends',
    from: 6,
    under: 20,
    weight: 7,
    parent: [
      'Since we parted {child} is angry with both of us.',
      '{child} has fallen out with the only two friends there were.',
      'Since his grandad died {child} will not talk about him.',
    ],
    young: [
      'My parents argue and I can’t stand being in the house.',
      'My friends left me out and I eat lunch by myself.',
    ],
  },
  {
    need: 'adverse-experiences',
    from: 5,
    under: 22,
    weight: 5,
    parent: [
      '{child} saw things at home that no child should see, and has bad dreams.',
      'There was a car crash in the spring and {child} will not get into a car.',
    ],
    young: [
      'Something happened last year and I keep seeing it again.',
      'I don’t want to say what happened yet. I jump at every noise.',
    ],
  },
  {
    need: 'self-harm',
    from: 11,
    under: 22,
    weight: 5,
    parent: [
      'I found marks on {child}’s arms and I don’t know what to say.',
      '{child} told a teacher about hurting themselves, and we are frightened.',
    ],
    young: [
      'I hurt myself when it gets too much, and I want to stop.',
      'I have done it a few times. Nobody at home knows.',
    ],
  },
  {
    need: 'gender-incongruence',
    from: 10,
    under: 20,
    weight: 2,
    parent: [
      '{child} is unhappy with how people see them, and we would like someone to talk with.',
    ],
    young: ['I don’t feel like the person people think I am.'],
  },
  {
    need: 'self-esteem',
    from: 8,
    under: 22,
    weight: 6,
    parent: [
      '{child} says horrible things about how they look and avoids mirrors.',
      '{child} gives up before starting, and says “I am rubbish at everything”.',
    ],
    young: ['I compare myself with everyone and I always lose.', 'I hate having my photo taken.'],
  },
  {
    need: 'bullying',
    from: 6,
    under: 18,
    weight: 6,
    parent: [
      'A group at school calls {child} names, and it carries on online at night.',
      '{child} comes home without the lunch money and will not say why.',
    ],
    young: [
      'They made a group chat about me.',
      'I take the long way round so that I don’t see them.',
    ],
  },
];
