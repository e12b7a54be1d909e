/** Who may be looking. Roles are code; the area pack maps local job titles to them. */
export const ROLES = [
  'public',
  'young-person',
  'parent-or-carer',
  'referrer',
  'triage',
  'team-administrator',
  'safeguarding-lead',
  'operator',
  'machine',
] as const;

/** `machine` is the product's own worker, which acts for nobody. */
export type Role = (typeof ROLES)[number];

/** Who asks the database, for the length of one transaction. */
export type Viewer = {
  readonly area: string;
  readonly role: Role;
  /**
   * Everyone this viewer may act as: a staff member and their teams, a follower, or the hash of a
   * secret that the browser holds (a draft, a session key).
   */
  readonly parties: readonly string[];
};
