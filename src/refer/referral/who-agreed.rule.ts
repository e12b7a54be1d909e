import type { Service } from '../../find/directory/directory.ts';
import { the } from '../../kernel/article.ts';
import type { Instant } from '../../kernel/day.ts';
import { basisOfConsent } from '../consent/basis-of-consent.rule.ts';
import type { Consent, ConsentAnswer, Giver } from '../consent/consent.ts';
import { type ConsentTextId, consentText, textShown } from '../consent/consent-texts.ts';
import type { AgreedBy, Agreement, AgreementTold, DraftAnswers } from './referral.ts';

/** To whom it is sent, by whom and when. */
export type Agreeing = {
  /** The teams' ids, with the names of `recipientName`, as the page showed them. */
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  /** The follower that the sender becomes. */
  readonly party: string;
  /** The child's age in years; null when not known. */
  readonly age: number | null;
  readonly at: Instant;
};

/** Every answer of the agreement page, with its basis and the words that were shown. */
export function whoAgreed(answers: DraftAnswers, agreeing: Agreeing): readonly Consent[] {
  return givenIn(answers).map((given) => consentOf(given, answers, agreeing));
}

/** How people are told who will get it: on the agreement page, in its text, in messages. */
export function recipientName({ name }: Pick<Service, 'name'>): string {
  return the(name);
}

type Given = {
  readonly by: Giver;
  readonly answer: ConsentAnswer;
  readonly said: string;
  readonly text: ConsentTextId;
  /** Whether the sender gave it themselves, or tells us of it. */
  readonly isOwn: boolean;
};

function givenIn(answers: DraftAnswers): readonly Given[] {
  const { agree, told, route } = answers;
  if (route === 'professional') return told ? toldAnswers(told) : [];
  return agree ? [childsAnswer(answers, agree), ...adultsAnswer(agree)] : [];
}

// Where nobody was asked nobody agreed: why is kept as an answer, and no consent is made up.
function toldAnswers({ by }: AgreementTold): readonly Given[] {
  const tell = { said: '', text: 'told-by-professional', isOwn: false } as const;
  const child: Given = { ...tell, by: 'child', answer: by === 'adult' ? 'not-asked' : 'yes' };
  const adult: Given = { ...tell, by: 'parent-or-carer', answer: 'yes' };
  const all: Readonly<Record<AgreedBy, readonly Given[]>> = {
    both: [child, adult],
    child: [child],
    adult: [child, adult],
    without: [],
  };
  return all[by];
}

function childsAnswer({ route }: DraftAnswers, { child, childSaid }: Agreement): Given {
  const isOwn = route === 'young-person';
  const text = isOwn ? 'young-person' : 'child-told';
  return { by: 'child', answer: child, said: childSaid, text, isOwn };
}

function adultsAnswer({ adult }: Agreement): readonly Given[] {
  if (!adult) return [];
  const text = 'parent-or-carer';
  return [{ by: text, answer: adult.agrees, said: '', text, isOwn: true }];
}

function consentOf(given: Given, { route, agree }: DraftAnswers, agreeing: Agreeing): Consent {
  const { teams, party, age, at } = agreeing;
  const text = consentText(
    given.text,
    teams.map(({ name }) => name),
  );
  const responsibility = agree?.adult?.parentalResponsibility ?? null;
  return {
    purpose: 'send-request',
    recipients: teams.map(({ id }) => id),
    givenBy: given.by,
    party: given.isOwn ? party : null,
    answer: given.answer,
    basis: basisOfConsent({ givenBy: given.by, toldBy: route, age, responsibility }).value,
    ageThen: age,
    said: given.said.trim() || null,
    text: { id: text.id, version: text.version, shown: textShown(text) },
    givenAt: at,
  };
}
