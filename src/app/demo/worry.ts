/** What is said of one need: by a parent or carer, and by a young person. */
export type Worry = {
  readonly need: string;
  /** From which age to below which this need is drawn. */
  readonly from: number;
  readonly under: number;
  readonly weight: number;
  /** `{child}` is the name that the child likes. */
  readonly parent: readonly string[];
  readonly young: readonly string[];
};
