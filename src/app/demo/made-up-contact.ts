import type { SafeContact, SafeWay } from '../../refer/referral/referral.ts';
import type { Draw } from './draw.ts';
import type { MadeUpPerson } from './made-up-person.ts';

/** Whom we write to: the young person, or else the adult of the home. */
type WrittenTo = { readonly person: MadeUpPerson; readonly isYoung: boolean };

/** How they may be reached safely, and who must not know. */
export function contactOf(draw: Draw, to: WrittenTo): SafeContact {
  const { isYoung } = to;
  return {
    ways: waysOf(draw, to),
    bestTime: draw.percent(30) ? draw.pick(['After 4pm', 'Mornings', 'Not at school times']) : '',
    codeWord: isYoung && draw.percent(8) ? draw.pick(['kite', 'lighthouse', 'maple']) : '',
    mustNotKnow:
      isYoung && draw.percent(15)
        ? [{ who: draw.pick(['dad', 'mum', 'someone', 'school'] as const), name: '' }]
        : [],
  };
}

function waysOf(draw: Draw, { person, isYoung }: WrittenTo): readonly SafeWay[] {
  const { given, home } = person;
  const first = isYoung ? given : home.adult.given;
  const email = `${inAnEmail(first)}.${inAnEmail(home.family)}@family.example`;
  const way = (kind: SafeWay['way'], address: string): SafeWay => ({
    way: kind,
    address,
    mayLeaveMessage: draw.percent(90),
    othersMaySee: draw.percent(isYoung ? 6 : 12),
  });
  return draw.weighted<() => readonly SafeWay[]>([
    [48, () => [way('email', email)]],
    [32, () => [way('text', home.phone)]],
    [12, () => [way('email', email), way('call', home.phone)]],
    [5, () => [way('call', home.phone)]],
    [3, () => []],
  ])();
}

/** A name as an email has it: `Łukasz` is `lukasz`. */
export function inAnEmail(name: string): string {
  const bare = name.toLowerCase().replaceAll('ł', 'l').replaceAll('ı', 'i').normalize('NFD');
  return bare.replace(/[^a-z]/g, '');
}
