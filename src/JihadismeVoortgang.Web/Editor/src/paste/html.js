// Reads HTML as programs put it on the clipboard. Kept are lines, lists, bold, italic, links and notes; everything else
// loses its element and keeps its words, or is dropped where it has none that a reader saw.
import { isWhiteSpace } from '../characters.js';
import { isAllowed } from '../links.js';
import { markedLine } from './lines.js';
import { NotesOfHtml } from './notes.js';
import { isItemOfWord, isMarkOfWord, listMarkOfWord, styleOf } from './word.js';

const Dropped = new Set([
  'applet', 'area', 'audio', 'base', 'button', 'canvas', 'embed', 'head', 'iframe', 'img', 'input', 'link', 'map', 'math',
  'meta', 'noscript', 'object', 'script', 'select', 'style', 'svg', 'template', 'textarea', 'title', 'video',
]);

const Blocks = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset',
  'figcaption', 'figure', 'footer', 'form', 'header', 'hr', 'legend', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section',
  'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
]);

/** @returns {import('./lines.js').Line[]} */
export function linesOfHtml(html) {
  const source = new DOMParser().parseFromString(withoutRefused(html), 'text/html');
  const reading = new Reading(new NotesOfHtml(source));
  reading.read(source.body, {});
  return reading.lines();
}

/** The page's policy stops style sheets and event handlers, but reports each of them as a breach. */
const withoutRefused = html => html
  .replace(/<style\b[^]*?(?:<\/style\s*>|$)/gi, '')
  .replace(/<[^>]*>/g, tag => tag.replace(/(\s|["'/])on[a-z]+\s*=/gi, '$1data-off='));

class Reading {
  #done = [];

  #line = paragraph();

  // The lists around what is read, innermost last.
  #lists = [];

  constructor(notes) {
    this.notes = notes;
  }

  lines() {
    this.#end();
    return this.#done;
  }

  read(node, look) {
    if (node.nodeType === Node.TEXT_NODE) this.#words(node.data, look);
    else if (node.nodeType === Node.ELEMENT_NODE) this.#element(node, look);
  }

  #words(text, look) {
    if (!look.isPreformatted) {
      this.#add(text.replace(/[ \t\r\n\f]+/g, ' '), look);
      return;
    }

    text.split(/\r\n?|\n/).forEach((line, index) => {
      if (index > 0) this.#break();
      this.#add(line.replace(/\t/g, ' '), look);
    });
  }

  #add(text, { strong, em, href }) {
    const words = text.replace(/[\p{Cc}\u2028\u2029]/gu, '');
    if (words !== '') this.#line.pieces.push({ words, strong, em, href });
  }

  #element(node, look) {
    const name = node.localName;
    const style = styleOf(node);
    if (Dropped.has(name) || this.notes.isNote(node) || isMarkOfWord(style) || isHidden(style)) return;
    const inner = lookOf(node, style, look);
    if (name === 'br') this.#break();
    else if (name === 'a' && this.notes.isCitation(node)) this.#cite(node);
    else if (name === 'ul' || name === 'ol') this.#list(node, inner);
    else if (name === 'li') this.#item(node, inner);
    else if (isHeading(node)) this.#block(node, inner, { kind: 'h3' });
    else if (isItemOfWord(node, style)) this.#block(node, inner, listMarkOfWord(node));
    else if (Blocks.has(name)) this.#block(node, inner, { kind: 'p' });
    else this.#children(node, inner);
  }

  #children(node, look) {
    for (const child of node.childNodes) this.read(child, look);
  }

  #cite(mark) {
    const note = this.notes.wordsOf(mark);
    if (note) this.#line.pieces.push({ note: piecesOfNote(note, this.notes) });
  }

  #list(node, look) {
    this.#end();
    const start = Number.parseInt(node.getAttribute('start') ?? '1', 10);
    this.#lists.push({ kind: node.localName, next: start >= 0 ? start : 1 });
    this.#children(node, look);
    this.#lists.pop();
    this.#end();
  }

  #item(node, look) {
    this.#end();
    const list = this.#lists.at(-1) ?? { kind: 'ul' };
    const value = Number.parseInt(node.getAttribute('value') ?? '', 10);
    if (value >= 0) list.next = value;
    this.#line = { kind: list.kind, number: list.kind === 'ol' ? list.next++ : null, pieces: [], isItem: true };
    this.#children(node, look);
    this.#end();
  }

  /** A paragraph in an item is words of that item. */
  #block(node, look, line) {
    const isOfItem = this.#line.isItem && line.kind === 'p';
    if (isOfItem) {
      this.#add(' ', look);
    } else {
      this.#end();
      this.#line = { ...line, pieces: [] };
    }

    this.#children(node, look);
    if (!isOfItem) this.#end();
  }

  #break() {
    if (this.#line.kind === 'p') this.#end();
    else this.#add(' ', {});
  }

  #end() {
    if (this.#line.pieces.some(piece => piece.note || !isWhiteSpace(piece.words))) this.#done.push(markedLine(this.#line));
    this.#line = paragraph();
  }
}

const paragraph = () => ({ kind: 'p', pieces: [] });

/** A note is one line, whatever it was. */
function piecesOfNote(fragment, notes) {
  const reading = new Reading(notes);
  reading.read(fragment, {});
  return reading.lines().flatMap(({ pieces }, index) => index === 0 ? pieces : [{ words: ' ' }, ...pieces]);
}

const isHeading = node => /^h[1-6]$/.test(node.localName) || node.getAttribute('role') === 'heading';

const isHidden = style => style.get('display') === 'none' || style.get('mso-hide') === 'all';

function lookOf(node, style, { strong, em, href, isPreformatted }) {
  const name = node.localName;
  const weight = style.get('font-weight');
  const slant = style.get('font-style');
  const space = style.get('white-space');
  const target = name === 'a' ? node.getAttribute('href')?.trim() : undefined;
  return {
    // Google Docs puts all it copies in a <b> that is not bold.
    strong: weight ? /^(?:bold|bolder|[6-9]00)$/.test(weight) : strong || name === 'b' || name === 'strong',
    em: slant ? /^(?:italic|oblique)/.test(slant) : em || name === 'i' || name === 'em' || name === 'cite',
    href: target && isAllowed(target) ? target : href,
    isPreformatted: space ? /^(?:pre|break-spaces)/.test(space) : isPreformatted || name === 'pre',
  };
}
