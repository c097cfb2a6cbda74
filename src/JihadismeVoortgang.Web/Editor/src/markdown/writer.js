// Writes a text as the server's MarkdownWriter does: the one Markdown that its reader gives back.
import { Fragment } from 'prosemirror-model';
import { MarkdownSerializer } from 'prosemirror-markdown';
import { LineKind, writeLine } from './inlines.js';
import { piecesOf } from './lines.js';

/** @param {import('prosemirror-model').Node} doc */
export function toMarkdown(doc) {
  const notes = [];
  const cite = note => `[^${notes.push(note)}]`;
  // A paragraph without words is layout on the screen and nothing in a report.
  const blocks = doc.children.filter(block => block.type.name !== 'paragraph' || piecesOf(block).length > 0);
  const body = serializer(cite).serialize(doc.copy(Fragment.from(blocks)));
  const definitions = notes.map((note, index) =>
    marked(`[^${index + 1}]:`, writeLine(piecesOf(note), LineKind.Note, () => '')));
  return [body, ...definitions].join('\n\n');
}

function serializer(cite) {
  const line = (node, kind) => writeLine(piecesOf(node), kind, cite);
  const items = (list, marker) =>
    list.children.map((item, index) => marked(marker(index), line(item, LineKind.Paragraph))).join('\n');
  const block = write => (state, node, parent, index) => {
    state.write(write(node, parent, index));
    state.closeBlock(node);
  };

  return new MarkdownSerializer({
    paragraph: block(node => line(node, LineKind.Paragraph)),
    heading: block(node => marked('###', line(node, LineKind.Heading))),
    bullet_list: block((node, parent, index) => {
      const marker = isOtherMarker(parent, index) ? '*' : '-';
      return items(node, () => marker);
    }),
    ordered_list: block((node, parent, index) => {
      const sign = isOtherMarker(parent, index) ? ')' : '.';
      return items(node, item => `${node.attrs.start + item}${sign}`);
    }),
  }, {});
}

/** An item, heading or note without words is written too: the server says what is wrong with it. */
const marked = (mark, words) => words === '' ? mark : `${mark} ${words}`;

/** Lists of one kind that follow each other would be one list, so every second one has another marker. */
function isOtherMarker(parent, index) {
  let first = index;
  while (first > 0 && parent.child(first - 1).type === parent.child(index).type) first--;
  return (index - first) % 2 === 1;
}
