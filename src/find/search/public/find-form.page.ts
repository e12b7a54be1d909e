import { typedIn } from '../../../platform/web/field-text.ts';
import type { Form } from '../../../platform/web/page.ts';
import type { Area } from '../../area/area.ts';
import { ASKERS, LEVELS, MEETS } from '../../directory/directory.ts';
import { MEET_SAYS } from '../../eligibility/answers-in-words.ts';
import { sayWhere } from '../../eligibility/whereabouts-in-words.rule.ts';
import type { Filters } from '../filters.ts';
import { addressOf, sidesOf, without } from '../filters-in-address.rule.ts';
import { ASKER_CHOICES, LEVEL_CHOICES, sideInWords } from '../filters-in-words.rule.ts';

/** The form of the finder, with what was picked; where it had faults, with what was typed. */
export function formView(filters: Filters, area: Area, sent: Form | null) {
  const { groups, needs, named, advice, ways, asker, level, thrive } = filters;
  const { age, near } = boxes(filters, area);
  return {
    words: sent === null ? '' : typedIn(sent, 'words'),
    age: sent === null ? age : typedIn(sent, 'age'),
    near: sent === null ? near : typedIn(sent, 'near') || typedIn(sent, 'place'),
    // What own words came to goes on with the form, until other words are typed.
    hidden: [
      ...needs.map((value) => ({ name: 'need', value })),
      ...named.map((value) => ({ name: 'named', value })),
      ...advice.map((value) => ({ name: 'advice', value })),
    ],
    groups: area.needGroups
      .filter((group) => group.needs.length > 0)
      .map(({ id, says }) => ({ id, says, checked: groups.includes(id) })),
    ways: MEETS.map((id) => ({ id, says: MEET_SAYS[id], checked: ways.includes(id) })),
    selects: [
      select(
        'asker',
        'Who is looking?',
        ASKERS.map((id) => [id, ASKER_CHOICES[id]] as const),
        asker,
      ),
      select(
        'level',
        'Level of help',
        LEVELS.map((id) => [id, LEVEL_CHOICES[id]] as const),
        level,
      ),
      select(
        'thrive',
        'i-THRIVE group',
        area.thriveGroups.map(({ id, says }) => [id, says] as const),
        thrive,
      ),
    ],
    // What was picked stands above what was found; only a fault needs the boxes again.
    isMore: sent !== null,
  };
}

function boxes({ age, near }: Filters, area: Area) {
  return {
    age: age === null ? '' : String(age),
    near: near === null ? '' : sayWhere(near, area),
  };
}

type Choice = readonly [id: string, says: string];

function select(name: string, label: string, choices: readonly Choice[], picked: string | null) {
  const options = choices.map(([value, text]) => ({ value, text, selected: value === picked }));
  return { name, label, options };
}

/** "We looked for": each thing, with the address of the same search without it. */
export function soughtView(filters: Filters, area: Area) {
  const whole = sidesOf(filters).filter((side) => side !== 'worry');
  return [
    ...worries(filters, area),
    ...whole.map((side) => ({
      says: sideInWords(side, filters, area),
      href: addressOf(without(filters, side)),
    })),
  ];
}

/** Each worry by itself, so that one that own words did not mean can be taken away. */
function worries(filters: Filters, area: Area) {
  const { groups, needs, named } = filters;
  const one = (only: Partial<Filters>, less: Partial<Filters>) => ({
    says: sideInWords('worry', { ...filters, groups: [], needs: [], named: [], ...only }, area),
    href: addressOf({ ...filters, ...less }),
  });
  const but = (list: readonly string[], id: string) => list.filter((other) => other !== id);
  return [
    ...groups.map((id) => one({ groups: [id] }, { groups: but(groups, id) })),
    ...needs.map((id) => one({ needs: [id] }, { needs: but(needs, id) })),
    ...(named.length > 0 ? [one({ named }, { named: [], advice: [] })] : []),
  ];
}
