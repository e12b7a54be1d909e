/** What is said of one need: by a parent or carer, and by a young person. */
export type Worry = {
  readonly need: string;
  /** From which age to below which this need is drawn. */
  readonly from: number;
  readonly under: number;
  readonly weight: number;
  /** `{child}` is the name that the child likes. */
  readonly parent: readonly string[];
  readonly young: readonly string[];
};

/** Made-up worries, by need. Plain, varied, and nobody's own words. */
export const WORRIES: readonly Worry[] = [
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
  {
    need: 'language',
    from: 1,
    under: 12,
    weight: 9,
    parent: [
      '{child} has about twenty words and gets cross when we do not understand.',
      '{child} cannot follow two things at once, like “get your shoes and your bag”.',
      'At nursery they say that {child} points and does not put words together.',
    ],
    young: ['I lose the words when I try to explain things.'],
  },
  {
    need: 'speech-sounds',
    from: 3,
    under: 12,
    weight: 6,
    parent: [
      'Only we understand {child}; other children walk away.',
      '{child} misses the first sound of most words.',
    ],
    young: ['People ask me to say it again all the time.'],
  },
  {
    need: 'stammering',
    from: 3,
    under: 20,
    weight: 3,
    parent: ['{child} gets stuck on words and has started to stop talking halfway.'],
    young: ['I get stuck on my own name and people laugh.'],
  },
  {
    need: 'selective-mutism',
    from: 3,
    under: 14,
    weight: 2,
    parent: ['{child} chats at home and has not said one word at school this year.'],
    young: ['I can talk at home but my voice stops at school.'],
  },
  {
    need: 'social-communication',
    from: 3,
    under: 18,
    weight: 5,
    parent: [
      '{child} finds it hard to take turns and plays alone.',
      '{child} takes what people say word for word, and it ends in a fight.',
    ],
    young: ['I don’t know when it is my turn to speak.'],
  },
  {
    need: 'voice',
    from: 4,
    under: 18,
    weight: 1,
    parent: ['{child} has been hoarse for months, and it is worse by the evening.'],
    young: ['My voice goes by lunchtime every day.'],
  },
  {
    need: 'eating-and-swallowing',
    from: 0,
    under: 12,
    weight: 3,
    parent: [
      '{child} coughs on milk and mealtimes take more than an hour.',
      '{child} holds food in the mouth and gags on lumps.',
    ],
    young: ['Some food makes me choke so I only eat a few things.'],
  },
  {
    need: 'hearing-and-communication',
    from: 1,
    under: 19,
    weight: 1,
    parent: ['{child} has hearing aids and needs help to follow talk in a group.'],
    young: ['I miss what people say when the class is noisy.'],
  },
  {
    need: 'fine-motor',
    from: 4,
    under: 17,
    weight: 4,
    parent: [
      '{child} cannot hold a pencil for long, and the writing cannot be read.',
      'Scissors, zips and buttons all end in tears.',
    ],
    young: ['My hand hurts after one line of writing.'],
  },
  {
    need: 'self-care',
    from: 4,
    under: 18,
    weight: 3,
    parent: [
      '{child} needs help with dressing and washing, long after others did it alone.',
      '{child} cannot use a knife and fork and will not eat at school.',
    ],
    young: ['Getting dressed for PE takes me too long and everyone waits.'],
  },
  {
    need: 'sensory',
    from: 3,
    under: 17,
    weight: 4,
    parent: [
      '{child} covers both ears in the hall and cannot bear labels in clothes.',
      'Haircuts and the dentist are impossible for {child}.',
    ],
    young: ['Bright lights and noise make me want to run out.'],
  },
  {
    need: 'coordination',
    from: 4,
    under: 17,
    weight: 4,
    parent: [
      '{child} falls over more than the others and cannot ride a bike yet.',
      '{child} bumps into things and is tired after a short walk.',
    ],
    young: ['I can’t catch a ball and nobody picks me.'],
  },
  {
    need: 'movement',
    from: 0,
    under: 18,
    weight: 3,
    parent: [
      '{child} is eighteen months old and does not stand yet.',
      '{child} walks on tiptoe and gets pains in both legs.',
    ],
    young: ['My knees hurt and I had to stop football.'],
  },
  {
    need: 'posture-and-mobility',
    from: 1,
    under: 19,
    weight: 1,
    parent: ['{child} has outgrown the chair, and sits badly at the table.'],
    young: ['My chair is too small and my back hurts.'],
  },
  {
    need: 'several-complex-needs',
    from: 0,
    under: 8,
    weight: 2,
    parent: ['{child} sees many teams, and we repeat the same story to each of them.'],
    young: ['A lot of people help me and I don’t know who does what.'],
  },
];

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
