import type { DoFirst, Service, WayInRule } from '../directory/directory.ts';
import type { Next, TeamAnswer } from './answer.ts';
import type { GettingIn } from './getting-in.rule.ts';

type Entered = Pick<Service, 'id' | 'mayReferSays' | 'wayIn'>;

/** What the next step hangs on, besides the service. */
export type Standing = {
  readonly isElsewhere: boolean;
  readonly team: TeamAnswer;
  readonly entry: GettingIn;
  /** What is known to be done already; undefined: nothing is known of it. */
  readonly done: readonly string[] | undefined;
};

/**
 * What to do next: the first that applies, in the contract's order (CHECK.md, `next.kind`).
 * There is always one, and none of them is "no". Where no list names the team, it says who will
 * find out.
 */
export function nextStep({ id, mayReferSays, wayIn }: Entered): (standing: Standing) => Next {
  const page = `/services/${id}`;
  const elsewhere: Next = { kind: 'another-area', href: page, says: ANOTHER_AREA };
  const asked = wayIn.find(({ kind }) => kind === 'refer') ?? wayIn.at(-1);
  const refer = { kind: 'refer', href: `/refer?service=${id}`, says: asked?.says ?? '' } as const;
  const others = { kind: 'someone-else-refers', href: page, says: mayReferSays } as const;
  const instead = ({ kind, href, says }: WayInRule): Next => ({ kind, href: href ?? page, says });
  const inWords = ({ entry, done }: Standing): Next => {
    const way = entry.wayIn;
    if (way && way.kind !== 'refer') return instead(way);
    if (entry.mayRefer === 'no') return { ...others, says: entry.mayReferSays ?? mayReferSays };
    const first = notDone(entry.doFirst, done);
    if (first) return { kind: 'advice-first', href: page, says: first.says };
    return way ? { ...refer, says: way.says } : refer;
  };
  return (standing) => {
    if (standing.isElsewhere) return elsewhere;
    const next = inWords(standing);
    if (standing.team.answer !== 'ask-a-person') return next;
    const isSent = next.kind === 'refer' || next.kind === 'someone-else-refers';
    return { ...next, says: `${next.says} ${isSent ? TEAM_SOUGHT : TEAM_TO_ASK}` };
  };
}

function notDone(wanted: readonly DoFirst[], done: readonly string[] | undefined) {
  return done && wanted.find(({ id }) => !done.includes(id));
}

const ANOTHER_AREA =
  'This service is for people of another area. Its page says who you can talk to.';
const TEAM_SOUGHT = 'We will find out which team it is, and tell you.';
/** For a way in on which nothing is sent through us. */
const TEAM_TO_ASK =
  'No list that we have names the team for this place. Ask any of the teams to find out which team it is.';
