/** A page as a person meets it, read from its HTML without a browser. */
export type Read = {
  readonly title: string;
  /** Each line of "There is a problem": the control that it leads to, and its words. */
  readonly faults: readonly { readonly field: string; readonly says: string }[];
  /** The words of every fault that stands beside a control. */
  readonly beside: readonly string[];
  /** Every id on the page. */
  readonly ids: ReadonlySet<string>;
  /** What a box holds, by its name; undefined where there is no such box. */
  readonly held: (name: string) => string | undefined;
  /** The values that are picked under a name. */
  readonly picked: (name: string) => readonly string[];
  /** All that can be read, without tags. */
  readonly text: string;
};

/** Reads a whole page. */
export function read(html: string): Read {
  const summary = /<div class="nhsuk-error-summary"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
  const controls = controlsIn(html);
  return {
    title: textOf(/<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? ''),
    faults: [...summary.matchAll(/<a href="#([^"]*)">([\s\S]*?)<\/a>/g)].map(
      ([, field = '', says = '']) => ({ field, says: textOf(says) }),
    ),
    beside: [
      ...html.matchAll(/class="nhsuk-error-message"[^>]*>([\s\S]*?)<\/(?:span|p)>\s*(?=<)/g),
    ].map(([, says = '']) => textOf(says).replace(/^Error: ?/, '')),
    ids: new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)),
    held: (name) => controls.find((one) => one.name === name && !one.isPick)?.value,
    picked: (name) =>
      controls
        .filter((one) => one.name === name && one.isPick && one.isPicked)
        .map(({ value }) => value),
    text: textOf(html),
  };
}

type Control = {
  readonly name: string;
  readonly value: string;
  readonly isPick: boolean;
  readonly isPicked: boolean;
};

function controlsIn(html: string): readonly Control[] {
  const inputs = [...html.matchAll(/<input\b[^>]*>/g)].map(([tag]) => {
    const type = attribute(tag, 'type');
    return {
      name: attribute(tag, 'name'),
      value: attribute(tag, 'value'),
      isPick: type === 'radio' || type === 'checkbox',
      isPicked: /\schecked[\s>=]/.test(tag),
    };
  });
  // A browser drops the one line break that follows the tag.
  const areas = [...html.matchAll(/(<textarea\b[^>]*>)\n?([^<]*)<\/textarea>/g)].map(
    ([, tag = '', value = '']) => ({
      name: attribute(tag, 'name'),
      value: decode(value),
      isPick: false,
      isPicked: false,
    }),
  );
  return [...inputs, ...areas];
}

function attribute(tag: string, name: string): string {
  return decode(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

function textOf(html: string): string {
  return decode(html.replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
};

function decode(html: string): string {
  return html.replaceAll(/&(?:#(\d+)|([a-z]+));/g, (whole, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (NAMED[name] ?? whole),
  );
}
