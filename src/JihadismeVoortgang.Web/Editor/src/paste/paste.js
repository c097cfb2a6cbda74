import { DOMParser as ModelParser, Slice } from 'prosemirror-model';
import { schema } from '../schema.js';
import { linesOfHtml } from './html.js';
import { grouped, markedLine, toHtml } from './lines.js';

const parser = ModelParser.fromSchema(schema);

/** What another program put on the clipboard, as the few elements that the schema knows. */
export function pastedHtml(html) {
  return html.includes('data-pm-slice') ? html : toHtml(grouped(linesOfHtml(html)));
}

/** Plain text: each line one of the report's, with the bullets and numbers it was typed with. */
export function pastedText(text, $context) {
  const lines = text.split(/[\n\r\v\f\u0085\u2028\u2029]+/)
    .map(words => [{ words: withoutControls(words).replace(/^[ \t]+|[ \t]+$/g, '') }])
    .filter(([{ words }]) => words !== '')
    .map(pieces => markedLine({ kind: 'p', pieces }));
  const shown = document.implementation.createHTMLDocument().createElement('div');
  shown.innerHTML = toHtml(grouped(lines));
  return Slice.maxOpen(parser.parse(shown, { context: $context, preserveWhitespace: 'full' }).content);
}

/** Characters that no report can hold, and that nobody sees. */
const withoutControls = words => words.replace(/\t/g, ' ').replace(/[\p{Cc}\ufffe\uffff]/gu, '');
