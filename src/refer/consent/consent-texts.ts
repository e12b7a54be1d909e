/** Which text somebody was shown before they answered. */
export const CONSENT_TEXT_IDS = [
  'young-person',
  'child-told',
  'parent-or-carer',
  'told-by-professional',
] as const;
export type ConsentTextId = (typeof CONSENT_TEXT_IDS)[number];

/** A text as it stands now. A change of words is a new version: what was shown is kept whole. */
export type ConsentText = {
  readonly id: ConsentTextId;
  readonly version: number;
  readonly paragraphs: readonly string[];
};

/**
 * The texts above each question on the agreement page: who gets it, what they get, what for. Read
 * by children of 9 to 11. `teams` is who will get it, as people name them. About the referral only;
 * the law of using data is another text (DOMAIN.md 2.4).
 */
export function consentText(id: ConsentTextId, teams: readonly string[]): ConsentText {
  return { id, version: 1, paragraphs: PARAGRAPHS[id](sayTeams(teams)) };
}

/** The text as it is kept with the answer: paragraphs, one a line. */
export function textShown(text: ConsentText): string {
  return text.paragraphs.join('\n');
}

/** `the North team and the walk-in team`. */
export function sayTeams(teams: readonly string[]): string {
  const last = teams.at(-1) ?? 'the team';
  return teams.length < 2 ? last : `${teams.slice(0, -1).join(', ')} and ${last}`;
}

const PARAGRAPHS: Readonly<Record<ConsentTextId, (teams: string) => readonly string[]>> = {
  'young-person': (teams) => [
    `We will send this to ${teams}.`,
    paragraph(
      'They will see your name, your birth date and what you wrote.',
      'They will see where you live, if you told us.',
      'They will see how to reach you safely.',
    ),
    paragraph('They use it to see how they can help.', 'They will talk with you about it.'),
    paragraph('It is your choice.', 'You can change your mind at any time.'),
    paragraph(
      'They keep it private.',
      'They may need to tell someone if you or someone else is not safe.',
      'They would try to talk to you first.',
    ),
  ],
  'child-told': (teams) => [
    `We will send what you wrote about your child to ${teams}.`,
    paragraph(
      'Children have a say at any age.',
      'Please tell your child that you are asking for help, if it is safe to.',
    ),
    paragraph(
      'Your child can say yes, no or not yet.',
      'If they have not said yes, someone will talk with them first.',
    ),
    'Your child can change their mind at any time.',
  ],
  'told-by-professional': (teams) => [
    `We will send what you wrote to ${teams}.`,
    paragraph(
      'Tell the child and their family what you write, and who sees it.',
      'They can say yes, no or not yet.',
    ),
    'They can change their mind at any time.',
    paragraph(
      'The team keeps it private.',
      'They may need to tell someone if the child or someone else is not safe.',
    ),
  ],
  'parent-or-carer': (teams) => [
    `We will send this to ${teams}.`,
    paragraph(
      'They will see your name and your child’s name and birth date.',
      'They will see what you wrote and how to reach you safely.',
      'They will see where your child lives, if you told us.',
    ),
    paragraph(
      'They use it to see how they can help.',
      'They will talk with you and your child about it.',
    ),
    'You can change your mind at any time.',
    paragraph(
      'They keep it private.',
      'They may need to tell someone if your child or someone else is not safe.',
      'They would try to talk to you first.',
    ),
  ],
};

function paragraph(...sentences: readonly string[]): string {
  return sentences.join(' ');
}
