import type { PageGround } from './part.page.ts';

/** Who reads a request, by when, and the line to call: said before the words are asked for. */
export function whoReads({ house, answers }: PageGround): {
  readonly teams: readonly TeamLine[];
  readonly helpShown: boolean;
} {
  return { teams: teamLinesOf({ house, answers }), helpShown: answers.helpShown };
}

export type TeamLine = {
  readonly service: string;
  readonly phone: string | null;
  /** When they answer, in the words of a source; null: not known. */
  readonly answersWithin: string | null;
};

/** The services asked, each with its line and what is known of when it answers. */
export function teamLinesOf({
  house,
  answers,
}: Pick<PageGround, 'house' | 'answers'>): readonly TeamLine[] {
  const { services } = house.book.now();
  return answers.services.flatMap((id) => {
    const service = services.find((one) => one.id === id);
    if (!service) return [];
    const phone = service.teams[0]?.phone ?? null;
    return [{ service: service.name, phone, answersWithin: service.answersWithin }];
  });
}
