// The rules of Markdown as the server reads it: CommonMark, of it only what a report can hold, and notes. What the
// server refuses is read as words here, so that whoever wrote it sees it and nothing is lost.
import MarkdownIt from 'markdown-it';
import { delimiterType, firstCharacter, lastCharacter } from '../characters.js';
import { isAllowed } from '../links.js';
import { flattenBlocks } from './flat-blocks.js';
import { tidyInlines } from './tidy-inlines.js';

const NoteMark = /^\[\^([^\s[\]\\]{1,100})\]/;

export function createTokenizer() {
  const tokenizer = new MarkdownIt('zero', { maxNesting: 100 })
    .enable(['heading', 'list', 'newline', 'escape', 'emphasis', 'link', 'autolink', 'entity']);
  tokenizer.normalizeLink = address => address;
  tokenizer.normalizeLinkText = words => words;
  tokenizer.validateLink = isAllowed;
  tokenizer.inline.State = class extends tokenizer.inline.State {
    scanDelims(start) {
      const marker = this.src[start];
      let end = start;
      while (end < this.posMax && this.src[end] === marker) end++;
      const before = lastCharacter(this.src.slice(Math.max(0, start - 2), start));
      const { open, close } = delimiterType(marker, before, firstCharacter(this.src.slice(end, Math.min(end + 2, this.posMax))));
      return { can_open: open, can_close: close, length: end - start };
    }
  };
  tokenizer.block.ruler.before('paragraph', 'footnote', noteDefinition, { alt: ['paragraph'] });
  tokenizer.inline.ruler.before('link', 'footnote', noteMark);
  tokenizer.core.ruler.before('inline', 'flatten', flattenBlocks);
  tokenizer.core.ruler.after('inline', 'tidy', tidyInlines);
  return tokenizer;
}

/** "[^1]: words of the note", continued like a paragraph. The words are kept until a mark asks for them. */
function noteDefinition(state, startLine, endLine, silent) {
  if (state.sCount[startLine] - state.blkIndent >= 4) return false;
  const first = state.src.slice(state.bMarks[startLine] + state.tShift[startLine], state.eMarks[startLine]);
  const mark = NoteMark.exec(first);
  if (!mark || first[mark[0].length] !== ':') return false;
  if (silent) return true;

  const interrupts = state.md.block.ruler.getRules('paragraph');
  let line = startLine + 1;
  while (line < endLine && !state.isEmpty(line) && !interrupts.some(rule => rule(state, line, endLine, true))) line++;
  const rest = state.getLines(startLine + 1, line, state.blkIndent, false);
  const notes = state.env.notes ??= new Map();
  const content = `${first.slice(mark[0].length + 1)}\n${rest}`.replace(/^[ \t\n]+|[ \t\n]+$/g, '');
  // A second definition of one note is a fault; its words go on behind those of the first.
  notes.set(mark[1], notes.has(mark[1]) ? `${notes.get(mark[1])}\n${content}` : content);
  state.line = line;
  return true;
}

/** "[^1]", with the note as its children. In a link or another note it is words. */
function noteMark(state, silent) {
  const mark = NoteMark.exec(state.src.slice(state.pos, state.pos + 104));
  if (!mark || state.linkLevel > 0 || state.env.isInNote) return false;
  if (!silent) {
    const token = state.push('footnote', '', 0);
    token.children = [];
    (state.env.cited ??= new Set()).add(mark[1]);
    state.md.inline.parse(state.env.notes?.get(mark[1]) ?? '', state.md, { isInNote: true }, token.children);
  }

  state.pos += mark[0].length;
  return true;
}
