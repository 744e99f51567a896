/**
 * What the calendar shows, in one shape: days with what is on each.
 *
 *     { zone, days: Map of day → { runs: [{ campaignId, name, time, expected }], holidays: [name], isQuiet } }
 */
import { path, query, read } from "../core/api.js";
import { inLanguage } from "../core/words.js";

const empty = () => ({ runs: [], holidays: [], isQuiet: false });

/** Reads the days from one to another, both included. */
export async function readCalendar(shopId, from, to, signal) {
  try {
    const told = await read(path`/admin/shops/${shopId}/calendar` + query({ from, to }), { signal });
    return ofCalendar(told);
  } catch (fault) {
    if (fault.status !== 404) {
      throw fault;
    }
    // An API of an earlier release tells campaigns alone.
    return ofCampaigns(await read(path`/admin/shops/${shopId}/campaigns`, { signal }), from, to);
  }
}

function ofCalendar(told) {
  const days = new Map();
  for (const each of told.days ?? []) {
    days.set(each.date, {
      runs: (each.runs ?? []).map((run) => ({
        campaignId: run.campaignId ?? run.id,
        name: run.name,
        at: run.at?.utc ?? run.at ?? run.utc,
        expected: run.expected,
      })),
      holidays: (each.holidays ?? []).map((holiday) =>
        typeof holiday === "string" ? holiday : inLanguage(holiday.name ?? holiday),
      ),
      isQuiet: each.quiet ?? each.isQuiet ?? false,
    });
  }
  return { zone: told.zone ?? told.timeZone, days, isWhole: true };
}

function ofCampaigns({ campaigns }, from, to) {
  const days = new Map();
  for (const campaign of campaigns) {
    for (const run of campaign.schedule?.nextRuns ?? []) {
      const date = run.local.slice(0, 10);
      if (date >= from && date <= to) {
        const on = days.get(date) ?? empty();
        on.runs.push({ campaignId: campaign.id, name: campaign.name, at: run.utc });
        days.set(date, on);
      }
    }
  }
  return { zone: undefined, days, isWhole: false };
}

/** Returns what is on a day. */
export const on = (calendar, date) => calendar.days.get(date) ?? empty();
