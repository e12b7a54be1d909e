import { sayDay } from '../../../kernel/day.ts';
import type { Asker, Service } from '../directory.ts';

/** Who reads a page: about themselves, as part of their work, or anyone. */
type Reader = 'young' | 'work' | 'anyone';

const READERS: { readonly [A in Asker]: Reader } = {
  'young-person': 'young',
  'parent-carer': 'anyone',
  'health-professional': 'work',
  'education-professional': 'work',
  'social-care-professional': 'work',
  'other-professional': 'work',
  'someone-else': 'anyone',
};

/** What is said to some readers alone: first for those who said that they are, else last. */
export function readerView(service: Service, asker: Asker | undefined) {
  const reader = asker ? READERS[asker] : 'anyone';
  const boxes = [
    { for: 'young', id: 'young-people', heading: 'For young people', says: service.forYoungPeople },
    {
      for: 'work',
      id: 'professionals',
      heading: 'For professionals',
      says: service.forProfessionals,
    },
  ].filter(({ says }) => says.length > 0);
  return {
    firstBoxes: boxes.filter((box) => box.for === reader),
    lastBoxes: boxes.filter((box) => box.for !== reader),
  };
}

/** How long people wait, with its day; where nothing is known, whom to ask. */
export function waitSays({ waiting }: Pick<Service, 'waiting'>): string {
  if (waiting === null) return 'We don’t know. Ask them.';
  if (waiting.asOf !== null) return `${waiting.says}. That was on ${sayDay(waiting.asOf)}.`;
  return `${waiting.says}. The page that says so has no date. Ask them how long it is now.`;
}

/** The inset of a page that nobody checked lately, or whose source is old; empty for the others. */
export function uncheckedSays(
  { verified, toldIn }: Pick<Service, 'verified' | 'toldIn'>,
  hasPhone: boolean,
): string {
  const ask = hasPhone ? 'Call to make sure.' : 'Ask them to make sure.';
  if (toldIn !== null) return `We last checked this in ${toldIn.slice(0, 4)}. ${ask}`;
  if (verified !== null) return '';
  return `We have not been able to check this page lately. Some of it may be old. ${ask}`;
}

const KEEPERS = 'the people who keep this site';

/** When its source was last read, and by whom. */
export function checkedSays({ verified, checkedBy }: Service): string {
  return verified === null ? '' : `Checked on ${sayDay(verified)} by ${checkedBy ?? KEEPERS}.`;
}
