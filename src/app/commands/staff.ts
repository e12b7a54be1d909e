import { ROLES, type Role } from '../../platform/access/index.ts';
import { addStaff, makeKeys } from '../../platform/identity/index.ts';
import { readGoodPack } from '../apply-pack.ts';
import { prepare } from '../prepare.ts';
import { say, sayWrong } from '../say.ts';
import { type Command, Misused, option } from './command.ts';
import { withDatabase } from './doors.ts';

const STAFF_ROLES: readonly Role[] = [
  'triage',
  'team-administrator',
  'safeguarding-lead',
  'operator',
];

export const staffCommands: readonly Command[] = [
  {
    name: ['staff', 'add'],
    usage: 'staff add --email EMAIL --name NAME --title TITLE --role ROLE --team TEAM[,TEAM…]',
    does: 'Adds a member of staff and shows, once, a password and the code for their authenticator.',
    run: async (words) => {
      const asked = (name: string) => {
        const value = option(words, name);
        if (value === undefined) throw new Misused(`--${name} is needed.`);
        return value;
      };
      const staff = { email: asked('email'), name: asked('name'), title: asked('title') };
      const role = roleCalled(asked('role'));
      const teams = asked('team').split(',');
      return await withDatabase(async ({ db, owner, roles, settings, secretKey }) => {
        await prepare(owner, roles);
        const { area, services } = readGoodPack(settings.areaDir);
        const known = new Set(services.flatMap((service) => service.teams.map(({ id }) => id)));
        const unknown = teams.filter((team) => !known.has(team));
        if (unknown.length > 0) {
          throw new Misused(`No such team: ${unknown.join(', ')}. Known: ${[...known].join(', ')}`);
        }
        const viewer = { area: area.id, role: 'operator', parties: [] } as const;
        const memberships = teams.map((team) => ({ team, role }));
        const doors = { db, keys: makeKeys(secretKey) };
        const added = await addStaff(doors, viewer, { ...staff, memberships });
        if (added.kind === 'known-already') {
          sayWrong('Somebody has that email already.');
          return 1;
        }
        say(`Added ${staff.name}. Give them these; they are not shown again.`);
        say(`Password: ${added.password}`);
        say(`Authenticator: ${added.totpUri}`);
        return 0;
      });
    },
  },
];

function roleCalled(name: string): Role {
  const role = ROLES.find((one) => one === name);
  if (!role || !STAFF_ROLES.includes(role)) {
    throw new Misused(`--role is one of ${STAFF_ROLES.join(', ')}.`);
  }
  return role;
}
