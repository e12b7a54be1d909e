import { type Instant, parseInstant } from '../../kernel/day.ts';

/** How the product is run: `demonstration` brings its own database and lets anyone in. */
export type Mode = 'demonstration' | 'serve' | 'command';

export type Settings = {
  readonly mode: Mode;
  readonly port: number;
  readonly host: string;
  /** Port of `/metrics`, on the loopback address only; 0 is off. */
  readonly metricsPort: number;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly databaseOwnerUrl: string | null;
  readonly areaDir: string;
  readonly publicUrl: string;
  readonly secretKey: string | null;
  /** Proxies in front whose X-Forwarded-For is believed; 0 believes none. */
  readonly trustedProxies: number;
  readonly notify: {
    readonly apiKey: string;
    readonly url: string | null;
    readonly emailTemplate: string;
    readonly textTemplate: string;
  } | null;
  /** The instant that the service believes it started at; null keeps true time. */
  readonly believedNow: Instant | null;
  readonly logLevel: 'info' | 'warn' | 'silent';
};

export type SettingFault = { readonly name: string; readonly says: string };

export type ReadSettings =
  | { readonly kind: 'good'; readonly settings: Settings }
  | { readonly kind: 'faulty'; readonly faults: readonly SettingFault[] };

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads every setting once and reports every fault together. Nobody else reads the environment. */
export function readSettings(mode: Mode, env: Environment): ReadSettings {
  const faults: SettingFault[] = [];
  const text = (name: string) => env[name]?.trim() || null;
  const whole = (name: string, standard: number, most: number) =>
    wholeNumber({ name, text: text(name), standard, most }, faults);
  const port = whole('PORT', 3000, 65_535);
  const settings: Settings = {
    mode,
    port,
    host: text('HOST') ?? '127.0.0.1',
    metricsPort: whole('METRICS_PORT', mode === 'serve' ? 9464 : 0, 65_535),
    dataDir: text('DATA_DIR') ?? 'data',
    databaseUrl: databaseUrl('DATABASE_URL', text, faults),
    databaseOwnerUrl: databaseUrl('DATABASE_OWNER_URL', text, faults),
    areaDir: text('AREA_DIR') ?? 'areas/kent',
    publicUrl: publicUrl(text('PUBLIC_URL') ?? `http://127.0.0.1:${port}`, faults),
    secretKey: secretKey(text('OAST_SECRET_KEY'), faults),
    trustedProxies: whole('TRUSTED_PROXIES', 0, 10),
    notify: notifySettings(text, faults),
    believedNow: believedNow(text('OAST_NOW'), faults),
    logLevel: mode === 'serve' ? 'info' : 'warn',
  };
  if (mode === 'serve') faults.push(...serveFaults(settings, text));
  return faults.length > 0 ? { kind: 'faulty', faults } : { kind: 'good', settings };
}

type Whole = {
  readonly name: string;
  readonly text: string | null;
  readonly standard: number;
  readonly most: number;
};

function wholeNumber({ name, text, standard, most }: Whole, faults: SettingFault[]): number {
  if (text === null) return standard;
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= most) return value;
  faults.push({ name, says: `must be a whole number from 0 to ${most}` });
  return standard;
}

function databaseUrl(
  name: string,
  text: (name: string) => string | null,
  faults: SettingFault[],
): string | null {
  const value = text(name);
  if (value === null || /^postgres(ql)?:\/\//.test(value)) return value;
  faults.push({ name, says: 'must begin with postgres:// or postgresql://' });
  return null;
}

function publicUrl(value: string, faults: SettingFault[]): string {
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) {
    return value.replace(/\/$/, '');
  }
  faults.push({ name: 'PUBLIC_URL', says: 'must be an http or https address' });
  return value;
}

function secretKey(value: string | null, faults: SettingFault[]): string | null {
  if (value !== null && value.length < 32) {
    faults.push({ name: 'OAST_SECRET_KEY', says: 'must be at least 32 characters long' });
  }
  return value;
}

function notifySettings(
  text: (name: string) => string | null,
  faults: SettingFault[],
): Settings['notify'] {
  const apiKey = text('NOTIFY_API_KEY');
  if (apiKey === null) return null;
  const emailTemplate = text('NOTIFY_EMAIL_TEMPLATE');
  const textTemplate = text('NOTIFY_TEXT_TEMPLATE');
  if (emailTemplate === null || textTemplate === null) {
    faults.push({
      name: 'NOTIFY_API_KEY',
      says: 'needs NOTIFY_EMAIL_TEMPLATE and NOTIFY_TEXT_TEMPLATE, the ids of the two templates',
    });
    return null;
  }
  return { apiKey, url: text('NOTIFY_URL'), emailTemplate, textTemplate };
}

function believedNow(value: string | null, faults: SettingFault[]): Instant | null {
  if (value === null) return null;
  const at = parseInstant(value);
  if (!at) faults.push({ name: 'OAST_NOW', says: 'must be an instant like 2026-11-24T09:00:00Z' });
  return at ?? null;
}

function serveFaults(settings: Settings, text: (name: string) => string | null): SettingFault[] {
  const missing = (name: string, says: string) => ({ name, says });
  return [
    ...(settings.databaseUrl ? [] : [missing('DATABASE_URL', 'is needed: the application’s role')]),
    ...(settings.databaseOwnerUrl
      ? []
      : [missing('DATABASE_OWNER_URL', 'is needed: the role that owns the tables')]),
    ...(settings.secretKey
      ? []
      : [missing('OAST_SECRET_KEY', 'is needed: at least 32 random characters')]),
    ...publicUrlFaults(text('PUBLIC_URL')),
    ...(text('TRUSTED_PROXIES')
      ? []
      : [missing('TRUSTED_PROXIES', 'is needed: how many proxies stand in front; 0 if none')]),
    ...(settings.believedNow
      ? [missing('OAST_NOW', 'is for tests and demonstrations; this service keeps true time')]
      : []),
  ];
}

// The cookies are for https only; a browser lets a person's own machine off.
function publicUrlFaults(value: string | null): SettingFault[] {
  const name = 'PUBLIC_URL';
  if (value === null) return [{ name, says: 'is needed: the https address that people see' }];
  if (!URL.canParse(value)) return [];
  const { protocol, hostname } = new URL(value);
  if (protocol !== 'http:' || LOOPBACK.test(hostname)) return [];
  return [{ name, says: 'must be https: the cookies of a family go no other way' }];
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
