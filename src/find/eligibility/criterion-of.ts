import type { Criterion, CriterionKind } from '../directory/directory.ts';

/** A criterion of one kind. */
export type CriterionOf<Kind extends CriterionKind> = Extract<Criterion, { readonly kind: Kind }>;
