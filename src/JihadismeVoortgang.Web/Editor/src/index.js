export const nothing = 1;
import { toMarkdown } from './markdown/writer.js';
import { fromMarkdown } from './markdown/reader.js';
export const rewrite = m => toMarkdown(fromMarkdown(m));
