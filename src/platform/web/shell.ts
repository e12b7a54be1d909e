import type { Fault } from './fault.ts';
import type { HelpLine } from './help-line.ts';
import type { Outcome } from './page.ts';

/** What every template may read as `shell`: the frame around a page, not the page. */
export type Shell = {
  /** `Kent: help for children and young people`. */
  readonly productName: string;
  /** The area's own name, at the foot. */
  readonly areaName: string;
  readonly demonstration: boolean;
  /** The address of this page, without its query. */
  readonly path: string;
  /** The address of a file by its name (`oast.css`). */
  readonly asset: (name: string) => string;
  /** The area's checked lines of every kind; the foot shows the first four of a crisis. */
  readonly helpLines: readonly HelpLine[];
  /** "This site" at the foot: only pages that are there. */
  readonly siteLinks: readonly SiteLink[];
  /** The other day as on which staff see this public page, and where they go back; null: now. */
  readonly asAt: { readonly says: string; readonly backTo: string } | null;
  /** The bar of staff pages; null on public ones. */
  readonly staff: StaffShell | null;
};

export type SiteLink = { readonly href: string; readonly text: string };

export type StaffShell = {
  /** `Amara Bright`, and `triage nurse`; null before signing in. */
  readonly who: { readonly name: string; readonly title: string } | null;
  /** The first page of staff. */
  readonly home: string;
  /** Where the search form posts `words`; null where there is no search. */
  readonly searchTo: string | null;
  readonly alarms: { readonly href: string; readonly count: number } | null;
  /** Links below the name: my access log, change team. */
  readonly menu: readonly SiteLink[];
  /** Where "Sign out" posts. */
  readonly signOutTo: string;
};

type Shown = Pick<Extract<Outcome, { kind: 'show' }>, 'view' | 'title' | 'faults'>;

/**
 * All that a template is given: the page's own view, and `shell`, `pageTitle`, `faults` and
 * `faultFor(field)` (`{ text }`, or undefined), which a page's view must not name.
 */
export function viewOf(shown: Shown, shell: Shell): Readonly<Record<string, unknown>> {
  const { faults } = shown;
  return {
    ...shown.view,
    shell,
    pageTitle: browserTitle(shown, shell),
    faults,
    faultFor: (field: string) => faultFor(faults, field),
  };
}

/**
 * The browser's title. On pages that are about one child it says nothing of the page, since
 * titles stay in histories and on shared screens (PAGES: rule 6).
 */
export function browserTitle(shown: Pick<Shown, 'title' | 'faults'>, shell: Shell): string {
  const own = isNeutral(shell.path) ? '' : `${shown.title} – `;
  const fault = shown.faults.length > 0 ? 'Error: ' : '';
  return `${fault}${own}${shell.productName}`;
}

function isNeutral(path: string): boolean {
  return /^\/(?:refer|track)(?:\/|$)/.test(path);
}

function faultFor(faults: readonly Fault[], field: string): { readonly text: string } | undefined {
  const fault = faults.find((one) => one.field === field);
  return fault && { text: fault.says };
}
