import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditorState, TextSelection } from 'prosemirror-state';
import { backspace, enter, insertMeasure, setLink } from '../src/commands.js';
import { LineKind, toggleKind } from '../src/lines-of-text.js';
import { fromMarkdown } from '../src/markdown/reader.js';
import { toMarkdown } from '../src/markdown/writer.js';

// "|" is the cursor; a second one the other end of a selection.
function after(command, markdown) {
  const marked = fromMarkdown(markdown);
  const ends = [];
  marked.descendants((node, position) => {
    if (node.isText) [...node.text].forEach((character, index) => character === '|' && ends.push(position + index - ends.length));
  });
  const doc = fromMarkdown(markdown.replaceAll('|', ''));
  let state = EditorState.create({ doc, selection: TextSelection.create(doc, ends[0], ends.at(-1)) });
  assert.equal(command(state, tr => { state = state.apply(tr); }), true);
  return toMarkdown(state.apply(state.tr.insertText('|', state.selection.head)).doc);
}

test('a line becomes an item, takes up the list beside it and keeps the cursor', () => {
  assert.equal(after(toggleKind(LineKind.Bullet), '- een\n\ntw|ee\n\ndrie'), '- een\n- tw|ee\n\ndrie');
});

test('lines of a selection become items of one list', () => {
  assert.equal(after(toggleKind(LineKind.Numbered), 'ee|n\n\n### twee\n\n- dr|ie\n- vier'), '1. een\n2. twee\n3. dr|ie\n\n- vier');
});

test('an item becomes a paragraph and the list counts on behind it', () => {
  assert.equal(after(toggleKind(LineKind.Numbered), '5. vijf\n6. z|es\n7. zeven'), '5. vijf\n\nz|es\n\n6. zeven');
});

test('lists that only stand beside each other stay two', () => {
  assert.equal(after(toggleKind(LineKind.Heading), '- een\n\n* twee\n\ndr|ie'), '- een\n\n* twee\n\n### dr|ie');
});

test('Enter in an empty item ends the list, and behind a heading begins a paragraph', () => {
  const doc = fromMarkdown('- een\n-\n\ntekst');
  let state = EditorState.create({ doc, selection: TextSelection.create(doc, 7) });
  enter(state, tr => { state = state.apply(tr); });
  assert.deepEqual(state.doc.children.map(block => block.type.name), ['bullet_list', 'paragraph', 'paragraph']);
  assert.equal(after(enter, '### Kop|'), '### Kop\n\n|');
});

test('Backspace joins a paragraph with the last item before it', () => {
  assert.equal(after(backspace, '- een\n- twee\n\n|drie'), '- een\n- twee|drie');
});

test('a measure is words with the spaces they need', () => {
  assert.equal(after(insertMeasure('20f'), 'zie|'), 'zie maatregel 20f|');
  assert.equal(after(insertMeasure('3'), 'zie |en verder'), 'zie maatregel 3 |en verder');
});

test('a link replaces the link the cursor is in', () => {
  assert.equal(after(setLink('https://b.nl'), '[ee|n](https://a.nl) twee'), '[ee|n](https://b.nl) twee');
});
