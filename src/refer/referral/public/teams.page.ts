import { good } from '../../../platform/web/fault.ts';
import { readChoices } from '../../../platform/web/fields.ts';
import { ASKS, type Item } from './asks.page.ts';
import type { PartPage } from './part.page.ts';
import { servicesToAsk } from './services-to-ask.page.ts';
import type { PageGround } from './step.page.ts';

/** Which teams are asked. Each gets a request of its own, and decides on its own. */
export const teamsPage: PartPage<'services'> = {
  step: 'teams',
  template: ASKS,
  part: 'services',
  title: () => 'Which teams do you want to ask?',
  fill: (services) => ({ services: [...services] }),
  read: (body, ground) => {
    const from = offered(ground).map(({ value }) => value);
    const read = readChoices(body, { name: 'services', from, empty: 'Pick at least one team' });
    return read.kind === 'faulty' ? read : good(read.value);
  },
  view: (ground) => ({
    lead: 'You can ask more than one. Each team reads it and decides by itself.',
    asks: [{ kind: 'picks', name: 'services', label: 'Teams', items: offered(ground) }],
  }),
};

// What is chosen stays on offer, whatever the check says of it since.
function offered({ house, answers, visit }: PageGround): readonly Item[] {
  return servicesToAsk(house, answers, visit.now).map(({ id, name, hint }) => ({
    value: id,
    text: name,
    hint: { text: hint },
  }));
}
