import type { Area } from '../../area/area.ts';
import { serviceAt } from '../../directory/paths.ts';
import type { Next } from '../answer.ts';
import { within } from '../answers-in-words.ts';
import type { Voice } from '../people-words.ts';
import { adviceFor } from './results-advice.page.ts';
import { buttonOf, verdictOf } from './results-button.page.ts';
import { fitView } from './results-fit.page.ts';
import type { Found } from './results-found.page.ts';
import { phoneView } from './results-line.page.ts';
import { unsettledView } from './results-open.page.ts';
import type { Standing } from './standing.page.ts';

/** The card of a service that fits (PAGES: 6.3). Only the first that can be asked is green. */
export function cardView(found: Found, standing: Standing, isFirst: boolean) {
  const { service } = found;
  const { voice } = standing.words;
  const unsettled = unsettledView(found, standing);
  return {
    name: service.name,
    pageAt: `${serviceAt(service.id)}?from=results`,
    summary: service.summary,
    verdict: unsettled ? 'Fits. One more answer tells how to ask.' : verdictOf(found, voice),
    why: whySays(found, standing.pack.area),
    button: unsettled?.button ?? buttonOf(found, voice),
    next: isSaid(found) ? found.stands.next.says : '',
    unsettled: unsettled?.says ?? '',
    advice: adviceView(found, standing),
    phone: phoneView(found, standing.now),
    quiet: quietLines(found, voice),
    fit: { ...fitView(found, standing), isOpen: isFirst && voice === 'work' },
    parents: voice === 'self' ? parentsSay(found) : [],
  };
}

/** Where the next step is not to ask here, it is said what to do. */
function isSaid({ stands: { next } }: Found): boolean {
  return TOLD.has(next.kind);
}

const TOLD: ReadonlySet<Next['kind']> = new Set<Next['kind']>([
  'someone-else-refers',
  'through-school',
  'walk-in',
  'advice-first',
]);

/** What to try first, where somebody else asks: pages of advice that share a worry. */
function adviceView({ stands, matched }: Found, standing: Standing) {
  if (!isTriedFirst(stands.next)) return [];
  const needs = matched.map(({ id }) => id);
  return adviceFor(needs, standing).slice(0, MOST_ADVICE);
}

const MOST_ADVICE = 3;

function isTriedFirst({ kind }: Next): boolean {
  return kind === 'someone-else-refers' || kind === 'advice-first';
}

/** One sentence why: ages and place, and the worry that it names, as it was picked. */
function whySays({ version, matched }: Found, area: Area): string {
  const criteria = version?.criteria ?? [];
  const age = criteria.find((one) => one.kind === 'age');
  const lives = criteria.find((one) => one.kind === 'area');
  const whom = age ? agesSay(age.atLeast, age.under) : 'children and young people';
  const codes = lives?.lives ?? [];
  const others = area.districts.filter(({ code, inArea }) => !inArea && codes.includes(code));
  const where = [area.name, ...others.map(({ name }) => name)].join(' or ');
  const picked = matched.slice(0, 2).map(({ says }) => `“${within(says)}”`);
  const more = matched.length > 2 ? ` and ${matched.length - 2} more` : '';
  const worry = picked.length > 0 ? `, and for what you picked: ${picked.join(', ')}${more}` : '';
  return `It is for ${whom} in ${where}${worry}.`;
}

function agesSay(atLeast: number, under: number): string {
  return atLeast === 0 ? `ages up to ${under - 1}` : `ages ${atLeast} to ${under - 1}`;
}

function quietLines(found: Found, voice: Voice): readonly string[] {
  const { service, stands } = found;
  const { team } = stands;
  // Where the next step is said, it says so itself.
  const isSought = team.answer === 'ask-a-person' && !isSaid(found);
  const next = stands.next.kind === 'walk-in' ? (found.walkIn?.next ?? '') : '';
  return [
    ...(next === '' ? [] : [`The next session near you: ${next}`]),
    ...(team.answer === 'known' ? [`Your team: ${team.name}`] : []),
    ...(team.answer === 'known' && team.email !== null ? [`Their email: ${team.email}`] : []),
    ...(isSought ? ['We will find out which team, and tell you'] : []),
    ...(service.agreementSays === null ? [] : [AGREES[voice]]),
    ...(service.verified === null ? ['We could not check this lately. Ask them to make sure'] : []),
  ];
}

const AGREES: { readonly [V in Voice]: string } = {
  self: 'You need to agree',
  family: 'Your child needs to agree',
  work: 'The child needs to agree, and a parent or carer where that is right',
  other: 'They need to agree',
};

/** "Do my parents find out?": what is true of this site, and what the service itself asks for. */
function parentsSay({ stands, service }: Found): readonly string[] {
  if (stands.next.kind !== 'refer') return [];
  return [
    'We do not tell your parents that you looked here.',
    'If you ask for help, you say who may know.',
    ...(service.agreementSays === null
      ? []
      : ['This team asks a parent or carer to agree too, where that is right.']),
    'A team may need to tell someone if you or someone else is not safe.',
    'They would try to talk to you first.',
  ];
}
