import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workDraft } from '../../../tests/people/drafts.ts';
import type { DraftAnswers } from './referral.ts';
import {
  isWorkAnswered,
  mayOpen,
  nextInSection,
  taskList,
  WORK_STEPS,
  workSteps,
} from './task-list.rule.ts';

const BEGUN: DraftAnswers = {
  route: 'professional',
  services: [],
  facts: { asker: 'education-professional' },
  helpShown: false,
};

function statusOf(answers: DraftAnswers, section: string) {
  return taskList(answers).find((task) => task.section === section)?.status;
}

describe('the task list', () => {
  test('begins with nothing done, and three that cannot start', () => {
    const waits = taskList(BEGUN).filter(({ status }) => status === 'cannot-start-yet');
    expect(waits.map(({ section }) => section)).toEqual(['agreement', 'contact', 'check']);
  });

  test('does not ask again what the check told', () => {
    const { services, facts } = workDraft;
    const begun = { ...BEGUN, services, facts };
    expect(statusOf(begun, 'teams')).toBe('completed');
    expect(isWorkAnswered('home', begun)).toBe(true);
    expect(isWorkAnswered('child', begun)).toBe(false);
  });

  test('is whole when every page was answered, and leaves the sending', () => {
    const open = taskList(workDraft).filter(({ status }) => status !== 'completed');
    expect(open.map(({ section, status }) => [section, status])).toEqual([['check', 'incomplete']]);
  });

  test('asks no way to reach a family that nobody asked', () => {
    const alone: DraftAnswers = { ...workDraft, told: { by: 'without', why: 'Not safe at home.' } };
    expect(workSteps(alone)).not.toContain('contact');
    expect(mayOpen('contact', alone)).toBe(false);
    expect(mayOpen('check', alone)).toBe(true);
  });

  test('without agreement wants to know why', () => {
    const silent: DraftAnswers = { ...workDraft, told: { by: 'without', why: ' ' } };
    expect(statusOf(silent, 'agreement')).toBe('incomplete');
    expect(mayOpen('check', silent)).toBe(false);
  });

  test('opens a section where it was left', () => {
    const { support: _none, ...rest } = workDraft;
    expect(taskList(rest).find(({ section }) => section === 'child')?.opens).toBe('support');
    expect(nextInSection('child', rest)).toBe('support');
    expect(nextInSection('support', workDraft)).toBeUndefined();
  });
});

const PARTS = [
  'names',
  'words',
  'hopes',
  'contact',
  'support',
  'you',
  'family',
  'effects',
  'safeguarding',
  'told',
] as const;

/** Any part of the whole draft, as if its pages were answered in any order. */
const anyDraft = fc
  .tuple(fc.subarray([...PARTS]), fc.boolean(), fc.boolean())
  .map(([parts, hasTeams, hasFacts]): DraftAnswers => {
    const some = Object.fromEntries(parts.map((part) => [part, workDraft[part]]));
    return {
      ...BEGUN,
      ...some,
      services: hasTeams ? workDraft.services : [],
      facts: hasFacts ? workDraft.facts : BEGUN.facts,
    };
  });

describe('whatever was answered', () => {
  test('each section stands once, and opens a page of its own', () => {
    fc.assert(
      fc.property(anyDraft, (answers) => {
        const tasks = taskList(answers);
        expect(new Set(tasks.map(({ section }) => section)).size).toBe(tasks.length);
        for (const { steps, opens } of tasks) expect(steps).toContain(opens);
      }),
    );
  });

  test('sending waits for all the rest, and for nothing else', () => {
    fc.assert(
      fc.property(anyDraft, (answers) => {
        const rest = workSteps(answers).filter((step) => step !== 'check');
        const isWhole = rest.every((step) => isWorkAnswered(step, answers));
        expect(mayOpen('check', answers)).toBe(isWhole);
      }),
    );
  });

  test('a page that may not be opened stands under "Cannot start yet"', () => {
    fc.assert(
      fc.property(anyDraft, fc.constantFrom(...WORK_STEPS), (answers, step) => {
        const task = taskList(answers).find(({ steps }) => steps.includes(step));
        expect(mayOpen(step, answers)).toBe(
          task?.status !== 'cannot-start-yet' && task !== undefined,
        );
      }),
    );
  });
});
