/**
 * Tells what a customer who is signed in does in the shop's pages, once they have agreed to it. Sets no cookie and stores
 * nothing on the device. Sends nothing before the answer is that they agree. See docs/behaviour.md.
 */
export function behaviour({ api, shop, getToken }) {
  const base = `${api.replace(/\/+$/, "")}/shops/${encodeURIComponent(shop)}/me/behaviour`;
  let token;
  let agreed;

  async function ask(path, body) {
    for (let attempt = 0; attempt < 2; attempt++) {
      token ??= Promise.resolve(getToken());
      const held = await token;
      if (!held) {
        token = undefined;
        return undefined;
      }
      const answer = await fetch(base + path, {
        method: body ? "POST" : "GET",
        headers: { authorization: `Bearer ${held}`, ...(body && { "content-type": "application/json" }) },
        body: body && JSON.stringify(body),
        credentials: "omit",
        keepalive: Boolean(body),
      });
      if (answer.ok) return answer.json();
      token = undefined;
      if (answer.status !== 401) break;
    }
    return undefined;
  }

  const isAgreed = () =>
    (agreed ??= ask("-consent").then(
      (found) => found?.agreed === true,
      () => false,
    ));

  async function say(word) {
    // Whatever becomes of the request: who takes it back is not followed for a moment longer.
    agreed = Promise.resolve(false);
    const now = await ask("-consent", word);
    agreed = Promise.resolve(now?.agreed === true);
    if (!now) throw new Error("not saved");
    return now.agreed;
  }

  async function tell(event) {
    if (!(await isAgreed())) return false;
    try {
      const eventId = globalThis.crypto?.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
      const answer = await ask("", { events: [{ eventId, ...event }] });
      if (answer?.events[0].reason === "NO_CONSENT") agreed = Promise.resolve(false);
      return answer?.kept === 1;
    } catch {
      return false;
    }
  }

  return {
    isAgreed,
    agree: (version, text) => say({ agreed: true, version, text }),
    withdraw: () => say({ agreed: false }),
    viewed: (product) => tell({ kind: "VIEWED", product }),
    wished: (product) => tell({ kind: "WISHED", product }),
    searched: (words) => tell({ kind: "SEARCHED", words }),
    basket: (basketId, lines, url) => tell({ kind: "BASKET", basketId, lines, ...(url && { url }) }),
  };
}
