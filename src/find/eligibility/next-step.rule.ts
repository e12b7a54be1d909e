import type { DoFirst, Service, WayInRule } from '../directory/directory.ts';
import type { Next, TeamAnswer } from './answer.ts';
import type { GettingIn } from './getting-in.rule.ts';
import { remembering } from './remembering.rule.ts';

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
  const byOthers = remembering(
    (says: string): Next => ({ kind: 'someone-else-refers', href: page, says }),
  );
  const by = remembering(
    ({ kind, href, says }: WayInRule): Next =>
      kind === 'refer' ? { ...refer, says } : { kind, href: href ?? page, says },
  );
  const byFirst = remembering((says: string): Next => ({ kind: 'advice-first', href: page, says }));
  const seekingTeam = remembering((next: Next): Next => {
    const isSent = next.kind === 'refer' || next.kind === 'someone-else-refers';
    return { ...next, says: `${next.says} ${isSent ? TEAM_SOUGHT : TEAM_TO_ASK}` };
  });
  const inWords = ({ entry, done }: Standing): Next => {
    const way = entry.wayIn;
    if (way && way.kind !== 'refer') return by(way);
    if (entry.mayRefer === 'no') return byOthers(entry.mayReferSays ?? mayReferSays);
    const first = notDone(entry.doFirst, done);
    if (first) return byFirst(first.says);
    return way ? by(way) : refer;
  };
  return (standing) => {
    if (standing.isElsewhere) return elsewhere;
    const next = inWords(standing);
    return standing.team.answer === 'ask-a-person' ? seekingTeam(next) : next;
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
