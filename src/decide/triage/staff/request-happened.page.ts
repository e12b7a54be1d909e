import { dayOf, sayDay, sayTime } from '../../../kernel/day.ts';
import { URGENCIES } from '../../../refer/referral/referral.ts';
import { sayWho, teamName, URGENCY_SAYS } from '../in-words.ts';
import type { RequestPage } from '../request-page.reader.ts';
import type { Reading } from './request-safety.page.ts';
import { senderOf } from './request-who.page.ts';
import { withdrawnBy } from './request-withdrawn.page.ts';

type Event = RequestPage['whole']['events'][number];

/** What has happened, oldest first, for `timeline`. */
export function happenedView(reading: Reading) {
  return reading.page.whole.events.flatMap((event) => {
    const says = eventSays(event, reading);
    if (says === '') return [];
    const { happenedAt: at } = event;
    const when = sayDay(dayOf(at), 'short');
    return [{ at, when, says: `${says}, ${sayTime(at)}.` }];
  });
}

function eventSays(event: Event, { page, pack, me }: Reading): string {
  const who = actorOf(event, page, me);
  switch (event.kind) {
    case 'referral-sent':
      return sentSays(page);
    // It comes with the sending, at the same moment.
    case 'request-received':
      return '';
    case 'request-urgency-set':
      return `${who} set how soon an answer is needed: ${levelIn(event)}`;
    case 'request-accepted':
      return `${who} accepted it`;
    case 'request-declined':
      return `${who} declined it`;
    case 'request-information-asked':
      return `${who} asked for more`;
    case 'request-information-given':
      return 'What was asked was answered';
    case 'request-team-given':
      return givenSays(event, who, { page, pack });
    case 'request-withdrawn':
      return withdrawnBy(page.whole);
    default:
      return event.kind.replaceAll('-', ' ');
  }
}

function givenSays(
  { data }: Event,
  who: string,
  { page, pack }: Pick<Reading, 'page' | 'pack'>,
): string {
  const why = page.desk.whyGiven === null ? '' : `: “${page.desk.whyGiven}”`;
  return `${who} gave it to ${teamName(pack, String(data['to'] ?? ''))}${why}`;
}

function sentSays({ whole }: RequestPage): string {
  const help = whole.helpShown ? ', after help now was shown' : '';
  return `Sent by ${senderOf(whole)}${help}`;
}

function actorOf({ actorParty }: Event, { desk }: RequestPage, me: string): string {
  const known = desk.names.find(({ party }) => party === actorParty);
  return known ? sayWho(known, me) : 'Somebody';
}

function levelIn({ data }: Event): string {
  const level = URGENCIES.find((one) => one === data['urgency']);
  return level ? URGENCY_SAYS[level] : 'set';
}
