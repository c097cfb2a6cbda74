import { ReplaceStep } from 'prosemirror-transform';

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
