import sanitizeHtml, { type IOptions } from 'sanitize-html';

/**
 * What WordPress leaves of the words of an author who may not post unfiltered HTML: the tags of wp_kses_post that matter here, with their
 * attributes (wp-includes/kses.php, `$allowedposttags`). Frames, scripts and styles are not among them.
 */
export const wordpress: IOptions = {
  allowedTags: ['a', 'p', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'strong', 'em', 'b', 'i', 'blockquote', 'figure', 'figcaption', 'img', 'div', 'span', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  allowedAttributes: { '*': ['class', 'id', 'lang', 'dir', 'title', 'role', 'style'], a: ['href', 'rel', 'target'], img: ['src', 'alt', 'width', 'height', 'loading'], ol: ['start', 'reversed'] },
  allowedStyles: { '*': { 'max-width': [/.*/], height: [/^[\w.%]+$/], width: [/^[\w.%]+$/], 'text-align': [/.*/] } },
};

/** A newsroom's system that keeps words, their order and links, and nothing else. */
export const strict: IOptions = { allowedTags: ['p', 'h3', 'h4', 'ul', 'ol', 'li', 'a', 'strong'], allowedAttributes: { a: ['href'] } };

/**
 * An AMP page as converters make it: no script of others, images and frames in AMP's own elements with the attributes the validator allows
 * (validator-main.protoascii and validator-amp-iframe.protoascii of ampproject/amphtml): a fixed height, and only https addresses.
 */
export const amp: IOptions = {
  allowedTags: ['a', 'p', 'h3', 'h4', 'ul', 'ol', 'li', 'strong', 'figure', 'figcaption', 'amp-img', 'amp-iframe'],
  allowedAttributes: { a: ['href'], 'amp-img': ['src', 'alt', 'width', 'height', 'layout'], 'amp-iframe': ['src', 'title', 'height', 'layout', 'sandbox', 'resizable', 'frameborder'] },
  allowedSchemesByTag: { 'amp-iframe': ['https'] },
  transformTags: {
    img: (_, { src, alt, width, height }) => ({ tagName: 'amp-img', attribs: { src: src!, alt: alt!, width: width!, height: height!, layout: 'responsive' } }),
    iframe: (_, { src, title, height }) => ({ tagName: 'amp-iframe', attribs: { src: src!, title: title!, height: height!, layout: 'fixed-height', sandbox: 'allow-scripts allow-popups', resizable: '', frameborder: '0' } }),
  },
};

/** What is left of a snippet. */
export const sanitise = (html: string, rules: IOptions): string => sanitizeHtml(html, rules);
