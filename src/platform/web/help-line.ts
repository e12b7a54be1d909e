import type { Day } from '../../kernel/day.ts';

/** A line to call or text, as the area's contacts give it. */
export type HelpLine = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'emergency' | 'urgent' | 'listening' | 'safeguarding' | 'service';
  readonly phone?: string | undefined;
  /** What to press once the call is answered: `2` for mental health on 111. */
  readonly thenPress?: string | undefined;
  readonly text?: string | undefined;
  /** Who it is for, in plain words. */
  readonly forWhom: string;
  readonly hoursSay: string;
  /** One more thing to know: the prefix for text relay. */
  readonly note?: string | undefined;
  /** The day a person last checked it; null: nobody has, and it is shown to no one. */
  readonly verified: Day | null;
};

/** The lines that may be shown at all: an unchecked number is kept, and never printed. */
export function shownLines(lines: readonly HelpLine[]): readonly HelpLine[] {
  return lines.filter((line) => line.verified !== null);
}

/** The crisis lines for the foot of each page: danger first, then urgent, then someone to listen. */
export function crisisLines(lines: readonly HelpLine[]): readonly HelpLine[] {
  const shown = shownLines(lines);
  return CRISIS.flatMap((kind) => shown.filter((line) => line.kind === kind)).slice(0, FOOT_LINES);
}

const CRISIS = ['emergency', 'urgent', 'listening'] as const;
const FOOT_LINES = 4;

/** `0800 1111` as an address to call, `tel:08001111`. */
export function telHref(number: string): string {
  return `tel:${dialled(number)}`;
}

/** `85258` as an address to text. */
export function smsHref(number: string): string {
  return `sms:${dialled(number)}`;
}

function dialled(number: string): string {
  return number.replace(/[^\d+]/g, '');
}
