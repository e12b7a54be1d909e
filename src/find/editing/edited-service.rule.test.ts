import { expect, test } from 'vitest';
import { kentFiles } from '../../../tests/people/kent-files.ts';
import type { Day } from '../../kernel/day.ts';
import { filesOf } from '../area/pack-file.ts';
import { serviceKind } from '../directory/service-file.ts';
import { editedService } from './edited-service.rule.ts';

const SERVICES = filesOf(kentFiles(), serviceKind);

test.each(SERVICES.map(({ body }) => [body.id, body] as const))(
  'an edit of %s that says the same changes nothing',
  (_id, body) => {
    const edit = { ...body, until: body.until ?? null, checkedOn: null };
    const { summary, about, whatHappens, cost, waiting, mayReferSays } = edit;
    const { agreementSays, contacts, until, source, checkedOn } = edit;
    const words = { summary, about, whatHappens, cost, waiting, mayReferSays, agreementSays };
    expect(editedService(body, { ...words, contacts, until, source, checkedOn })).toEqual(body);
    const ended = { ...words, contacts, source, until: '2027-01-01' as Day };
    const edited = editedService(body, { ...ended, checkedOn: '2026-11-24' as Day });
    expect(edited).toEqual({ ...body, until: '2027-01-01', verified: '2026-11-24' });
  },
);
