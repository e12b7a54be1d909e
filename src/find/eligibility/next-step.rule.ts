import type { Service } from '../directory/directory.ts';
import type { MayRefer, Next, TeamAnswer } from './answer.ts';

type Entered = Pick<Service, 'id' | 'mayReferSays' | 'wayIn'>;

/** What the next step hangs on, besides the service. */
export type Standing = {
  readonly isElsewhere: boolean;
  readonly mayRefer: MayRefer;
  readonly team: TeamAnswer;
};

/**
 * What to do next: the first that applies, in the contract's order (CHECK.md, `next.kind`).
 * There is always one, and none of them is "no". Where no list names the team, it says who will
 * find out.
 */
export function nextStep({ id, mayReferSays, wayIn }: Entered): (standing: Standing) => Next {
  const page = `/services/${id}`;
  const elsewhere: Next = { kind: 'another-area', href: page, says: ANOTHER_AREA };
  const way: Next =
    wayIn.kind === 'refer'
      ? { kind: 'refer', href: `/refer?service=${id}`, says: wayIn.says }
      : { kind: wayIn.kind, href: wayIn.href ?? page, says: wayIn.says };
  const others: Next = { kind: 'someone-else-refers', href: page, says: mayReferSays };
  const waySought = { ...way, says: `${way.says} ${TEAM_SOUGHT}` };
  const othersSought = { ...others, says: `${others.says} ${TEAM_SOUGHT}` };
  return ({ isElsewhere, mayRefer, team }) => {
    if (isElsewhere) return elsewhere;
    const isSought = team.answer === 'ask-a-person';
    const isForOthers = way.kind === 'refer' && mayRefer === 'no';
    if (isForOthers) return isSought ? othersSought : others;
    return isSought ? waySought : way;
  };
}

const ANOTHER_AREA =
  'This service is for people of another area. Its page says who you can talk to.';
const TEAM_SOUGHT =
  'The people who read the referrals will find out which team it is, and tell you.';
