/** A request to be given to another team, as a person asks for it. */
export type GivingOn = { readonly teamId: string; readonly why: string };

export type GiveFault = { readonly kind: 'no-team' } | { readonly kind: 'no-why' };

/** Why it may not be given so. `teams`: ids of the service's teams of today. Empty when it may. */
export function faultsOfGiving(
  { teamId, why }: GivingOn,
  teams: readonly string[],
): readonly GiveFault[] {
  return [
    ...(teams.includes(teamId) ? [] : [{ kind: 'no-team' } as const]),
    ...(why.trim() === '' ? [{ kind: 'no-why' } as const] : []),
  ];
}
