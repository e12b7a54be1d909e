import type { Fault } from '../../../platform/web/fault.ts';
import type { Form, Visit } from '../../../platform/web/page.ts';
import type { RequestPage } from '../request-page.reader.ts';

/** What is being decided. */
export type Step = 'acceptance' | 'decline' | 'information' | 'team' | 'urgency';

/** Something to know before anything else: who changed it, and what became of what was typed. */
export type Changed = {
  readonly says: readonly string[];
  readonly typed: readonly { readonly what: string; readonly says: string }[];
};

/** How a request is shown: which decision is being made, with what was typed and is at fault. */
export type Showing = {
  readonly step: Step | null;
  /** Null: the form's own defaults. */
  readonly form: Form | null;
  readonly faults: readonly Fault[];
  readonly status?: number;
  readonly changed?: (page: RequestPage) => Changed;
};

/** What the decision panel is made of. */
export type Panelled = {
  readonly visit: Visit;
  readonly page: RequestPage;
  readonly showing: Pick<Showing, 'step' | 'form'>;
};
