import { dayOf, sayDay, sayTime } from '../../../kernel/day.ts';
import { type Outcome, show, type Visit } from '../../../platform/web/page.ts';
import { NotFound } from '../../../platform/web/thrown.ts';
import { readGiven } from '../given.reader.ts';
import { teamName } from '../in-words.ts';
import { queuePath } from '../paths.ts';
import { actorOf, requestOf, type TriageHouse } from './acting.page.ts';
import { typedInForm } from './changed.page.ts';

/**
 * In place of a request that is not, or no more, this viewer's to see: where their team gave it to
 * another, that is said, with all that was typed; else there is no such page.
 */
export async function goneOrGiven(house: TriageHouse, visit: Visit): Promise<Outcome> {
  const given = await readGiven(house, actorOf(visit), requestOf(visit));
  if (!given) throw new NotFound('no such request');
  const pack = house.book.now();
  const typed = typedInForm(visit.body);
  const isForm = Object.keys(visit.body).length > 0;
  const who = given.by === actorOf(visit).party ? 'You' : given.byName;
  const team = teamName(pack, given.toTeam);
  const when = `${sayTime(given.at)}, ${sayDay(dayOf(given.at), 'short')}`;
  const view = {
    says: `${who} gave this to ${team} at ${when}`,
    isForm,
    typed,
    back: queuePath('new', given.fromTeam),
    from: teamName(pack, given.fromTeam),
  };
  return show('decide/triage/staff/given-on.page.njk', view, {
    title: 'Another team has this',
    status: isForm ? 409 : 404,
  });
}
