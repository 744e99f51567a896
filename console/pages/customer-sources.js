/**
 * Where one customer's page has it from. What the pages need is said here once: who somebody is, and what
 * happened, in one stream, the newest first.
 */
import { path, query, read } from "../core/api.js";

const PAGE = 50;

/** What a stream can have, in the order in which filters offer it. */
export const KINDS = ["order", "mail", "survey", "consent"];

const base = (shopId, customerId) => path`/admin/shops/${shopId}/customers/${customerId}`;

/**
 * Reads who somebody is.
 *
 * @returns customerId (another than was asked for where the two were merged), isKnown, name, email, erasedAt,
 *   purchases, lastPurchaseAt, zone (the shop's), suppressed and lifts as the API tells them, consents
 */
export async function readCustomer(shopId, customerId, { signal } = {}) {
  const [found, mails, consents, zone] = await Promise.all([
    read(path`/admin/shops/${shopId}/customers` + query({ query: customerId }), { signal }),
    read(`${base(shopId, customerId)}/mails`, { signal }),
    read(`${base(shopId, customerId)}/consents`, { signal }),
    readZone(shopId, signal),
  ]);
  const own =
    found.customers.find((each) => each.customerId === customerId) ??
    found.customers.find((each) => each.foundBy.includes("CUSTOMER_ID"));
  return {
    ...own,
    isKnown: own !== undefined,
    customerId: own?.customerId ?? customerId,
    name: [own?.givenName, own?.familyName].filter(Boolean).join(" "),
    zone,
    suppressed: mails.suppressed,
    lifts: mails.lifts ?? [],
    consents: consents.evidence.map(consentEntry).sort(byTime),
  };
}

/** Reads in which time zone the shop is; undefined where nobody says. */
export async function readZone(shopId, signal) {
  try {
    return (await read(path`/admin/shops/${shopId}/working-hours`, { signal })).zone;
  } catch (fault) {
    if (fault.name === "AbortError") {
      throw fault;
    }
    return undefined;
  }
}

/**
 * Reads a page of what happened.
 *
 * @param kinds those that are wanted; none for all
 * @param cursor the next of an earlier page
 * @returns entries of {kind, at, id} with the API's own words under their kind, and next
 */
export async function readTimeline(shopId, customerId, { kinds = [], cursor, signal } = {}) {
  const wanted = (kind) => kinds.length === 0 || kinds.includes(kind);
  const at = cursor ? JSON.parse(cursor) : {};
  const isFirst = cursor === undefined;
  const streams = await Promise.all([
    wanted("mail") || wanted("survey") ? mailStream(shopId, customerId, at.mails, isFirst, wanted, signal) : none,
    wanted("order") ? orderStream(shopId, customerId, at.orders, isFirst, signal) : none,
    wanted("consent") ? consentStream(shopId, customerId, at.consents, isFirst, signal) : none,
  ]);
  return merged(streams);
}

const none = { name: "none", entries: [] };
const isOver = (place, isFirst) => !isFirst && place === undefined;
const byTime = (one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0);

async function mailStream(shopId, customerId, place, isFirst, wanted, signal) {
  if (isOver(place, isFirst)) {
    return none;
  }
  const page = await read(`${base(shopId, customerId)}/mails` + query({ cursor: place?.cursor }), { signal });
  const mails = page.mails.map((mail) => ({ kind: "mail", at: mail.orderedAt, id: `mail/${mail.mail}`, mail }));
  const asked = (page.notAsked ?? []).map((survey) => ({
    kind: "survey",
    at: survey.day,
    isDay: true,
    id: `survey/${survey.survey}/${survey.day}/${survey.orderId ?? ""}`,
    survey,
  }));
  const entries = [...(wanted("mail") ? mails : []), ...(wanted("survey") ? asked : [])].sort(byTime);
  return { name: "mails", entries, place, next: page.next };
}

async function orderStream(shopId, customerId, place, isFirst, signal) {
  if (isOver(place, isFirst)) {
    return none;
  }
  const page = await read(`${base(shopId, customerId)}/purchases` + query({ cursor: place?.cursor }), { signal });
  const entries = page.purchases.map((order) => ({ kind: "order", at: order.at, id: `order/${order.orderId}`, order }));
  return { name: "orders", entries, place, next: page.next };
}

async function consentStream(shopId, customerId, place, isFirst, signal) {
  if (isOver(place, isFirst)) {
    return none;
  }
  const { evidence } = await read(`${base(shopId, customerId)}/consents`, { signal });
  return { name: "consents", entries: evidence.map(consentEntry).sort(byTime), place };
}

const consentEntry = (consent) => ({
  kind: "consent",
  id: `consent/${consent.id}`,
  at: (consent.confirmed ?? consent.objected ?? consent.agreed ?? consent.withdrawn ?? consent.requested).at,
  consent,
});

/**
 * Merges streams, and says where each goes on. A stream that has more pages ends the page where it ends, since
 * what comes next in it may be newer than what others have.
 */
function merged(streams) {
  const at = streams.map((stream) => stream.place?.offset ?? 0);
  const entries = [];
  while (entries.length < PAGE) {
    const ended = streams.some((stream, which) => at[which] >= stream.entries.length && stream.next);
    const which = ended ? -1 : newest(streams, at);
    if (which < 0) {
      break;
    }
    entries.push(streams[which].entries[at[which]++]);
  }
  return { entries, next: placeAfter(streams, at) };
}

function newest(streams, at) {
  let best = -1;
  streams.forEach((stream, which) => {
    const entry = stream.entries[at[which]];
    if (entry && (best < 0 || entry.at > streams[best].entries[at[best]].at)) {
      best = which;
    }
  });
  return best;
}

function placeAfter(streams, at) {
  const places = streams.flatMap((stream, which) => {
    if (at[which] < stream.entries.length) {
      return [[stream.name, { cursor: stream.place?.cursor, offset: at[which] }]];
    }
    return stream.next ? [[stream.name, { cursor: stream.next, offset: 0 }]] : [];
  });
  return places.length === 0 ? undefined : JSON.stringify(Object.fromEntries(places));
}
