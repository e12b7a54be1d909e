/** The subject of a decision's message: it names nothing, since it shows on a locked screen. */
export const NEWS = 'There is news for you';

/** All that a message says where others may see it. */
export function neutralNews(reference: string): string {
  return [
    `There is news for you. Your reference is ${reference}.`,
    'To see it, go back to where you sent it. Use your reference and your four words.',
  ].join('\n\n');
}

/** How a follower sees the whole of it. */
export function whereToSee(trackAt: string): string {
  return [
    `You can see where it is at any time: ${trackAt}`,
    'You need your reference and your four words. We never send the words.',
  ].join('\n\n');
}
