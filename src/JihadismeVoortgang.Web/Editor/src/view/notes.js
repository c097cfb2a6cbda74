// The words of the notes, in a list under the text: each an editor of its own, whose changes are changes of the text.
// That way there is one history, and a note moves and goes with its mark.
import { Fragment, Slice } from 'prosemirror-model';
import { closeHistory } from 'prosemirror-history';
import { EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import { StepMap } from 'prosemirror-transform';
import { EditorView } from 'prosemirror-view';
import { keymap } from 'prosemirror-keymap';
import { baseKeymap } from 'prosemirror-commands';
import { stepTo } from '../differences.js';
import { schema } from '../schema.js';
import { decorations } from './decorations.js';
import { element } from './elements.js';

export class Notes {
  #views = [];

  #list = element('ol', { class: 'text-notes-list' });

  dom = element('div', { class: 'text-notes', hidden: '' }, element('p', { class: 'text-notes-title' }, 'Noten'), this.#list);

  /** @param {import('../editor.js').Editor} editor */
  constructor(editor) {
    this.editor = editor;
  }

  /** To be called whenever the text changed. */
  update() {
    const notes = this.#notes();
    while (this.#views.length > notes.length) this.#remove();
    notes.forEach(({ node }, index) => {
      if (index === this.#views.length) this.#views.push(this.#view(node, index));
      else show(this.#views[index], node);
    });
    this.dom.hidden = notes.length === 0;
  }

  /** Goes on in the words of the note whose mark is selected, or stands right before the cursor. */
  focusCited() {
    const { selection } = this.editor.view.state;
    const index = this.#notes().findIndex(({ node, position }) =>
      (selection instanceof NodeSelection ? position : position + node.nodeSize) === selection.from);
    if (index < 0) return false;
    const view = this.#views[index];
    view.dispatch(view.state.tr.setSelection(TextSelection.atEnd(view.state.doc)));
    view.focus();
    this.editor.view.dispatch(closeHistory(this.editor.view.state.tr)); // its words are taken back apart from the note
    return true;
  }

  setProps() {
    for (const view of this.#views) view.setProps({});
  }

  destroy() {
    while (this.#views.length > 0) this.#remove();
  }

  /** @returns {{ node: import('prosemirror-model').Node, position: number }[]} */
  #notes() {
    const found = [];
    this.editor.view.state.doc.descendants((node, position) => {
      if (node.type.name === 'footnote') found.push({ node, position });
      return node.type.name !== 'footnote';
    });
    return found;
  }

  #remove() {
    const view = this.#views.pop();
    const hadFocus = view.hasFocus();
    view.destroy();
    this.#list.lastChild.remove();
    if (hadFocus || this.editor.active === view) this.editor.activate(this.editor.view);
    if (hadFocus) this.editor.view.focus();
  }

  #view(node, index) {
    const place = element('div', { class: 'text-note' });
    this.#list.append(element('li', {}, place));
    const view = new EditorView({ mount: place }, {
      state: EditorState.create({
        doc: node,
        plugins: [
          keymap({ Escape: () => this.#leave(index), Enter: () => this.#leave(index), ...this.editor.keys }),
          keymap(baseKeymap),
          decorations(),
        ],
      }),
      attributes: () => ({
        role: 'textbox', 'aria-multiline': 'false', 'aria-label': `Tekst van noot ${index + 1}`, ...this.editor.readOnlyAttributes,
      }),
      editable: () => !this.editor.isReadOnly,
      dispatchTransaction: tr => this.#dispatch(index, tr),
      handleDOMEvents: { focus: view => this.editor.activate(view) },
      transformPastedHTML: this.editor.pasting.html,
      clipboardTextParser: this.editor.pasting.text,
      handlePaste: (view, _, slice) => pasteWords(view, slice),
      handleDrop: (view, event, slice) => {
        event.preventDefault();
        return pasteWords(view, slice);
      },
    });
    return view;
  }

  #dispatch(index, tr) {
    const view = this.#views[index];
    const { state, transactions } = view.state.applyTransaction(tr);
    view.updateState(state);
    const steps = tr.getMeta('fromText') ? [] : transactions.flatMap(applied => applied.steps);
    if (steps.length > 0) {
      const offset = StepMap.offset(this.#notes()[index].position + 1);
      const outer = this.editor.view.state.tr;
      for (const step of steps) outer.step(step.map(offset));
      this.editor.view.dispatch(outer);
    } else {
      this.editor.toolbar.update();
    }
  }

  /** Back to the text, behind the mark of the note. */
  #leave(index) {
    const { view } = this.editor;
    const { node, position } = this.#notes()[index];
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, position + node.nodeSize)).scrollIntoView());
    view.focus();
    return true;
  }
}

/** Changes a note on the screen only where it differs, so that the cursor stays. */
function show(view, node) {
  const step = stepTo(node, view.state.doc);
  if (step) view.dispatch(view.state.tr.step(step).setMeta('fromText', true));
}

/** A note is one line without notes: of what is pasted the words are kept, with their looks and links. */
function pasteWords(view, slice) {
  const words = [];
  const gather = fragment => fragment.forEach(node => {
    if (node.isText) words.push(node);
    else if (node.type !== schema.nodes.footnote) {
      if (node.isTextblock && words.length > 0) words.push(schema.text(' '));
      gather(node.content);
    }
  });
  gather(slice.content);
  view.dispatch(view.state.tr.replaceSelection(new Slice(Fragment.from(words), 0, 0)).scrollIntoView());
  return true;
}
