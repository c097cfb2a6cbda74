import { baseKeymap } from 'prosemirror-commands';
import { closeHistory, history, redo } from 'prosemirror-history';
import { InputRule, inputRules, undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { EditorState, NodeSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { backspace, del, enter } from './commands.js';
import { goOver } from './differences.js';
import { changeKind, LineKind } from './lines-of-text.js';
import { fromMarkdown } from './markdown/reader.js';
import { toMarkdown } from './markdown/writer.js';
import { pastedHtml, pastedText } from './paste/paste.js';
import { schema } from './schema.js';
import { decorations, NoteMark } from './view/decorations.js';
import { element, newId } from './view/elements.js';
import { Notes } from './view/notes.js';
import { Panel } from './view/panel.js';
import { actions, perform, Toolbar } from './view/toolbar.js';

// Long enough to gather a word, short enough for a preview that follows.
const SendAfterMilliseconds = 250;

// Attributes of the field that somebody reading with a screen reader must find on the editor as well.
const Described = ['aria-describedby', 'aria-invalid'];

/**
 * The editor of one text. It stands in for a textarea, which it hides and whose value is its Markdown at any moment;
 * an "input" event of the textarea tells of changes soon after.
 */
export class Editor {
  #textarea;

  #known;

  #timer = null;

  #isSending = false;

  #observer = new MutationObserver(() => this.#refresh());

  #listening = new AbortController();

  pasting = { html: pastedHtml, text: pastedText };

  /**
   * @param {HTMLTextAreaElement} textarea
   * @param {{ readOnly?: boolean, host?: Element | null }} options host: the element to stand in; without one the
   * editor stands right behind the textarea.
   */
  constructor(textarea, { readOnly = false, host = null } = {}) {
    this.#textarea = textarea;
    this.isReadOnly = readOnly;
    this.keys = keysOf(this);
    const label = textarea.labels[0];
    if (label) label.id ||= newId();
    const place = element('div', { class: 'text-surface', id: newId() });
    this.#known = { markdown: textarea.value, doc: fromMarkdown(textarea.value) };
    this.panel = new Panel(this);
    this.toolbar = new Toolbar(this, { label: label?.textContent.trim() ?? 'tekst', controls: place.id });
    this.notes = new Notes(this);
    this.view = new EditorView({ mount: place }, {
      state: this.#stateOf(this.#known.doc),
      attributes: () => ({
        role: 'textbox', 'aria-multiline': 'true', ...(label && { 'aria-labelledby': label.id }),
        ...Object.fromEntries(Described.map(name => [name, textarea.getAttribute(name)]).filter(([, value]) => value !== null)),
        ...this.readOnlyAttributes,
      }),
      editable: () => !this.isReadOnly,
      dispatchTransaction: tr => this.#apply(tr),
      nodeViews: { footnote: (node, _view, _position, shown) => new NoteMark(node, shown) },
      handleDOMEvents: { focus: view => this.activate(view) },
      handleClickOn: (_view, _position, node, position, _event, isDirect) => isDirect && this.#clickOn(node, position),
      transformPastedHTML: pastedHtml,
      clipboardTextParser: pastedText,
    });
    this.active = this.view;
    this.frame = element('div', { class: 'text-editor' }, this.toolbar.dom, this.panel.dom, place, this.notes.dom);
    this.#listen(label);
    this.#refresh();
    const hadFocus = document.activeElement === textarea;
    if (host) host.append(this.frame);
    else textarea.after(this.frame);
    textarea.hidden = true;
    if (hadFocus) this.focus();
    label?.removeAttribute('for');
  }

  get isAttached() {
    return this.frame.isConnected;
  }

  get readOnlyAttributes() {
    return this.isReadOnly ? { 'aria-readonly': 'true', tabindex: '0' } : {};
  }

  /** The text as it stands. What was given and not changed comes back as it was given. */
  getMarkdown() {
    return this.view.state.doc.eq(this.#known.doc) ? this.#known.markdown : toMarkdown(this.view.state.doc);
  }

  /**
   * Shows another text, such as the canonical one that the server answered with. What differs is replaced, so that the
   * cursor stays where it can; undoing it is possible.
   * @param {string} markdown
   * @param {string | null} replaced The text that this one comes instead of. When more was typed since, what was typed
   * stays and is told of again. Without it the text is replaced whatever it is.
   * @returns {boolean} Whether the text is shown.
   */
  setMarkdown(markdown, replaced = null) {
    if (replaced !== null && this.getMarkdown() !== replaced) {
      this.#mirror();
      this.flush(true);
      return false;
    }

    const doc = fromMarkdown(markdown);
    this.#known = { markdown, doc };
    this.view.dispatch(goOver(closeHistory(this.view.state.tr), doc));
    this.#mirror();
    this.#cancel();
    return true;
  }

  /**
   * Puts another text in the place of this one as if its writer typed it: it is told of at once, and one undo takes it
   * back.
   * @param {string} markdown
   * @param {string} replaced What the other text was made from. When more was typed since, nothing happens.
   * @returns {boolean} Whether it was done.
   */
  type(markdown, replaced) {
    if (this.isReadOnly || this.getMarkdown() !== replaced) return false;
    this.view.dispatch(closeHistory(goOver(closeHistory(this.view.state.tr), fromMarkdown(markdown))));
    this.flush();
    return true;
  }

  /** Tells at once of what was typed and not told of yet. */
  flush(always = false) {
    if (this.#timer === null && !always) return;
    this.#cancel();
    this.#isSending = true;
    this.#textarea.dispatchEvent(new Event('input', { bubbles: true }));
    this.#isSending = false;
  }

  setReadOnly(isReadOnly) {
    this.isReadOnly = isReadOnly;
    this.#refresh();
  }

  focus() {
    this.view.focus();
  }

  activate(view) {
    this.active = view;
    this.toolbar.update();
  }

  /** Gives the textarea back, with the text. */
  detach() {
    this.flush();
    this.#listening.abort();
    this.#observer.disconnect();
    this.notes.destroy();
    this.view.destroy();
    this.frame.remove();
    this.#textarea.hidden = false;
  }

  #stateOf(doc) {
    return EditorState.create({
      doc,
      plugins: [inputRules({ rules: Rules }), keymap(this.keys), keymap(lineKeys(this)), keymap(baseKeymap), history(), decorations()],
    });
  }

  #apply(tr) {
    const { state } = this.view.state.applyTransaction(tr);
    const isChanged = state.doc !== this.view.state.doc;
    this.view.updateState(state);
    if (isChanged) {
      this.notes.update();
      this.#mirror();
      this.#timer ??= setTimeout(() => this.flush(), SendAfterMilliseconds);
    }

    this.toolbar.update();
  }

  #mirror() {
    const markdown = this.getMarkdown();
    if (this.#textarea.value !== markdown) this.#textarea.value = markdown;
  }

  #cancel() {
    clearTimeout(this.#timer);
    this.#timer = null;
  }

  #clickOn(node, position) {
    if (node.type !== schema.nodes.footnote) return false;
    this.view.dispatch(this.view.state.tr.setSelection(NodeSelection.create(this.view.state.doc, position)));
    return this.notes.focusCited();
  }

  #listen(label) {
    const options = { signal: this.#listening.signal };
    const flush = () => this.flush();
    this.frame.addEventListener('focusout', flush, options);
    addEventListener('pagehide', flush, options);
    document.addEventListener('visibilitychange', flush, options);
    label?.addEventListener('click', () => this.focus(), options);
    this.#textarea.addEventListener('input', () => {
      if (!this.#isSending) this.setMarkdown(this.#textarea.value);
    }, options);
    this.#observer.observe(this.#textarea, { attributeFilter: Described });
  }

  #refresh() {
    this.view.setProps({});
    this.notes.update();
    this.notes.setProps();
    this.toolbar.dom.hidden = this.isReadOnly;
    if (this.isReadOnly) this.panel.close();
    this.toolbar.update();
  }
}

/** Keys that mean the same in a text and in its notes. */
function keysOf(editor) {
  const keys = Object.fromEntries(actions.map(action => [action.keys, () => perform(action, editor)]));
  const again = () => redo(editor.view.state, editor.view.dispatch);
  return { ...keys, 'Mod-Shift-z': again, 'Alt-F10': () => editor.toolbar.focus() ?? true };
}

const lineKeys = editor => ({
  Enter: (state, dispatch) => state.selection instanceof NodeSelection ? editor.notes.focusCited() : enter(state, dispatch),
  'Shift-Enter': enter,
  Backspace: (state, dispatch) => undoInputRule(state, dispatch) || backspace(state, dispatch),
  'Mod-Backspace': backspace,
  'Shift-Backspace': backspace,
  Delete: del,
  'Mod-Delete': del,
});

const rule = (typed, kind) => new InputRule(typed, (state, _match, start, end) =>
  state.selection.$from.parent.type === schema.nodes.paragraph ? changeKind(state.tr.delete(start, end), kind) : null);

/** What somebody types at the begin of a line to make a list or a heading. "2016. " is no list. */
const Rules = [rule(/^[-*•] $/, LineKind.Bullet), rule(/^1[.)] $/, LineKind.Numbered), rule(/^### $/, LineKind.Heading)];
