import { TextSelection } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import { isWhiteSpace } from './characters.js';

/**
 * The one step from the document that is shown to another: it replaces no more than what differs, so that a cursor
 * elsewhere stays where it is.
 * @returns {ReplaceStep | null} null when they are the same.
 */
export function stepTo(doc, shown) {
  const start = doc.content.findDiffStart(shown.content);
  if (start === null) return null;
  const { a: end, b: endShown } = doc.content.findDiffEnd(shown.content);
  const overlap = Math.max(0, start - Math.min(end, endShown)); // of "aa" and "aaa" the same "a" is counted twice
  // With the parents, for the two may part at different depths.
  return new ReplaceStep(start, endShown + overlap, doc.slice(start, end + overlap, true));
}

/**
 * Goes over to another document. A cursor within what differs stays between the same letters: the server changes white
 * space and marks, and hardly ever words.
 * @param {import('prosemirror-state').Transaction} tr
 */
export function goOver(tr, doc) {
  const step = stepTo(doc, tr.doc);
  if (!step) return tr;
  const { $head } = tr.selection;
  const letters = lettersIn(tr.doc.textBetween(0, $head.pos));
  const { parent, parentOffset } = $head;
  const isBeforeLetter = lettersIn(parent.textBetween(parentOffset, Math.min(parentOffset + 1, parent.content.size))) > 0;
  tr.step(step);
  if ($head.pos <= step.from || $head.pos >= step.to) return tr;
  const position = isBeforeLetter ? placeOf(tr.doc, letters + 1) : placeOf(tr.doc, letters) + 1;
  return tr.setSelection(TextSelection.near(tr.doc.resolve(position)));
}

const lettersIn = text => [...text].filter(character => !isWhiteSpace(character)).length;

/** The position right before a letter, counted from 1. */
function placeOf(doc, number) {
  let left = number;
  let found = null;
  doc.descendants((node, position) => {
    for (let index = 0; node.isText && found === null && index < node.text.length; index++) {
      left -= lettersIn(node.text[index]);
      if (left === 0) found = position + index;
    }

    return found === null;
  });
  return found ?? doc.content.size - 1;
}
