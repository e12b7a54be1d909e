import { shownContacts } from '../../../find/area/shown-contacts.rule.ts';
import type { AreaPack } from '../../../find/directory/pack.ts';
import { SELF_HARM_SAYS } from '../../../find/eligibility/answers-in-words.ts';
import { dayOf, type Instant, sayDay } from '../../../kernel/day.ts';
import { sayWho } from '../in-words.ts';
import type { RequestPage } from '../request-page.reader.ts';
import { toldOfSafety } from './request-referrer.page.ts';
import { senderOf } from './request-who.page.ts';

export type Reading = {
  readonly page: RequestPage;
  readonly pack: AreaPack;
  readonly now: Instant;
  /** The viewer's own party. */
  readonly me: string;
};

/** Each answer about safety, who said them all, and how soon an answer is needed. */
export function safetyView({ page, pack, now, me }: Reading) {
  const { whole, desk } = page;
  const { immediateDanger: danger, selfHarm: harm } = whole.facts;
  return {
    rows: [
      {
        asks: 'In danger now?',
        says: danger === undefined ? 'Not said' : yesNo(danger),
      },
      {
        asks: 'Hurt themselves lately?',
        says: harm === undefined ? 'Not said' : SELF_HARM_SAYS[harm],
      },
    ],
    told: toldOfSafety(whole),
    said: `Said by ${senderOf(whole)}, ${sayDay(dayOf(whole.referral.sentAt), 'short')}`,
    helpShown: whole.helpShown,
    urgency: whole.request.urgency ?? 'unset',
    urgencySays: urgencySays(desk.urgency, me),
    lines: shownContacts(pack.area.contacts, dayOf(now))
      .filter(({ kind, phone }) => kind === 'safeguarding' && phone !== undefined)
      .map(({ name, phone }) => ({ name, phone: phone ?? '' })),
  };
}

function yesNo(is: boolean): string {
  return is ? 'Yes' : 'No';
}

function urgencySays(set: RequestPage['desk']['urgency'], me: string): string {
  if (!set) return '';
  const who = sayWho({ party: set.by, name: set.byName }, me);
  return `${who}, ${sayDay(dayOf(set.at), 'short')}: “${set.reason}”`;
}
