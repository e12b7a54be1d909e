import type { TSchema } from 'typebox';
import { Check } from 'typebox/value';

/**
 * The same content with the fields of every group in the order of its shape, which is the order
 * that a person would write them in: the database keeps none. Fields that the shape has not follow
 * by name.
 */
export function inFieldOrder(body: unknown, shape: TSchema): unknown {
  const fits = variantFor(shape, body);
  if (Array.isArray(body)) {
    const rows: readonly unknown[] = body;
    return rows.map((row) => inFieldOrder(row, inner(fits, 'items')));
  }
  if (typeof body !== 'object' || body === null) return body;
  const properties = inner(fits, 'properties');
  const known = Object.keys(properties);
  const place = (name: string) => (known.includes(name) ? known.indexOf(name) : known.length);
  const fields = Object.entries(body).sort(([one], [other]) => {
    return place(one) - place(other) || (one < other ? -1 : 1);
  });
  return Object.fromEntries(
    fields.map(([name, value]) => [name, inFieldOrder(value, inner(properties, name))]),
  );
}

/** Of a choice of shapes, the first that the content has. */
function variantFor(shape: TSchema, body: unknown): TSchema {
  const choices: unknown = Reflect.get(shape, 'anyOf');
  if (!Array.isArray(choices)) return shape;
  const all: readonly TSchema[] = choices;
  const found = all.find((one) => Check(one, body));
  return found ? variantFor(found, body) : shape;
}

function inner(shape: TSchema, name: string): TSchema {
  const found: unknown = Object.hasOwn(shape, name) ? Reflect.get(shape, name) : undefined;
  return typeof found === 'object' && found !== null ? found : {};
}
