// Exactly what a text of the report can hold: the blocks and inlines of the server's model, and nothing else.
import { Schema } from 'prosemirror-model';
import { isAllowed } from './links.js';

const HighestListNumber = 999_999_999;

function startOf(list) {
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10);
  return start >= 0 && start <= HighestListNumber ? start : 1;
}

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    heading: {
      group: 'block',
      content: 'inline*',
      defining: true,
      parseDOM: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(tag => ({ tag })),
      toDOM: () => ['h3', 0],
    },
    bullet_list: { group: 'block', content: 'list_item+', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
    ordered_list: {
      group: 'block',
      content: 'list_item+',
      attrs: { start: { default: 1, validate: 'number' } },
      parseDOM: [{ tag: 'ol', getAttrs: list => ({ start: startOf(list) }) }],
      toDOM: list => ['ol', { start: list.attrs.start }, 0],
    },
    // One paragraph, and no list in a list: the columns of the report are too narrow for it.
    list_item: { content: 'inline*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    text: { group: 'inline' },
    // A note is cited once, so it stands where it is cited; only its number is shown there.
    footnote: {
      group: 'inline',
      inline: true,
      content: 'text*',
      atom: true,
      isolating: true,
      parseDOM: [{ tag: 'span[data-note]' }],
      toDOM: () => ['span', { 'data-note': '' }, 0],
    },
  },
  marks: {
    link: {
      // Two links with one address may touch. They would be one link if the second were not marked as a twin.
      attrs: { href: { validate: 'string' }, twin: { default: false, validate: 'boolean' } },
      inclusive: false,
      parseDOM: [{
        tag: 'a[href]',
        getAttrs: link => {
          const href = link.getAttribute('href');
          return isAllowed(href) && { href, twin: link.hasAttribute('data-twin') };
        },
      }],
      toDOM: ({ attrs }) => ['a', { href: attrs.href, ...(attrs.twin && { 'data-twin': '' }) }, 0],
    },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  },
});
