import { type FileSizes, sizesOf } from '../tests/laws/sizes.ts';
import { productOf, readTree, type Tree, typescriptOf } from '../tests/laws/tree.ts';

// `npm run measure`: the sizes that STYLE.md aims at, as they are, and the ten things furthest past
// their aim. The hard ones (any, !, a file's 250 lines) are also a law test.

const AIMS = {
  fileMedian: 50,
  file90th: 120,
  fileLongest: 250,
  function90th: 20,
  functionLongest: 50,
  parameters: 3,
  nesting: 2,
  complexity: 8,
  line: 100,
  castsPer1000: 2,
  templateLongest: 80,
} as const;

type Row = { readonly what: string; readonly is: number; readonly aim: number };
type Excess = Row & { readonly at: string };

const tree = readTree(process.cwd());
const isProduct = new Set(productOf(tree).map(({ path }) => path));
const measured = typescriptOf(tree).map(sizesOf);
const product = measured.filter(({ path }) => isProduct.has(path));
const rest = measured.filter(({ path }) => !isProduct.has(path));

print('src, tests apart', product, [templates(tree)]);
print('tests and scripts', rest, []);
printWorst([...product.flatMap(excesses), ...longTemplates(tree)]);

function print(title: string, files: readonly FileSizes[], more: readonly Row[]): void {
  const lines = files.reduce((sum, file) => sum + file.lines, 0);
  console.log(`${title}: ${files.length} files, ${lines} lines`);
  for (const { what, is, aim } of [...rows(files, lines), ...more]) {
    const mark = is > aim ? '  past its aim' : '';
    console.log(`  ${what.padEnd(28)}${shown(is).padStart(7)}${shown(aim).padStart(7)}${mark}`);
  }
  console.log('');
}

function rows(files: readonly FileSizes[], lines: number): readonly Row[] {
  const functions = files.flatMap((file) => file.functions);
  const inFiles = files.map((file) => file.lines);
  const inFunctions = functions.map((one) => one.lines);
  const casts = files.reduce((sum, file) => sum + file.casts.length, 0);
  return [
    { what: 'file lines, median', is: rank(inFiles, 0.5), aim: AIMS.fileMedian },
    { what: 'file lines, 90th', is: rank(inFiles, 0.9), aim: AIMS.file90th },
    { what: 'file lines, longest', is: most(inFiles), aim: AIMS.fileLongest },
    { what: 'function lines, 90th', is: rank(inFunctions, 0.9), aim: AIMS.function90th },
    { what: 'function lines, longest', is: most(inFunctions), aim: AIMS.functionLongest },
    {
      what: 'parameters, most',
      is: most(functions.map((f) => f.parameters)),
      aim: AIMS.parameters,
    },
    { what: 'nesting, deepest', is: most(functions.map((f) => f.nesting)), aim: AIMS.nesting },
    {
      what: 'complexity, most',
      is: most(functions.map((f) => f.complexity)),
      aim: AIMS.complexity,
    },
    { what: 'line, longest', is: most(files.map((file) => file.longestLine)), aim: AIMS.line },
    { what: 'any', is: files.flatMap((file) => file.anys).length, aim: 0 },
    { what: 'non-null !', is: files.flatMap((file) => file.nonNulls).length, aim: 0 },
    { what: 'casts in 1,000 lines', is: (casts * 1000) / (lines || 1), aim: AIMS.castsPer1000 },
  ];
}

function templates({ files }: Tree): Row {
  const lines = files.filter(({ path }) => path.endsWith('.njk')).map(({ text }) => linesIn(text));
  return { what: 'template lines, longest', is: most(lines), aim: AIMS.templateLongest };
}

function longTemplates({ files }: Tree): readonly Excess[] {
  return files
    .filter(({ path }) => path.endsWith('.njk'))
    .map(({ path, text }) => ({
      at: path,
      what: 'lines',
      is: linesIn(text),
      aim: AIMS.templateLongest,
    }));
}

/** Everything in a file that has an aim of its own; printWorst keeps what is past it. */
function excesses(file: FileSizes): readonly Excess[] {
  return [
    { at: file.path, what: 'lines', is: file.lines, aim: AIMS.fileLongest },
    { at: file.path, what: 'characters in a line', is: file.longestLine, aim: AIMS.line },
    ...file.functions.flatMap((one) => [
      { at: one.at, what: 'lines', is: one.lines, aim: AIMS.functionLongest },
      { at: one.at, what: 'parameters', is: one.parameters, aim: AIMS.parameters },
      { at: one.at, what: 'deep', is: one.nesting, aim: AIMS.nesting },
      { at: one.at, what: 'complex', is: one.complexity, aim: AIMS.complexity },
    ]),
  ];
}

function printWorst(all: readonly Excess[]): void {
  const past = all.filter(({ is, aim }) => is > aim);
  const worst = past.toSorted((one, other) => other.is / other.aim - one.is / one.aim).slice(0, 10);
  console.log(
    past.length === 0 ? 'Nothing in src is past its aim.' : `Past its aim: ${past.length}`,
  );
  for (const { at, what, is, aim } of worst) console.log(`  ${is} ${what} (aim ${aim})  ${at}`);
}

/** The value that a share of them does not pass. */
function rank(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
}

function most(values: readonly number[]): number {
  return Math.max(0, ...values);
}

function linesIn(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}
