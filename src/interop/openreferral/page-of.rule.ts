/** The standard's page, without its contents. */
export type HsdsPage = {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  /** How many stand on this page. */
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
};

/**
 * Which entries a page holds, from `start` to before `end`. A page past the last is empty and says
 * that it is the last, so that who walks until then comes to an end.
 */
export function pageOf(
  total: number,
  { page, perPage }: { readonly page: number; readonly perPage: number },
): { readonly page: HsdsPage; readonly start: number; readonly end: number } {
  const pages = Math.ceil(total / perPage);
  const start = Math.min((page - 1) * perPage, total);
  const end = Math.min(start + perPage, total);
  return {
    page: {
      total_items: total,
      total_pages: pages,
      page_number: page,
      size: end - start,
      first_page: page === 1,
      last_page: page >= pages,
      empty: end === start,
    },
    start,
    end,
  };
}
