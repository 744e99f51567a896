/** What somebody may give and take alone. */
import { path, read } from "../core/api.js";

/**
 * Reads it for who is signed in: pointsPerAdjustment and pointsPerMonth, the widest of their groups, and
 * casesPerMonth, which all share, where there is one. Null where nobody can say now: a form is of use without.
 */
export async function readLimits(page, { signal } = {}) {
  try {
    const limits = await read(path`/admin/shops/${page.shopId}/adjustment-limits`, { signal });
    const own = ["support", "finance"].filter((group) => page.isIn(group)).map((group) => limits[group]);
    return {
      pointsPerAdjustment: Math.max(...own.map((each) => each.pointsPerAdjustment)),
      pointsPerMonth: Math.max(...own.map((each) => each.pointsPerMonth)),
      casesPerMonth: limits.casesPerMonth,
    };
  } catch (fault) {
    if (fault.name === "AbortError") {
      throw fault;
    }
    return null;
  }
}
