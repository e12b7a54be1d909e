/** One thing wrong with a form: the id of the control it belongs to, and words that name the act. */
export type Fault = { readonly field: string; readonly says: string };

/** What a field or a form came to. */
export type Read<Value> =
  | { readonly kind: 'good'; readonly value: Value }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

export function good<Value>(value: Value): Read<Value> {
  return { kind: 'good', value };
}

export function faulty(field: string, says: string): Read<never> {
  return { kind: 'faulty', faults: [{ field, says }] };
}
