/** Where one customer's page has it from. */
import { ApiError, path, query, read } from "../core/api.js";

/** What a stream can have, in the order in which filters offer it. */
export const KINDS = ["orders", "points", "mails", "answers", "cases", "consents", "rewards"];

/** Returns the name of a customer, which may be empty. */
export const fullName = ({ givenName, familyName }) => [givenName, familyName].filter(Boolean).join(" ");

const base = (shopId, customerId) => path`/admin/shops/${shopId}/customers/${customerId}`;

/**
 * Reads who somebody is, as the API tells it, with the name in one and the shop's time zone; isKnown is false
 * where the shop has told of nobody.
 */
export async function readCustomer(shopId, customerId, { signal } = {}) {
  const [told, zone] = await Promise.all([readKnown(shopId, customerId, signal), readZone(shopId, { signal })]);
  return {
    ...told,
    customerId,
    isKnown: told !== undefined,
    name: told ? fullName(told) : "",
    zone,
  };
}

async function readKnown(shopId, customerId, signal) {
  try {
    return await read(base(shopId, customerId), { signal });
  } catch (fault) {
    if (fault instanceof ApiError && fault.status === 404) {
      return undefined;
    }
    throw fault;
  }
}

/** Reads in which time zone the shop is; undefined where nobody says. */
export async function readZone(shopId, { signal } = {}) {
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
 * Reads a page of what happened, the newest first; an empty one of somebody who is not known.
 *
 * @param kinds those that are wanted; none for all
 * @param cursor the next of an earlier page of the same kinds
 */
export async function readTimeline(shopId, customerId, { kinds = [], cursor, signal } = {}) {
  try {
    return await read(`${base(shopId, customerId)}/timeline` + query({ kinds: kinds.join(","), cursor, limit: 30 }), { signal });
  } catch (fault) {
    if (fault instanceof ApiError && fault.kind === "unknown-customer") {
      return { items: [] };
    }
    throw fault;
  }
}

/** Reads why an entry of the ledger has its points, in full. */
export const readExplanation = (shopId, customerId, entry, { signal } = {}) =>
  read(`${base(shopId, customerId)}/points/${encodeURIComponent(entry)}/explanation`, { signal });

/** Reads what proves a consent or an objection; undefined where it is there no more. */
export async function readEvidence(shopId, customerId, id, { signal } = {}) {
  const { evidence } = await read(`${base(shopId, customerId)}/consents`, { signal });
  return evidence.find((each) => each.id === id);
}
