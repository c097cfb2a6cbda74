// What the words of a line still need before they become a document: a look within the same look means nothing, a
// note stands where it is cited, and a note nobody cites must not be lost.

/** A rule of markdown-it. */
export function tidyInlines(state) {
  for (const token of state.tokens) {
    if (token.type === 'inline') token.children = tidied(token.children, state.Token);
  }

  for (const [label, words] of state.env.notes ?? []) {
    if (!state.env.cited?.has(label)) state.tokens.push(...paragraph(`[^${label}]: ${words}`, state.Token));
  }
}

function tidied(tokens, Token) {
  const result = [];
  const depth = { em: 0, strong: 0 };
  let lastLink = null;
  let isBehindLink = false;
  for (const token of tokens) {
    const look = /^(em|strong)_(?:open|close)$/.exec(token.type)?.[1];
    if (look) {
      const isOuter = token.nesting > 0 ? depth[look]++ === 0 : --depth[look] === 0;
      if (isOuter) result.push(token);
      continue;
    }

    switch (token.type) {
      case 'hardbreak': // as any line break, it is a space
      case 'softbreak':
        if (result.at(-1)?.type === 'softbreak') continue;
        token.type = 'softbreak';
        if (result.at(-1)?.type === 'text') result.at(-1).content = result.at(-1).content.replace(/[ \t]+$/, '');
        break;
      case 'link_open': {
        const href = token.attrGet('href');
        const isTwin = isBehindLink && lastLink.href === href && !lastLink.isTwin;
        token.meta = { isTwin };
        lastLink = { href, isTwin };
        break;
      }
      case 'footnote':
        result.push(
          new Token('footnote_open', '', 1), ...tidied(token.children, Token), new Token('footnote_close', '', -1));
        isBehindLink = false;
        continue;
      default:
    }

    isBehindLink = token.type === 'link_close' || (isBehindLink && token.type === 'text' && token.content === '');
    result.push(token);
  }

  return result;
}

function paragraph(words, Token) {
  const text = new Token('text', '', 0);
  text.content = words.replaceAll('\n', ' ');
  const inline = new Token('inline', '', 0);
  inline.children = [text];
  return [new Token('paragraph_open', 'p', 1), inline, new Token('paragraph_close', 'p', -1)];
}
