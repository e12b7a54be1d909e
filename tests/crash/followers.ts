import type { Acknowledged } from './families.ts';
import type { Person, Seen } from './person.ts';

/** Types reference and words; the page of whoever follows it, if they open it. */
export async function track(person: Person, reference: string, words: string): Promise<Seen> {
  return await person.press(await person.visit('/track'), { reference, words });
}

/** Answers all that was asked of anyone who follows, box by box; which askings they were. */
export async function answerTheTeam(
  person: Person,
  { reference, words }: Acknowledged,
): Promise<readonly string[]> {
  const answered: string[] = [];
  for (const four of words) {
    let page = standing(await track(person, reference, four));
    for (let at = askedOn(page); at !== ''; at = askedOn(page)) {
      page = await answer(person, at);
      answered.push(at.replace('/track/answer/', ''));
    }
  }
  return answered;
}

function askedOn({ html }: Seen): string {
  return /href="(\/track\/answer\/[^"]+)"/.exec(html)?.[1] ?? '';
}

async function answer(person: Person, at: string): Promise<Seen> {
  const form = await person.visit(at);
  const boxes = [...form.html.matchAll(/name="(answer-\d+)"/g)].map(([, name = '']) => name);
  const typed = Object.fromEntries(boxes.map((name) => [name, `His aunt, as for ${name}.`]));
  return standing(await person.press(form, typed));
}

function standing(page: Seen): Seen {
  if (page.at === '/track/request' && page.status === 200) return page;
  throw new Error(`Whoever follows is at ${page.at} (${page.status})`);
}
