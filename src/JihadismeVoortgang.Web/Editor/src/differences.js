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
 * Goes over to another document. A cursor within what differs stays behind the same letters: the server changes white
 * space and marks, and hardly ever words.
 * @param {import('prosemirror-state').Transaction} tr
 */
export function goOver(tr, doc) {
  const step = stepTo(doc, tr.doc);
  if (!step) return tr;
  const { head } = tr.selection;
  const letters = lettersBefore(tr.doc, head);
  tr.step(step);
  return head > step.from && head < step.to ? tr.setSelection(TextSelection.near(tr.doc.resolve(positionBehind(tr.doc, letters)))) : tr;
}

const lettersIn = text => [...text].filter(character => !isWhiteSpace(character)).length;

const lettersBefore = (doc, position) => lettersIn(doc.textBetween(0, position));

function positionBehind(doc, letters) {
  let left = letters;
  let found = null;
  doc.descendants((node, position) => {
    if (found !== null) return false;
    if (!node.isText) return true;
    for (let index = 0; index < node.text.length; index++) {
      if (left === 0) {
        found = position + index;
        return false;
      }

      left -= lettersIn(node.text[index]);
    }

    if (left === 0) found = position + node.text.length;
    return false;
  });
  return found ?? doc.content.size;
}
