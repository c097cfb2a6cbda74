import { chainCommands, deleteSelection, splitBlock } from 'prosemirror-commands';
import { Selection, TextSelection } from 'prosemirror-state';
import { changeKind, LineKind } from './lines-of-text.js';
import { schema } from './schema.js';

const { footnote, paragraph, list_item: listItem } = schema.nodes;
const { link } = schema.marks;

const isAtStart = ({ selection }) => selection.empty && selection.$from.parent.isTextblock && selection.$from.parentOffset === 0;

/** An item or heading becomes a paragraph. */
function becomeParagraph(state, dispatch) {
  if (state.selection.$from.parent.type === paragraph) return false;
  dispatch?.(changeKind(state.tr, LineKind.Paragraph).scrollIntoView());
  return true;
}

const leaveList = (state, dispatch) => {
  const { $from, empty } = state.selection;
  return empty && $from.parent.type === listItem && $from.parent.content.size === 0 && becomeParagraph(state, dispatch);
};

const undress = (state, dispatch) => isAtStart(state) && becomeParagraph(state, dispatch);

/** Joins the line with the one before (-1) or behind it (1), whatever each of them is. */
const joinLines = direction => (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parentOffset !== (direction < 0 ? 0 : $from.parent.content.size)) return false;
  const other = Selection.findFrom(state.doc.resolve(direction < 0 ? $from.before() : $from.after()), direction, true);
  if (!other) return true;

  const [$end, $start] = direction < 0 ? [other.$from, $from] : [$from, other.$from];
  const isNothing = $end.parent.type === paragraph && $end.parent.content.size === 0;
  dispatch?.((isNothing ? state.tr.delete($end.before(), $end.after()) : state.tr.delete($end.pos, $start.pos)).scrollIntoView());
  return true;
};

export const enter = chainCommands(leaveList, splitBlock);
export const backspace = chainCommands(deleteSelection, undress, joinLines(-1));
export const del = chainCommands(deleteSelection, joinLines(1));

/** Puts a note without words behind the selection, and the cursor behind the note. */
export function insertNote(state, dispatch) {
  const $to = state.selection.$to.parent.isTextblock ? state.selection.$to : Selection.atEnd(state.doc).$to;
  const note = footnote.create();
  const tr = state.tr.insert($to.pos, note);
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, $to.pos + note.nodeSize)).scrollIntoView());
  return true;
}

/** Words that the server finds and makes a reference to that measure. */
export const insertMeasure = number => (state, dispatch) => {
  const { $from, $to } = state.selection;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset);
  const behind = $to.parent.textBetween($to.parentOffset, Math.min($to.parent.content.size, $to.parentOffset + 1));
  const words = `${/[\p{L}\p{N}.,;:)]/u.test(before) ? ' ' : ''}maatregel ${number}${/[\p{L}\p{N}]/u.test(behind) ? ' ' : ''}`;
  dispatch?.(state.tr.insertText(words).scrollIntoView());
  return true;
};

/** The link the cursor or the begin of the selection is in: { from, to, href }; null when it is in none. */
export function linkAt({ doc, selection }) {
  const { empty } = selection;
  const $from = selection.$from.parent.inlineContent ? selection.$from : Selection.atStart(doc).$from; // all is selected
  const parent = $from.parent;
  const inLink = index => index >= 0 && index < parent.childCount && link.isInSet(parent.child(index).marks);
  const index = $from.index();
  const mark = inLink(index) || (empty && $from.textOffset === 0 && inLink(index - 1));
  if (!mark) return null;

  let first = mark === inLink(index) ? index : index - 1;
  let last = first;
  while (inLink(first - 1) && mark.eq(inLink(first - 1))) first--;
  while (inLink(last + 1) && mark.eq(inLink(last + 1))) last++;
  let from = $from.start();
  for (let before = 0; before < first; before++) from += parent.child(before).nodeSize;
  let to = from;
  for (let inside = first; inside <= last; inside++) to += parent.child(inside).nodeSize;
  return { from, to, href: mark.attrs.href };
}

/** Links the selection, or the link the cursor is in; with neither it puts linked words at the cursor. */
export const setLink = (href, words) => (state, dispatch) => {
  const mark = link.create({ href });
  const found = linkAt(state);
  const { from, to, empty } = state.selection;
  const tr = state.tr;
  if (found) tr.removeMark(found.from, found.to, link).addMark(found.from, found.to, mark);
  else if (empty) tr.replaceSelectionWith(schema.text(words, [...(state.storedMarks ?? state.selection.$from.marks()), mark]), false);
  else tr.removeMark(from, to, link).addMark(from, to, mark);
  dispatch?.(tr.scrollIntoView());
  return true;
};

export const removeLink = (state, dispatch) => {
  const found = linkAt(state);
  if (!found) return false;
  dispatch?.(state.tr.removeMark(found.from, found.to, link));
  return true;
};
