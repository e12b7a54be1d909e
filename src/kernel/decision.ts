/** Why a rule answered as it did. Words for the code live with the page that shows it. */
export type Reason = {
  /** Stable, kebab-case: `age-not-met`. */
  readonly code: string;
  /** The criterion or policy that spoke, where there is one. */
  readonly id?: string;
  /** The day from which that criterion's version is in force. */
  readonly version?: string;
  /** Names of the facts used (never their values). */
  readonly facts?: readonly string[];
};

/** What every rule returns: its value and its reasons, in the order that they were found. */
export type Decision<Value> = {
  readonly value: Value;
  readonly because: readonly Reason[];
};
