import { clockFrom } from '../../platform/settings/index.ts';
import { readGoodPack } from '../apply-pack.ts';
import { askPack, askService } from '../conform/ask.ts';
import { type Ask, conform } from '../conform/conform.ts';
import { readSchemas } from '../conform/schemas.ts';
import { manyServices } from '../demo/many-services.ts';
import { say, sayWrong } from '../say.ts';
import { type Command, Misused, option } from './command.ts';
import { commandSettings } from './doors.ts';

const MOST_SAID = 50;

/** `oast openreferral conform`: the feed against the standard's own schemas. */
export const openReferralCommand: Command = {
  name: ['openreferral', 'conform'],
  usage: 'openreferral conform --corpus DIR [--url URL | --made-up N]',
  does: [
    'Walks every page and every id of the Open Referral feed, and holds each answer against the',
    'schemas of OpenReferralUK/uk-profile, of which DIR is a copy. Without URL it asks the pack of',
    'AREA_DIR within this process; with N, that pack made up to N services. URL is the stub of a',
    'running service: https://help.example.org/openreferral/v3.',
  ].join('\n'),
  run: async (words) => {
    const corpus = option(words, 'corpus');
    if (corpus === undefined) throw new Misused('--corpus is needed.');
    const judge = readSchemas(corpus);
    const { ask, perPage } = whomToAsk(option(words, 'url'), option(words, 'made-up'));
    const { checked, faults } = await conform(ask, judge, perPage);
    for (const fault of faults.slice(0, MOST_SAID)) sayWrong(fault);
    if (faults.length > MOST_SAID) sayWrong(`and ${faults.length - MOST_SAID} more`);
    say(`${checked} checked, ${faults.length} faults`);
    return faults.length === 0 ? 0 : 1;
  },
};

type Asking = { readonly ask: Ask; readonly perPage?: number | undefined };

function whomToAsk(url: string | undefined, madeUp: string | undefined): Asking {
  if (url !== undefined) return { ask: askService(url) };
  const settings = commandSettings();
  const site = settings.publicUrl;
  const now = clockFrom(settings.believedNow).now();
  const own = readGoodPack(settings.areaDir);
  if (madeUp === undefined) return { ask: askPack(own, { now, site }) };
  if (!/^[1-9]\d{0,3}$/.test(madeUp)) throw new Misused('--made-up is a number from 1 to 9999.');
  return { ask: askPack(manyServices(own, Number(madeUp)), { now, site }), perPage: 50 };
}
