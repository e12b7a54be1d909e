export { clockFrom } from './clock.ts';
export type { Mode, ReadSettings, SettingFault, Settings } from './settings.ts';
export { readSettings } from './settings.ts';
