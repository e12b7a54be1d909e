import type { Fact } from '../facts.ts';
import type { Question } from '../next-question.rule.ts';
import type { PeopleWords } from '../people-words.ts';
import { type Found, isOutBySafety } from './results-found.page.ts';
import { phoneView } from './results-line.page.ts';
import type { Standing } from './standing.page.ts';
import { STEP_AT, withFrom } from './way-on.page.ts';

/** "One answer could change this": services that wait on the same answers are one row. */
export function openView(found: readonly Found[], standing: Standing) {
  const waiting = Map.groupBy(found, ({ stands }) => questionsFor(stands.needed, standing).join());
  const rows = [...waiting.values()].map((group) => rowOf(group, standing));
  const heading =
    rows.length > 1 ? 'A few answers could change this' : 'One answer could change this';
  return { heading, rows };
}

/** It fits, and yet how to ask, or whom, hangs on one more answer. */
export function unsettledView({ stands }: Found, standing: Standing) {
  const [question] = questionsFor(stands.needed, standing);
  if (question === undefined) return null;
  const says = `How to ask depends on ${NEEDS_TO_KNOW[question](standing.words)}.`;
  const href = withFrom(STEP_AT[question], 'results');
  return { says, button: { text: 'Answer this question', href, isAsk: false } };
}

function rowOf(group: readonly Found[], standing: Standing) {
  const [first] = group;
  const questions = questionsFor(first?.stands.needed ?? [], standing);
  const needed = questions.map((question) => NEEDS_TO_KNOW[question](standing.words));
  const [ask = 'birth'] = questions;
  return {
    heading: group.length === 1 ? (first?.service.name ?? '') : sayCount(group.length),
    names: group.length === 1 ? [] : group.map(({ service }) => service.name),
    says: `We need to know: ${listed(needed)}`,
    declined: sayDeclined(first?.stands.needed ?? [], questions, standing),
    answer: questions.length > 1 ? 'Answer the first question' : 'Answer this question',
    answerAt: withFrom(STEP_AT[ask], 'results'),
    phones: group.flatMap((one) => phoneView(one, standing.now) ?? []),
    asks: group.flatMap(askedAnyway),
  };
}

function sayDeclined(
  needed: readonly Fact[],
  questions: readonly Question[],
  { check: { skipped } }: Standing,
): string {
  if (questions.includes('place') && skipped.includes('place')) {
    return 'You were not sure of the place. That is fine. A person can find out.';
  }
  const isDeclined = needed.every((fact) => skipped.includes(fact));
  return isDeclined ? 'You chose not to say. That is fine.' : '';
}

/** What is not known, or was said of safety, never keeps anyone from asking: a person decides. */
function askedAnyway({ stands, service }: Found): readonly { name: string; href: string }[] {
  return stands.next.kind === 'refer' ? [{ name: service.name, href: stands.next.href }] : [];
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join() : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

function sayCount(count: number): string {
  return `${COUNTS[count] ?? count} services depend on this`;
}

/** The questions that would settle some facts, each once; of a home told in part, its place. */
function questionsFor(facts: readonly Fact[], { check }: Standing): readonly Question[] {
  const isPartHome = check.facts.home !== undefined;
  const asked = facts.map((fact) => (fact === 'home' && isPartHome ? 'place' : QUESTION_OF[fact]));
  return [...new Set(asked)];
}

const QUESTION_OF: { readonly [F in Fact]: Question } = {
  needs: 'more',
  asker: 'about',
  immediateDanger: 'safe',
  selfHarm: 'safe',
  dateOfBirth: 'birth',
  home: 'home',
  learns: 'learns',
  impact: 'impact',
  canMeet: 'meet',
  // No service asks for anything to be done first yet.
  done: 'more',
};

const NEEDS_TO_KNOW: { readonly [Q in Question]: (words: PeopleWords) => string } = {
  start: () => 'what the worry is',
  about: () => 'who is asking',
  more: () => 'what the worry is',
  safe: ({ child, is }) => `whether ${child} ${is} safe`,
  birth: ({ child, is }) => `how old ${child} ${is}`,
  'grown-up': () => 'whether a grown-up can help',
  home: (words) => `where ${words.child} ${verb(words, 'live')}`,
  place: (words) => `which place ${words.child} ${verb(words, 'live')} near`,
  learns: (words) => `where ${words.child} ${verb(words, 'learn')}`,
  impact: () => 'how much it gets in the way of daily life',
  meet: ({ child }) => `how ${child} could meet someone`,
};

function verb({ is }: PeopleWords, plain: string): string {
  return is === 'are' ? plain : `${plain}s`;
}

/**
 * "For help that is more urgent": what only an answer about safety leaves out is not hidden, and
 * those that can be called about it come first.
 */
export function urgentView(all: readonly Found[], standing: Standing) {
  const out = all.filter(isOutBySafety);
  if (out.length === 0) return null;
  const near = all.filter((found) => isToCallFirst(found));
  const rows = [...near, ...out].map((found) => ({
    name: found.service.name,
    phone: phoneView(found, standing.now),
    says: near.includes(found) ? found.service.summary : 'Call them. They can still talk with you.',
    asks: near.includes(found) ? [] : askedAnyway(found),
  }));
  return { rows };
}

/** A service that fits, that is called, and that names self-harm among what it helps with. */
export function isToCallFirst({ stands, service }: Found): boolean {
  const isCalled = stands.answer === 'fits' && stands.next.kind === 'call';
  return isCalled && service.needs.includes('self-harm');
}
