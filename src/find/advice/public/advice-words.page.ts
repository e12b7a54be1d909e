import type { Advice, Audience } from '../../area/advice-file.ts';

const READERS: Readonly<Record<Audience, string>> = {
  'parent-carer': 'parents and carers',
  'young-person': 'young people',
  'education-professional': 'schools',
  'early-years': 'nurseries',
};

/** `For young people aged 11 to 17.`, `For parents and carers of children aged up to 5, and schools.` */
export function forWhomSays({ audiences, ages }: Pick<Advice, 'audiences' | 'ages'>): string {
  const aged = agesSay(ages);
  if (audiences.every((one) => one === 'young-person')) return `For young people ${aged}.`;
  const others = audiences.filter((one) => one !== 'parent-carer').map((one) => READERS[one]);
  const also = others.length > 0 ? ` Also for ${others.join(' and ')}.` : '';
  return `For parents and carers of children ${aged}.${also}`;
}

/** `aged 2 to 11`. Twenty-five is the end of all that there is here. */
export function agesSay({ from, under }: Advice['ages']): string {
  return from === 0 ? `up to age ${under - 1}` : `aged ${from} to ${under - 1}`;
}
