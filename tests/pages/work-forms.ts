import { EWA } from '../people/cast.ts';
import { answerCheck, born, type FormPage, fillIn, send } from './forms.ts';
import type { Typed, Visit } from './visit.ts';

/** A SENCO's referral, in the order of its list; Mr Hall knows what the check did not ask. */
const WORK: readonly (readonly [step: string, typed: Typed])[] = [
  ['teams', { services: ['kent-therapeutic-support', 'kent-school-health'] }],
  [
    'you',
    {
      name: 'Sam Hall',
      role: 'SENCO',
      organisation: 'A primary school',
      email: 's.hall@school.example.org',
      staysInvolved: 'yes',
    },
  ],
  [
    'child',
    {
      childGiven: EWA.given,
      childFamily: EWA.family,
      knownAs: EWA.calledBy,
      nhsNumber: '999 023 4418',
      ...born(EWA.born),
    },
  ],
  ['home', { postcode: EWA.postcode }],
  ['support', { school: 'A school in Margate' }],
  ['family', { name: EWA.name, relationship: 'mother', parentalResponsibility: 'yes' }],
  ['concern', { needs: 'anxiety', worry: 'He hides before school.', childsWords: 'I get stuck.' }],
  ['effects', { impact: 'noticeable', learning: 'He copies others.' }],
  ['tried', { tried: 'A talking group for one term.' }],
  ['safety', { danger: 'no', harm: 'none' }],
  ['told', { by: 'both' }],
  [
    'contact',
    { ways: 'email', 'email-address': EWA.email, 'email-message': 'yes', 'email-seen': 'no' },
  ],
];

/** Begins a professional's referral with nothing known but who asks, and answers it up to a page. */
export async function writeWorkDraft(
  visit: Visit,
  until = 'check',
  other: Readonly<Record<string, Typed>> = {},
): Promise<string> {
  await answerCheck(visit, '/check/more', { '/check/about': { asker: 'education-professional' } });
  const list = await send(visit, '/refer', {});
  for (const [step, typed] of WORK) {
    if (step === until) break;
    const { status } = await fillIn(visit, `${list}/${step}`, other[step] ?? typed);
    if (status !== 303) throw new Error(`${step} answered ${status}`);
  }
  return until === '' ? list : `${list}/${until}`;
}

function work(step: string, form: Omit<FormPage, 'name' | 'come' | 'good'>): FormPage {
  return {
    name: `/refer/…/${step} at work`,
    come: (visit) => writeWorkDraft(visit, step),
    good: WORK.find(([name]) => name === step)?.[1] ?? {},
    ...form,
  };
}

/** Every page of a professional's referral with a form of its own. */
export const WORK_PAGES: readonly FormPage[] = [
  work('teams', { demands: ['services'], boxes: [] }),
  work('you', {
    demands: ['name', 'role', 'organisation', 'email', 'staysInvolved'],
    boxes: ['name', 'role', 'organisation', 'email', 'phone'],
  }),
  work('child', {
    demands: ['childGiven', 'childFamily', 'birth-day'],
    boxes: ['childGiven', 'childFamily', 'knownAs', 'pronouns', 'nhsNumber', 'birth-year'],
  }),
  work('home', { demands: ['postcode'], boxes: ['postcode', 'place'] }),
  work('support', { demands: [], boxes: ['school', 'otherChanges'] }),
  work('family', {
    demands: ['name', 'relationship', 'parentalResponsibility'],
    boxes: ['name', 'relationship', 'more'],
  }),
  work('concern', { demands: ['needs', 'worry'], boxes: ['worry', 'since', 'childsWords'] }),
  work('effects', { demands: [], boxes: ['home', 'learning', 'others'] }),
  work('tried', { demands: [], boxes: ['tried', 'goingWell', 'hopes'] }),
  work('safety', { demands: ['danger', 'harm'], boxes: ['plans', 'socialWorker', 'inPlace'] }),
  {
    ...work('told', { demands: ['by'], boxes: ['why'] }),
    good: { by: 'without', why: 'He may come to harm if they know.' },
  },
  work('contact', { demands: ['ways'], boxes: ['email-address', 'bestTime'] }),
];
