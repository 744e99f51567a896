/**
 * A mail's body as blocks, and back. What no block is known for is one opaque block; whatever nobody changed keeps its
 * bytes: parse(body) only cuts, and serialise joins the pieces again.
 */
const ELEMENTS = { "mj-text": "text", "mj-button": "button", "mj-image": "picture", "mj-divider": "divider" };
const OPEN = /^<(mj-text|mj-button|mj-image|mj-divider)((?:\s+[a-zA-Z-]+="[^"<>]*")*)\s*(\/?)>/;
const ATTRIBUTE = /\s+([a-zA-Z-]+)="([^"<>]*)"/g;
const PARTIAL = /^\{\{> (greeting|gift)\}\}/;
const REWARD = /^\{\{#if reward\.name\}\}(\s*)<mj-text>((?:(?!<\/?mj-|\{\{[#/])[^])*)<\/mj-text>(\s*)\{\{\/if\}\}/;
const POINTS = "{{points points.available}}";
const TITLE = ' mj-class="title"';

/** Cuts a body into {lead, blocks}; each block has its kind, its source and what follows it before the next. */
export function parse(body) {
  const pieces = [];
  let at = 0;
  let unknown = "";
  const flush = () => {
    if (unknown !== "") {
      pieces.push({ kind: "opaque", source: unknown });
      unknown = "";
    }
  };
  while (at < body.length) {
    const rest = body.slice(at);
    const known = knownAt(rest);
    if (known) {
      flush();
      pieces.push(known);
      at += known.source.length;
    } else {
      const length = unknownLength(rest);
      unknown += rest.slice(0, length);
      at += length;
    }
  }
  flush();
  return gathered(pieces);
}

/** Blanks belong to the block before them, and unknown text keeps its own outer ones apart. */
function gathered(pieces) {
  let lead = "";
  const blocks = [];
  const follow = (text) => {
    if (blocks.length === 0) {
      lead += text;
    } else {
      blocks.at(-1).tail += text;
    }
  };
  for (const piece of pieces) {
    if (piece.kind === "opaque") {
      const [, before, inner, after] = piece.source.match(/^(\s*)([^]*?)(\s*)$/);
      follow(before);
      if (inner !== "") {
        blocks.push({ kind: "opaque", source: inner, tail: after });
      } else {
        follow(after);
      }
    } else {
      blocks.push({ ...piece, tail: "" });
    }
  }
  return { lead, blocks };
}

function knownAt(text) {
  const partial = text.match(PARTIAL);
  if (partial) {
    return { kind: partial[1], source: partial[0] };
  }
  const reward = text.match(REWARD);
  if (reward) {
    return { kind: "reward", source: reward[0] };
  }
  const open = text.match(OPEN);
  if (!open) {
    return undefined;
  }
  const [whole, name, , closed] = open;
  if (closed) {
    return { kind: ELEMENTS[name], source: whole };
  }
  const end = text.indexOf(`</${name}>`, whole.length);
  const content = end < 0 ? "" : text.slice(whole.length, end);
  // An element in an element, or a condition that reaches over its end, is beyond a block.
  if (end < 0 || /<\/?mj-/.test(content) || !isBalanced(content)) {
    return undefined;
  }
  const source = text.slice(0, end + name.length + 3);
  return { kind: kindOf(ELEMENTS[name], open[2], content), source };
}

function kindOf(kind, attributes, content) {
  if (kind === "text" && attributes === TITLE) {
    return "title";
  }
  return kind === "text" && attributes === "" && content.split(POINTS).length === 2 ? "points" : kind;
}

function isBalanced(content) {
  let depth = 0;
  for (const [, mark] of content.matchAll(/\{\{([#/])/g)) {
    depth += mark === "#" ? 1 : -1;
    if (depth < 0) {
      return false;
    }
  }
  return depth === 0;
}

/** How much is unknown for sure: a condition or an element as a whole, so that no part of it becomes a block. */
function unknownLength(text) {
  if (text.startsWith("{{#")) {
    return conditionLength(text);
  }
  const open = text.match(/^<([a-zA-Z][a-zA-Z0-9-]*)[^>]*>/);
  if (open && !open[0].endsWith("/>")) {
    return elementLength(text, open[1]);
  }
  if (text.startsWith("<!--")) {
    const end = text.indexOf("-->");
    return end < 0 ? text.length : end + 3;
  }
  if (open) {
    return open[0].length;
  }
  const next = text.slice(1).search(/[<{]/);
  return next < 0 ? text.length : next + 1;
}

function conditionLength(text) {
  let depth = 0;
  for (const mark of text.matchAll(/\{\{([#/])[^}]*\}\}/g)) {
    depth += mark[1] === "#" ? 1 : -1;
    if (depth === 0) {
      return mark.index + mark[0].length;
    }
  }
  return text.length;
}

function elementLength(text, name) {
  let depth = 0;
  for (const tag of text.matchAll(new RegExp(`<(/?)${name}(?=[\\s/>])[^>]*?(/?)>`, "g"))) {
    depth += tag[1] ? -1 : tag[2] ? 0 : 1;
    if (depth === 0) {
      return tag.index + tag[0].length;
    }
  }
  return text.length;
}

/** Joins what parse cut. */
export const serialise = ({ lead, blocks }) => lead + blocks.map((block) => block.source + block.tail).join("");

const decoded = (text) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
const encoded = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const inQuotes = (text) => encoded(text).replaceAll('"', "&quot;");

/** Whether a text can be written without knowing HTML: it has nothing but breaks, and says what it shows. */
const isPlain = (content) => !content.includes("\n") && encoded(decoded(content.replaceAll("<br>", ""))) === content.replaceAll("<br>", "");

const shown = (content) => decoded(content.replaceAll("<br>", "\n"));
const written = (text) => encoded(text).replaceAll("\n", "<br>");

function attributesOf(source) {
  const open = source.match(OPEN);
  return Object.fromEntries([...open[2].matchAll(ATTRIBUTE)].map(([, name, value]) => [name, decoded(value)]));
}

function contentOf(source) {
  const open = source.match(OPEN)[0];
  return open.endsWith("/>") ? "" : source.slice(open.length, source.lastIndexOf("</"));
}

/** Returns what can be edited of a block: fields by name; isHtml says that its text is written as HTML. */
export function fieldsOf({ kind, source }) {
  switch (kind) {
    case "text":
    case "title":
    case "points": {
      const content = contentOf(source);
      return isPlain(content) ? { text: shown(content) } : { text: content, isHtml: true };
    }
    case "reward": {
      const content = source.match(REWARD)[2];
      return isPlain(content) ? { text: shown(content) } : { text: content, isHtml: true };
    }
    case "button": {
      const content = contentOf(source);
      return {
        ...(isPlain(content) ? { text: shown(content) } : { text: content, isHtml: true }),
        href: attributesOf(source).href ?? "",
      };
    }
    case "picture": {
      const { src = "", alt = "", href = "" } = attributesOf(source);
      return { src, alt, href };
    }
    case "opaque":
      return { source };
    default:
      return {};
  }
}

/** Returns a block with one field changed, and all else of it as it was. */
export function withField(block, name, value) {
  if (name === "source") {
    return { ...block, source: value };
  }
  if (name !== "text") {
    return { ...block, source: withAttribute(block.source, name, value) };
  }
  const content = fieldsOf(block).isHtml ? value : written(value);
  if (block.kind === "reward") {
    const [, before, , after] = block.source.match(REWARD);
    return { ...block, source: `{{#if reward.name}}${before}<mj-text>${content}</mj-text>${after}{{/if}}` };
  }
  const open = block.source.match(OPEN)[0];
  const start = open.endsWith("/>") ? `${open.slice(0, -2).trimEnd()}>` : open;
  const name_ = block.source.match(OPEN)[1];
  return { ...block, source: `${start}${content}</${name_}>` };
}

function withAttribute(source, name, value) {
  const open = source.match(OPEN)[0];
  const quoted = inQuotes(value);
  const present = new RegExp(`(\\s${name}=")[^"]*(")`);
  const start = /\s*\/?>$/;
  const changed = present.test(open)
    ? value === "" && name === "href"
      ? open.replace(new RegExp(`\\s+${name}="[^"]*"`), "")
      : open.replace(present, (_, before, after) => before + quoted + after)
    : value === ""
      ? open
      : open.replace(start, (end) => ` ${name}="${quoted}"${end}`);
  return changed + source.slice(open.length);
}

const NEW = {
  title: (w) => `<mj-text${TITLE}>${written(w.title)}</mj-text>`,
  text: (w) => `<mj-text>${written(w.text)}</mj-text>`,
  button: (w) => `<mj-button href="{{shop.url}}">${written(w.button)}</mj-button>`,
  picture: () => `<mj-image src="https://" alt="" />`,
  points: (w) => `<mj-text>${written(w.points)}</mj-text>`,
  reward: (w) => `{{#if reward.name}}\n<mj-text>${written(w.reward)}</mj-text>\n{{/if}}`,
  divider: () => "<mj-divider />",
  greeting: () => "{{> greeting}}",
  gift: () => "{{> gift}}",
};

/** The kinds of blocks that can be added. */
export const KINDS = Object.keys(NEW);

/** Makes a block with a text to begin with. */
export const newBlock = (kind, texts) => ({ kind, source: NEW[kind](texts), tail: "\n" });
