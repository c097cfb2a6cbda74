import { toggleMark } from 'prosemirror-commands';
import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import { insertNote, linkAt } from '../commands.js';
import { kindOf, LineKind, toggleKind } from '../lines-of-text.js';
import { schema } from '../schema.js';
import { element, icon } from './elements.js';

const { strong, em } = schema.marks;

/** @typedef {import('../editor.js').Editor} Editor */

const isMac = /Mac|iP(?:hone|ad)/.test(navigator.platform);

const hasMark = mark => ({ selection: { from, to, empty, $from }, doc, storedMarks }) =>
  empty ? Boolean(mark.isInSet(storedMarks ?? $from.marks())) : doc.rangeHasMark(from, to, mark);

/**
 * What can be done with a text. keys: as prosemirror-keymap names them; isPressed: for what is on or off;
 * isForNotes: also within the words of a note.
 */
export const actions = [
  {
    label: 'Vet', keys: 'Mod-b', isForNotes: true, isPressed: hasMark(strong), run: toggleMark(strong),
    icon: 'M6 4h5a3 3 0 0 1 0 6H6zm0 6h6a3 3 0 0 1 0 6H6z',
  },
  {
    label: 'Cursief', keys: 'Mod-i', isForNotes: true, isPressed: hasMark(em), run: toggleMark(em),
    icon: 'M9 4h6M5 16h6M12 4 8 16',
  },
  {
    label: 'Tussenkop', keys: 'Mod-Shift-6', isPressed: state => kindOf(state) === LineKind.Heading,
    run: toggleKind(LineKind.Heading), icon: 'M4 4v12M12 4v12M4 10h8M15 10h2v6',
  },
  {
    label: 'Opsomming', keys: 'Mod-Shift-8', isPressed: state => kindOf(state) === LineKind.Bullet,
    run: toggleKind(LineKind.Bullet), icon: 'M8 5h9M8 10h9M8 15h9M3.5 5h1M3.5 10h1M3.5 15h1',
  },
  {
    label: 'Genummerde lijst', keys: 'Mod-Shift-7', isPressed: state => kindOf(state) === LineKind.Numbered,
    run: toggleKind(LineKind.Numbered), icon: 'M9 5h8M9 10h8M9 15h8M3 4l1.5-1v5M3 12.5c.5-1.5 3-1 2.5.5L3 17h3',
  },
  {
    label: 'Link', keys: 'Mod-k', isForNotes: true, isPressed: state => linkAt(state) !== null,
    open: editor => editor.panel.askLink(),
    icon: 'M8.5 11.5a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1-1',
  },
  { label: 'Noot', keys: 'Mod-Shift-9', run: insertNote, open: editor => editor.notes.focusCited(), icon: 'M3 16 7 5l4 11M4.5 12.5h5M14 4.5 15.500 3.5v5' },
  { label: 'Maatregel', keys: 'Mod-Shift-5', isForNotes: true, open: editor => editor.panel.askMeasure(), icon: 'M4 4h12v12H4zM7 13V7l3 4 3-4v6' },
  { label: 'Ongedaan maken', keys: 'Mod-z', isForNotes: true, isAvailable: undoDepth, run: undo, isOfText: true, icon: 'M4 8h8a4 4 0 0 1 0 8H8M7 5 4 8l3 3' },
  { label: 'Opnieuw', keys: 'Mod-y', isForNotes: true, isAvailable: redoDepth, run: redo, isOfText: true, icon: 'M16 8H8a4 4 0 0 0 0 8h4M13 5l3 3-3 3' },
];

/** @param {Editor} editor */
export function perform(action, editor) {
  const view = action.isOfText ? editor.view : editor.active;
  if (!isAvailable(action, editor)) return false;
  const isDone = action.run?.(view.state, view.dispatch, view) ?? true;
  if (isDone && action.open) action.open(editor);
  else if (!action.isOfText) view.focus();
  return true;
}

const isAvailable = (action, editor) =>
  (action.isForNotes || editor.active === editor.view) && (!action.isAvailable || action.isAvailable(editor.view.state) > 0);

const spoken = keys => keys.replace('Mod', isMac ? 'Meta' : 'Control').replaceAll('-', '+').replace(/[a-z]$/, letter => letter.toUpperCase());

const shown = keys => keys.replace('Mod', isMac ? 'Cmd' : 'Ctrl').replaceAll('-', '+').replace(/[a-z]$/, letter => letter.toUpperCase());

/** The buttons above a text: one stop of the Tab key, the arrow keys go from button to button. */
export class Toolbar {
  #buttons;

  /** @param {Editor} editor */
  constructor(editor, { label, controls }) {
    this.editor = editor;
    this.#buttons = actions.map(action => this.#button(action));
    this.#buttons[0].tabIndex = 0;
    this.dom = element(
      'div',
      {
        class: 'text-tools', role: 'toolbar', 'aria-label': `Opmaak van ${label}`, 'aria-controls': controls,
        onkeydown: event => this.#move(event), onfocusin: event => this.#remember(event.target),
      },
      ...this.#buttons);
  }

  update() {
    actions.forEach((action, index) => {
      const button = this.#buttons[index];
      const isThere = isAvailable(action, this.editor);
      if (action.isPressed) setIfOther(button, 'aria-pressed', isThere && action.isPressed(this.editor.active.state));
      setIfOther(button, 'aria-disabled', !isThere);
    });
  }

  focus() {
    this.#buttons.find(button => button.tabIndex === 0).focus();
  }

  #button(action) {
    return element(
      'button',
      {
        type: 'button', tabindex: -1, 'aria-label': action.label, 'aria-keyshortcuts': spoken(action.keys),
        title: `${action.label} (${shown(action.keys)})`,
        onmousedown: event => event.preventDefault(), // the text keeps its selection
        onclick: () => perform(action, this.editor),
      },
      icon(action.icon));
  }

  #move(event) {
    const index = this.#buttons.indexOf(event.target);
    const count = this.#buttons.length;
    const next = { ArrowRight: (index + 1) % count, ArrowLeft: (index + count - 1) % count, Home: 0, End: count - 1 }[event.key];
    if (next !== undefined) this.#buttons[next].focus();
    else if (event.key === 'Escape') this.editor.active.focus();
    else return;
    event.preventDefault();
  }

  #remember(button) {
    for (const other of this.#buttons) other.tabIndex = other === button ? 0 : -1;
  }
}

function setIfOther(button, name, value) {
  if (button.getAttribute(name) !== String(value)) button.setAttribute(name, value);
}
