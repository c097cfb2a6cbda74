import { MarkdownParser } from 'prosemirror-markdown';
import { schema } from '../schema.js';
import { createTokenizer } from './syntax.js';

const parser = new MarkdownParser(schema, createTokenizer(), {
  paragraph: { block: 'paragraph' },
  heading: { block: 'heading' },
  bullet_list: { block: 'bullet_list' },
  ordered_list: { block: 'ordered_list', getAttrs: token => token.meta },
  list_item: { block: 'list_item' },
  footnote: { block: 'footnote' },
  em: { mark: 'em' },
  strong: { mark: 'strong' },
  link: { mark: 'link', getAttrs: token => ({ href: token.attrGet('href'), twin: token.meta.isTwin }) },
});

// What the server refuses as broken and nobody can see: who writes could not find it to take it away.
const OtherLineEnds = /[\u0085\u2028\u2029]/g;
const Invisible = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** The document of a text. All words come in, whatever they are; the server judges them. */
export const fromMarkdown = markdown =>
  parser.parse(markdown.replace(/^\ufeff/, '').replace(OtherLineEnds, ' ').replace(Invisible, ''));
