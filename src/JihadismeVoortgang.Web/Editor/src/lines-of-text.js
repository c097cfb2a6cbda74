// A text seen as lines: each paragraph, heading or list item is one. Commands that change what a line is work on these,
// so that a list is parted or joined by itself.
import { TextSelection } from 'prosemirror-state';
import { schema } from './schema.js';

const { paragraph, heading, bullet_list: bulletList, ordered_list: orderedList, list_item: listItem } = schema.nodes;

export const LineKind = { Paragraph: paragraph, Heading: heading, Bullet: bulletList, Numbered: orderedList };

const isList = type => type === bulletList || type === orderedList;

/** What the lines that the selection touches have in common; null when they differ. */
export function kindOf(state) {
  const kinds = new Set(linesOf(state.doc, ...blocksTouched(state)).filter(isTouchedBy(state)).map(line => line.kind));
  return kinds.size === 1 ? [...kinds][0] : null;
}

/** Makes the lines of the selection of one kind; back to paragraphs when they are of that kind already. */
export const toggleKind = kind => (state, dispatch) => {
  dispatch?.(changeKind(state.tr, kindOf(state) === kind ? LineKind.Paragraph : kind).scrollIntoView());
  return true;
};

/** Makes the lines that the selection of the transaction touches of one kind. */
export function changeKind(tr, kind) {
  const { doc, selection } = tr;
  const [from, to] = blocksTouched(tr);
  // A list beside the lines takes them in.
  const first = isList(kind) && from > 0 && doc.child(from - 1).type === kind ? from - 1 : from;
  const last = isList(kind) && to + 1 < doc.childCount && doc.child(to + 1).type === kind ? to + 1 : to;
  const isTouched = isTouchedBy(tr);
  const lines = linesOf(doc, first, last);
  const blocks = blocksOf(lines.map(line => isTouched(line) && line.kind !== kind ? { ...line, kind, list: null } : line));
  tr.replaceWith(positionOf(doc, first), positionOf(doc, last + 1), blocks);

  const places = linesOf(tr.doc, first, first + blocks.length - 1);
  const moved = position => {
    const index = lines.findIndex(line => position >= line.position && position <= line.position + line.content.size);
    return index < 0 ? Math.min(position, tr.doc.content.size) : places[index].position + position - lines[index].position;
  };
  return tr.setSelection(TextSelection.between(tr.doc.resolve(moved(selection.anchor)), tr.doc.resolve(moved(selection.head))));
}

/** Indexes of the first and last block. */
const blocksTouched = ({ doc, selection: { $from, $to } }) => [$from.index(0), Math.min($to.index(0), doc.childCount - 1)];

const isTouchedBy = ({ selection: { from, to } }) => line => from <= line.position + line.content.size && to >= line.position;

function positionOf(doc, index) {
  let position = 0;
  for (let before = 0; before < index; before++) position += doc.child(before).nodeSize;
  return position;
}

/** The lines of some blocks: position is that of their first words, list the block they are an item of. */
function linesOf(doc, first, last) {
  const lines = [];
  let position = positionOf(doc, first);
  for (let index = first; index <= last; index++) {
    const block = doc.child(index);
    const kind = block.type;
    if (isList(kind)) {
      block.forEach(({ content }, offset) => lines.push({ kind, content, position: position + offset + 2, list: block }));
    } else {
      lines.push({ kind, content: block.content, position: position + 1, list: null });
    }

    position += block.nodeSize;
  }

  return lines;
}

function blocksOf(lines) {
  const blocks = [];
  const numbered = new Map();
  for (let start = 0; start < lines.length;) {
    const { kind } = lines[start];
    let end = start + 1;
    while (isList(kind) && end < lines.length && areOneList(lines[end - 1], lines[end])) end++;
    blocks.push(blockOf(kind, lines.slice(start, end), numbered));
    start = end;
  }

  return blocks;
}

/** Lines of different lists become one list only when one of them was made an item just now. */
const areOneList = (before, line) => before.kind === line.kind && (before.list === line.list || !before.list || !line.list);

/** numbered: how many items of each list were placed, so that a list parted in two counts on. */
function blockOf(kind, lines, numbered) {
  if (!isList(kind)) return kind.create(null, lines[0].content);
  const { list } = lines.find(line => line.list) ?? {};
  const placed = numbered.get(list) ?? 0;
  numbered.set(list, placed + lines.length);
  const items = lines.map(line => listItem.create(null, line.content));
  return kind.create(kind === orderedList ? { start: list ? list.attrs.start + placed : 1 } : null, items);
}
