import MarkdownIt from 'markdown-it';
import nunjucks from 'nunjucks';

const markdown = new MarkdownIt({ html: false, linkify: false }).disable('image');
const CLASSES: Readonly<Record<string, string>> = {
  h2: 'nhsuk-heading-m',
  h3: 'nhsuk-heading-s',
};

markdown.core.ruler.push('frame', ({ tokens }) => {
  for (const token of tokens) {
    const own = token.nesting === 1 ? CLASSES[token.tag] : undefined;
    if (own !== undefined) token.attrSet('class', own);
    for (const part of token.children ?? []) {
      if (part.type === 'link_open') part.attrSet('rel', 'noreferrer');
    }
  }
});
markdown.validateLink = (href) => /^(?:https:\/\/|\/(?!\/))/.test(href);

/**
 * Words in Markdown as markup of the frame: headings, lists, links to `https://` and to our own
 * pages. HTML inside is shown as text. A template prints it as it is.
 */
export function fromMarkdown(text: string): nunjucks.runtime.SafeString {
  return new nunjucks.runtime.SafeString(markdown.render(text));
}
