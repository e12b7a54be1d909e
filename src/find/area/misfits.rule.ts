import Type, { type TObject, type TSchema, type TUnion } from 'typebox';
import { Check } from 'typebox/value';
import { type Pointer, sayFound } from './pack-file.ts';

/** What differs from a shape, and where. */
export type Misfit = {
  readonly at: Pointer;
  readonly expected: string;
  readonly found: string;
};

/**
 * Everything in a value that differs from its shape, each in words: a leaf is said by its shape's
 * description. Of a union, the branch with the same `kind` speaks, so that one wrong number in a
 * criterion is one fault and not six.
 */
export function misfits(shape: TSchema, value: unknown, at: Pointer = []): readonly Misfit[] {
  if (Type.IsObject(shape)) return objectMisfits(shape, value, at);
  if (Type.IsArray(shape)) {
    if (!Array.isArray(value)) return [leafMisfit(shape, value, at)];
    const inner = value.flatMap((item, i) => misfits(shape.items, item, [...at, i]));
    return inner.length > 0 || Check(shape, value) ? inner : [leafMisfit(shape, value, at)];
  }
  if (Type.IsUnion(shape)) return unionMisfits(shape, value, at);
  return Check(shape, value) ? [] : [leafMisfit(shape, value, at)];
}

function objectMisfits(shape: TObject, value: unknown, at: Pointer): readonly Misfit[] {
  if (!isFields(value)) return [leafMisfit(shape, value, at)];
  const names = Object.keys(shape.properties);
  const unknown = Object.keys(value).filter((name) => !names.includes(name));
  return [
    ...Object.entries(shape.properties).flatMap(([name, inner]) => {
      const has = Object.hasOwn(value, name);
      if (has) return misfits(inner, value[name], [...at, name]);
      if (Type.IsOptional(inner)) return [];
      return [{ at, expected: `a field "${name}": ${say(inner)}`, found: 'no such field' }];
    }),
    ...unknown.map((name) => ({
      at: [...at, name],
      expected: `only the fields ${names.join(', ')}`,
      found: `a field ${sayFound(name)}`,
    })),
  ];
}

function unionMisfits(shape: TUnion, value: unknown, at: Pointer): readonly Misfit[] {
  if (Check(shape, value)) return [];
  const branch = shape.anyOf.find((inner) => isSameKind(inner, value));
  return branch ? misfits(branch, value, at) : [leafMisfit(shape, value, at)];
}

const TELLS_APART = 'kind';

function isSameKind(shape: TSchema, value: unknown): boolean {
  if (!Type.IsObject(shape) || !isFields(value)) return false;
  const kind = shape.properties[TELLS_APART];
  return kind !== undefined && Check(kind, value[TELLS_APART]);
}

function leafMisfit(shape: TSchema, value: unknown, at: Pointer): Misfit {
  return { at, expected: say(shape), found: sayFound(value) };
}

function say(shape: TSchema): string {
  if ('description' in shape && typeof shape.description === 'string') return shape.description;
  if (Type.IsLiteral(shape)) return sayFound(shape.const);
  if (Type.IsUnion(shape)) return shape.anyOf.map(say).join(' or ');
  if (Type.IsArray(shape)) return `a list of ${say(shape.items)}`;
  return Type.IsObject(shape) ? 'a group of fields' : 'another kind of value';
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
