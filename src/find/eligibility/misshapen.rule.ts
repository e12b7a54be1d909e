import { FACTS } from './facts.ts';
import { CHECK_REQUEST, FACT_SAYS, hasFactShape } from './request.ts';

/** What is wrong with a request. `path` is a JSON Pointer into it, no deeper than the fact. */
export type RequestFault = {
  readonly kind: 'fault';
  readonly path: string;
  readonly detail: string;
};

export function faultAt(path: string, detail: string): RequestFault {
  return { kind: 'fault', path, detail };
}

/**
 * Names what keeps some JSON from having the shape of a request: `asAt`, then the facts in the
 * contract's order, then names that nobody knows, so that the order of the fields changes nothing.
 */
export function misshapen(json: unknown): RequestFault {
  if (!isObject(json)) return faultAt('', 'A request is an object with asAt and facts.');
  const { asAt, facts = {} } = json;
  if (asAt !== undefined && typeof asAt !== 'string') return faultAt('/asAt', 'asAt is a text.');
  if (!isObject(facts)) return faultAt('/facts', 'facts is an object.');
  const fact = FACTS.find((name) => name in facts && !hasFactShape(name, facts[name]));
  if (fact) return faultAt(`/facts/${fact}`, `${fact} ${FACT_SAYS[fact]}.`);
  const [stranger] = strangers(facts, FACTS);
  if (stranger !== undefined) return faultAt(`/facts/${stranger}`, 'No fact has this name.');
  const [field = ''] = strangers(json, Object.keys(CHECK_REQUEST.properties));
  return faultAt(`/${field}`, 'No field of a request has this name.');
}

function isObject(json: unknown): json is { readonly [name: string]: unknown } {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** Names that are not known, as parts of a JSON Pointer; a long one is cut. */
function strangers(json: object, known: readonly string[]): readonly string[] {
  const names = Object.keys(json).filter((name) => !known.includes(name));
  return names.sort().map((name) => name.slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1'));
}
