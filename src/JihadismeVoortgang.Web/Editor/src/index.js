import { Editor } from './editor.js';
import { fromMarkdown } from './markdown/reader.js';
import { toMarkdown } from './markdown/writer.js';

const editors = new WeakMap();

/**
 * Puts an editor in the place of a textarea; when that fails the textarea stays.
 * @param {HTMLTextAreaElement} textarea
 * @param {ConstructorParameters<typeof Editor>[1]} [options]
 */
export function attach(textarea, options) {
  if (!of(textarea)) editors.set(textarea, new Editor(textarea, options));
  return of(textarea);
}

/** The editor that stands in for a textarea; undefined when there is none. */
export function of(textarea) {
  const editor = editors.get(textarea);
  return editor?.isAttached ? editor : undefined;
}

/** The text as it comes out of the editor when nobody changes a word. */
export const rewrite = markdown => toMarkdown(fromMarkdown(markdown));

window.portalEditor = { attach, of, rewrite };
