/** Makes an element: attributes that are null or false are left out, listeners are named "onclick" and so on. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else if (value !== null && value !== false) made.setAttribute(name, value);
  }

  made.append(...children);
  return made;
}

const Svg = 'http://www.w3.org/2000/svg';

/** A drawing of 20 by 20 in lines of the colour of the text. */
export function icon(path) {
  const drawing = document.createElementNS(Svg, 'svg');
  drawing.setAttribute('viewBox', '0 0 20 20');
  drawing.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(Svg, 'path');
  line.setAttribute('d', path);
  drawing.append(line);
  return drawing;
}

let last = 0;

export const newId = () => `tekst-${++last}`;
