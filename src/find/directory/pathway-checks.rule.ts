import type { Finding } from '../area/pack-file.ts';
import type { Pathways } from '../area/pathways-file.ts';
import { type Row, repeated, rowsAt, unknownNames } from '../area/row-checks.rule.ts';

const FILE = 'pathways/referral.yaml';

/** Whether codes are used once, and each service named exists and is named once. */
export function pathwayFindings(
  pathways: Pathways,
  services: ReadonlySet<string>,
): readonly Finding[] {
  const { declineReasons, closeReasons, jobTitles, answersWithin } = pathways;
  const answers: readonly Row<string>[] = answersWithin.rows.map(({ service }, i) => ({
    file: FILE,
    at: ['answersWithin', 'rows', i, 'service'],
    value: service,
  }));
  return [
    ...repeated('a reason', listed('declineReasons', declineReasons.rows), ({ code }) => code),
    ...repeated('a reason', listed('closeReasons', closeReasons.rows), ({ code }) => code),
    ...repeated('a job title', listed('jobTitles', jobTitles.rows), ({ title }) => title),
    ...unknownNames('a service', answers, services),
    ...repeated('a service', answers, (id) => id),
  ];
}

function listed<Value>(name: string, values: readonly Value[]): readonly Row<Value>[] {
  return rowsAt(FILE, [name, 'rows'], values);
}
