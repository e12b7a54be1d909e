import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { generate } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personAt, statusOf } from './person.ts';
import { endPrograms, oast, type Program, startProgram } from './program.ts';
import { rowsOf } from './rows.ts';
import { type Server, serversHere } from './servers.ts';
import { freePort } from './supervisor.ts';

const SLOW = 120_000;
const TEN_SECONDS = 10_000;
const GUIDE = readFileSync(new URL('../../docs/operating/README.md', import.meta.url), 'utf8');
const EMAIL = 'nurse@example.org';
const STAFF = [
  ...['staff', 'add', '--email', EMAIL, '--name', 'Amara Bright'],
  ...['--title', 'triage nurse', '--role', 'triage', '--team', 'tss'],
];

afterAll(endPrograms);

// The guide for operators, followed to the letter.
describe.each(serversHere())('for real, on $name', ({ start }) => {
  let server: Server;
  let settings: Readonly<Record<string, string>>;
  let service: Program;
  let given: { readonly password: string; readonly secret: string };

  beforeAll(async () => {
    server = await start();
    await makeRoles(server);
    const port = String(await freePort());
    settings = {
      DATABASE_URL: server.url('oast_app', 'another', 'oast'),
      DATABASE_OWNER_URL: server.url('oast_owner', 'a long random one', 'oast'),
      OAST_SECRET_KEY: 'forty-eight random characters, or so it pretends',
      PORT: port,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      TRUSTED_PROXIES: '0',
      METRICS_PORT: String(await freePort()),
    };
  }, SLOW);
  afterAll(async () => {
    endPrograms();
    await server.stop();
  }, SLOW);

  test('migrations apply once', { timeout: SLOW }, async () => {
    const first = await oast(['migrate'], settings);
    expect(first.said).toContain('applied: 0001-access.sql');
    expect(first.said).toContain('row policies written');
    expect(await oast(['migrate'], settings)).toEqual({ code: 0, said: 'Nothing to do.\n' });
  });

  test('the area is checked, then applied once', { timeout: SLOW }, async () => {
    expect((await oast(['area', 'check', 'areas/kent'], settings)).code).toBe(0);
    const first = await oast(['area', 'apply', 'areas/kent'], settings);
    expect(first.said).toContain('services/kent-therapeutic-support.yaml');
    expect(await oast(['area', 'apply', 'areas/kent'], settings)).toEqual({
      code: 0,
      said: 'Nothing has changed.\n',
    });
  });

  test('a member of staff is given a password and a code', { timeout: SLOW }, async () => {
    const { code, said } = await oast(STAFF, settings);
    const [, password = ''] = /^Password: (\S+)$/m.exec(said) ?? [];
    const [, uri = ''] = /^Authenticator: (otpauth:\S+)$/m.exec(said) ?? [];
    given = { password, secret: new URL(uri).searchParams.get('secret') ?? '' };
    expect([code, password.length > 10, given.secret.length > 10]).toEqual([0, true, true]);
    expect((await oast(STAFF, settings)).code).toBe(1);
  });

  test('a role that could pass by the policies is refused', { timeout: SLOW }, async () => {
    const owner = { ...settings, DATABASE_URL: settings['DATABASE_OWNER_URL'] ?? '' };
    const { code, said } = await startProgram('serve', owner).ended;
    expect(said).toContain('could pass by the row policies (owns-tables, member-of-owner)');
    expect(code).toBe(1);
  });

  test('it serves, and staff sign in with a code', { timeout: SLOW }, async () => {
    service = startProgram('serve', settings);
    await service.says('Oast is ready');
    const nurse = personAt({ base: settings['PUBLIC_URL'] ?? '', from: '198.18.0.1' });
    const door = await nurse.visit('/staff/sign-in');
    expect(door.html).not.toContain('/staff/sign-in/as');
    const wrong = { email: EMAIL, password: given.password, code: '000000' };
    expect((await nurse.press(door, wrong)).status).toBe(422);
    const code = await generate({ secret: given.secret });
    const inside = await nurse.press(door, { ...wrong, code });
    expect(inside.at).toMatch(/^\/staff(?!\/sign-in)/);
    expect(inside.status).toBe(200);
  });

  test('nobody signs in with one press', async () => {
    const as = await fetch(`${settings['PUBLIC_URL']}/staff/sign-in/as`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ party: 'cast-amara-bright' }),
    });
    expect(as.status).toBe(404);
  });

  test('figures are on a port of their own', async () => {
    const figures = await fetch(`http://127.0.0.1:${settings['METRICS_PORT']}/metrics`);
    expect(await figures.text()).toContain('# TYPE');
    const outside = await fetch(`${settings['PUBLIC_URL']}/metrics`);
    expect(outside.status).toBe(404);
  });

  test('what is in hand is finished, the rest refused', { timeout: SLOW }, async () => {
    const form = halfAForm(Number(settings['PORT']));
    await form.begun;
    const told = performance.now();
    service.signal('SIGTERM');
    await service.says('Stopping: finishing what is in hand.');
    await expect
      .poll(() => statusOf(`${settings['PUBLIC_URL']}/`), { timeout: 5_000 })
      .not.toBe(200);
    expect(await form.finish()).toBe(303);
    const { code } = await service.ended;
    expect(code).toBe(0);
    expect(performance.now() - told).toBeLessThan(TEN_SECONDS);
  });

  test('the audit is whole afterwards', { timeout: SLOW }, async () => {
    const { code, said } = await oast(['audit', 'verify'], settings);
    expect(said).toContain('The audit is whole');
    expect(code).toBe(0);
  });
});

/** The guide's own SQL. */
async function makeRoles(server: Server): Promise<void> {
  const [, sql = ''] = /```sql\n(.*?)```/s.exec(GUIDE) ?? [];
  const statements = sql.split(';').filter((one) => one.trim() !== '');
  expect(statements).toHaveLength(3);
  for (const statement of statements) await rowsOf(server.superuser('postgres'), statement);
}

/** A form of which only the first half has been sent. */
function halfAForm(port: number) {
  const body = 'worry=feelings&worry=behaviour';
  const asked = request({
    ...{ host: '127.0.0.1', port, path: '/', method: 'POST' },
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': body.length,
      'sec-fetch-site': 'same-origin',
    },
  });
  const answered = once(asked, 'response');
  const begun = new Promise<void>((resolve) => {
    asked.write(body.slice(0, 10), () => setTimeout(resolve, 200));
  });
  return {
    begun,
    finish: async (): Promise<number> => {
      asked.end(body.slice(10));
      const [response] = await answered;
      response.resume();
      return response.statusCode;
    },
  };
}
