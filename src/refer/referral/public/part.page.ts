import type { Read } from '../../../platform/web/fault.ts';
import type { Form, Page } from '../../../platform/web/page.ts';
import type { Step } from '../journey.rule.ts';
import type { DraftAnswers, DraftPart } from '../referral.ts';
import type { ReferHouse } from './draft-at-hand.page.ts';
import { type PageGround, stepPage } from './step.page.ts';

export { childNameOf, type PageGround } from './step.page.ts';

/** A page of a request that saves one part of it. */
export type PartPage<P extends DraftPart = DraftPart> = {
  readonly step: Step;
  readonly template: string;
  readonly part: P;
  /** The question, for the heading. */
  readonly title: (answers: DraftAnswers) => string;
  /** What was answered before, as the form's own fields. */
  readonly fill: (value: DraftAnswers[P]) => Form;
  readonly read: (body: Form, given: PageGround) => Read<Exclude<DraftAnswers[P], undefined>>;
  /** What the template needs beside the form. */
  readonly view?: (given: PageGround) => Readonly<Record<string, unknown>>;
};

/** The page as the frame knows it. */
export function partPage<P extends DraftPart>(house: ReferHouse, spec: PartPage<P>): Page {
  const { part, fill, read, ...rest } = spec;
  return stepPage(house, {
    ...rest,
    fill: (answers) => fill(answers[part]),
    read: (body, given) => {
      const one = read(body, given);
      return one.kind === 'faulty' ? one : { kind: 'good', value: { [part]: one.value } };
    },
  });
}
