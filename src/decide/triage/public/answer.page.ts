import type { Service } from '../../../find/directory/directory.ts';
import { dayOf, sayDay } from '../../../kernel/day.ts';
import type { Fault } from '../../../platform/web/fault.ts';
import { readText, typedIn } from '../../../platform/web/fields.ts';
import {
  type Form,
  go,
  type Outcome,
  type Page,
  show,
  type Visit,
} from '../../../platform/web/page.ts';
import { NotFound } from '../../../platform/web/thrown.ts';
import { TRACK_REQUEST } from '../../../refer/referral/paths.ts';
import { answerWhatWasAsked } from '../answer-what-was-asked.action.ts';
import { type AskSeen, readAsk } from '../ask.reader.ts';
import type { Doors } from '../doors.ts';
import { ANSWER, answerPath } from '../paths.ts';
import type { Ask } from '../triage.ts';

const TEMPLATE = 'decide/triage/public/answer.page.njk';
const TITLE = 'Answer the team';

/** `/track/answer/:ask`: whoever was asked answers, a box a question. */
export function answerPage(house: Doors): Page {
  return {
    at: ANSWER,
    get: async (visit) => {
      const seen = await seenBy(house, visit);
      return showAsk(house, { visit, seen, faults: [], status: 200 });
    },
    post: async (visit) => {
      const seen = await seenBy(house, visit);
      const { ask } = seen;
      const faults = ask.questions.flatMap(({ n }) => faultsIn(visit.body, n));
      if (faults.length > 0) return showAsk(house, { visit, seen, faults, status: 422 });
      const typed = ask.questions.map(({ n }) => ({ n, words: wordsOf(visit.body, n) }));
      const { viewer, now, requestId } = visit;
      const answering = { viewer, askId: ask.id, typed, now, visit: requestId };
      const kept = await answerWhatWasAsked(house, answering);
      switch (kept.kind) {
        case 'kept':
          return go(TRACK_REQUEST);
        case 'nothing-answered':
          return showAsk(house, { visit, seen, faults: [nothingIn(ask)], status: 422 });
        case 'answered-already':
        case 'too-late':
          return showAsk(house, {
            visit,
            seen: await seenBy(house, visit),
            faults: [],
            status: 409,
          });
        case 'gone':
          throw new NotFound('nothing was asked');
      }
    },
  };
}

const ID = /^ask-[0-9a-f]{1,64}$/;

async function seenBy(house: Doors, { viewer, requestId, params }: Visit): Promise<AskSeen> {
  const { ask: id = '' } = params;
  // What can be no id of ours is asked of no database.
  const seen = ID.test(id) ? await readAsk(house, { viewer, visit: requestId }, id) : undefined;
  if (!seen) throw new NotFound('nothing was asked');
  return seen;
}

function boxOf(n: number): string {
  return `answer-${n}`;
}

function faultsIn(body: Form, n: number): readonly Fault[] {
  const read = readText(body, { name: boxOf(n) });
  return read.kind === 'faulty' ? read.faults : [];
}

function wordsOf(body: Form, n: number): string {
  const read = readText(body, { name: boxOf(n) });
  return read.kind === 'good' ? read.value : '';
}

function nothingIn({ questions }: Ask): Fault {
  const says = 'Answer at least one question. “I don’t know” is an answer';
  return { field: boxOf(questions[0]?.n ?? 1), says };
}

type Showing = {
  readonly visit: Visit;
  readonly seen: AskSeen;
  readonly faults: readonly Fault[];
  readonly status: number;
};

function showAsk(house: Doors, { visit, seen, faults, status }: Showing): Outcome {
  const { ask, standing } = seen;
  const { services } = house.book.now();
  const service = services.find(({ id }) => id === standing.serviceId);
  const view = {
    heading: TITLE,
    action: answerPath(ask.id),
    back: TRACK_REQUEST,
    name: service?.name ?? 'The team',
    phone: phoneOf(service, standing.teamId),
    paragraphs: ask.words.split(/\n{2,}/),
    by: sayDay(ask.byDay),
    answeredOn: ask.answeredAt === null ? '' : sayDay(dayOf(ask.answeredAt)),
    isOpen: ask.answeredAt === null && standing.state === 'information-asked',
    isStopped: standing.state === 'withdrawn',
    isDecided: standing.state === 'accepted' || standing.state === 'declined',
    wasSent: status === 409,
    questions: ask.questions.map(({ n, says, answer }) => ({
      id: boxOf(n),
      says,
      answer: answer ?? '',
      typed: typedIn(visit.body, boxOf(n)),
    })),
  };
  return show(TEMPLATE, view, { title: TITLE, faults, status });
}

function phoneOf(service: Service | undefined, teamId: string): string | null {
  const team = service?.teams.find(({ id }) => id === teamId) ?? service?.teams[0];
  return team?.phone ?? null;
}
