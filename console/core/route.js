/** Where in the console somebody is: #/shops/<shop>/<page>/<more>?<query>. */
const listeners = new Set();

/** Reads the address. What is no place of the console is its beginning. */
export function place() {
  const [path, query = ""] = location.hash.replace(/^#/, "").split("?", 2);
  const parts = path.split("/").slice(1).map(decode);
  const [root, shopId, page, ...more] = parts;
  return {
    shopId: root === "shops" ? shopId : undefined,
    page: root === "shops" ? page : undefined,
    more: more.filter((part) => part !== ""),
    query: Object.fromEntries(new URLSearchParams(query)),
  };
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Returns the link to a page of a shop. */
export function link(shopId, page, more = [], query = {}) {
  const parts = ["shops", shopId, page, ...more].map(encodeURIComponent).join("/");
  const kept = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  const text = new URLSearchParams(kept).toString();
  return `#/${parts}${text === "" ? "" : `?${text}`}`;
}

/** Goes to a link. */
export function go(to) {
  location.hash = to;
}

/** Changes what the address says of the page's state, without a step back being added. */
export function keep(query) {
  const { shopId, page, more, query: before } = place();
  history.replaceState(null, "", link(shopId, page, more, { ...before, ...query }));
}

/** Calls when the place has changed. */
export function onPlaceChange(listener) {
  listeners.add(listener);
}

addEventListener("hashchange", () => listeners.forEach((listener) => listener()));
