import { The, the } from '../../kernel/article.ts';
import type { HelpWay } from './triage.ts';

/** What a family is told when a team takes their request on, unless the nurse writes it. */
export function wordsOfAcceptance({
  service,
  way,
}: {
  readonly service: string;
  readonly way: HelpWay;
}): string {
  return [
    `${The(service)} can help.`,
    `${PLANS[way]} Someone from the team will get in touch, and say what comes first.`,
  ].join('\n\n');
}

const PLANS: Readonly<Record<HelpWay, string>> = {
  'one-to-one': 'The plan is to meet one to one.',
  group: 'The plan is to meet in a group.',
  digital: 'The plan is to meet online.',
  family: 'The plan is to meet as a family.',
  school: 'The plan is to meet through school.',
};

/** What goes before the questions when a team asks for more, unless the nurse writes it. */
export function wordsOfAsking(service: string): string {
  return [
    `A person at ${the(service)} read your request. Thank you for telling us.`,
    'They would like to know a little more before they decide.',
  ].join('\n\n');
}

/** What a decline comes to, for the family. */
export type ToTell = {
  readonly service: string;
  /** The area's own words, after "because": `this team helps people of other ages`. */
  readonly because: string | null;
  /** Names of the help offered instead. */
  readonly offers: readonly string[];
};

/**
 * What a family is told when a team does not take their request on: thanks, why in one sentence,
 * and what could help. It never ends on "no" (PAGES.md, rule 2).
 */
export function wordsOfDecline({ service, because, offers }: ToTell): string {
  return [
    'Thank you for telling us. A person read all of it.',
    because === null
      ? `${The(service)} did not take this on.`
      : `${The(service)} did not take this on, because ${because}.`,
    offers.length === 0 ? NONE_EXISTS : `We think that this can help: ${listed(offers)}.`,
  ].join('\n\n');
}

const NONE_EXISTS =
  'We have not found the right help yet. We have written down that this help is missing, ' +
  'and we will keep in touch.';

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
