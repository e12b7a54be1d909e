import {
  CHECK_BIRTH,
  CHECK_HOME,
  CHECK_IMPACT,
  CHECK_MEET,
  CHECK_MORE,
  CHECK_SAFE,
} from '../../../find/eligibility/paths.ts';
import { sayTriedAdvice } from '../answers.ts';
import type { DraftAnswers, SafeWay } from '../referral.ts';

/** One thing that was asked, what was answered, and the page that changes it. */
export type Told = readonly [asks: string, answer: string | null | undefined, change: string];

/** The check's own pages change what it asked of this request, and lead straight back. */
export function changesOf(draftId: string) {
  const at = (path: string) => `${path}?from=${encodeURIComponent(draftId)}`;
  return {
    safety: at(CHECK_SAFE),
    birth: at(CHECK_BIRTH),
    home: at(CHECK_HOME),
    needs: at(CHECK_MORE),
    impact: at(CHECK_IMPACT),
    meet: at(CHECK_MEET),
  } as const;
}
export type Changes = ReturnType<typeof changesOf>;

const YES_NO = { true: 'Yes', false: 'No' } as const;
const SELF_HARM = {
  none: 'No',
  emerging: 'Yes, a little, or it has just started',
  significant: 'Yes, often, or needed care for it',
} as const;

export function safety({ facts }: DraftAnswers, change: Changes): readonly Told[] {
  const danger = facts.immediateDanger;
  return [
    ['In danger now', danger === undefined ? undefined : YES_NO[`${danger}`], change.safety],
    ['Self-harm', facts.selfHarm && SELF_HARM[facts.selfHarm], change.safety],
  ];
}

/** The advice that was tried; no row where none was ticked. */
export function adviceTold(hopes: DraftAnswers['hopes'], to: string): readonly Told[] {
  const tried = hopes?.advice ?? [];
  return tried.length > 0 ? [['Advice that was tried', sayTriedAdvice(tried), to]] : [];
}

const WAY = { call: 'Call', text: 'Text', email: 'Email', letter: 'Letter' } as const;

export function reaching({ contact }: DraftAnswers, to: string): readonly Told[] {
  const ways = contact?.ways.map(sayWay).join('\n');
  const hidden = contact?.mustNotKnow.map(({ who, name }) => name || who).join(', ');
  return [
    ['Safe ways', contact && (ways || 'There is no safe way'), to],
    ['Best time', contact?.bestTime, to],
    ['Word we say', contact?.codeWord, to],
    ['Must not know', hidden || (contact && 'Nobody named'), to],
  ];
}

function sayWay({ way, address, mayLeaveMessage }: SafeWay): string {
  return `${WAY[way]}: ${address}${mayLeaveMessage ? '' : ' (no messages)'}`;
}

export function support({ support: told, route }: DraftAnswers, to: string): readonly Told[] {
  const helps = [
    ...(told?.interpreter ? ['An interpreter'] : []),
    ...(told?.easyRead ? ['Easy Read'] : []),
  ];
  return [
    ...(route === 'young-person'
      ? [['A grown-up you trust', told?.trustedAdult, to] as const]
      : []),
    ['School, nursery or college', told?.school, to],
    ['GP', told?.gp, to],
    ['Language', told?.language, to],
    ['Help', helps.join(', '), to],
    ['Anything else', told?.otherChanges, to],
  ];
}
