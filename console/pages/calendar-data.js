/**
 * What the calendar shows, in one shape: days with what is on each.
 *
 *     { zone, days: Map of day → { runs: [{ campaignId, name, at, isDaily, isMovable }], holidays: [name], isQuiet }, leftOut, isWhole }
 */
import { path, query, read } from "../core/api.js";
import { dayIn } from "../core/days.js";
import { inLanguage } from "../core/words.js";
import { zoneOf } from "./campaign-words.js";

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
  const length = (Date.parse(told.to) - Date.parse(told.from)) / 86_400_000 + 1;
  const at = (date) => {
    if (!days.has(date)) {
      days.set(date, empty());
    }
    return days.get(date);
  };
  for (const campaign of told.campaigns) {
    const on = campaign.runs.map((run) => dayIn(run, told.zone));
    const isDaily = new Set(on).size > length / 2;
    campaign.runs.forEach((run, place) =>
      at(on[place]).runs.push({
        campaignId: campaign.campaignId,
        name: campaign.name,
        at: run,
        isDaily,
        // What runs each day and follows no day of the calendar has none that could be moved.
        isMovable: !isDaily || campaign.kind === "OCCASION",
      }),
    );
  }
  told.holidays.forEach((holiday) => at(holiday.day).holidays.push(inLanguage(holiday.name)));
  told.quietDays.forEach((date) => {
    at(date).isQuiet = true;
  });
  days.forEach((day) => day.runs.sort((one, other) => (one.at < other.at ? -1 : 1)));
  return { zone: told.zone, days, leftOut: told.campaignsLeftOut ?? 0, isWhole: true };
}

function ofCampaigns({ campaigns }, from, to) {
  const days = new Map();
  for (const campaign of campaigns) {
    for (const run of campaign.schedule?.nextRuns ?? []) {
      const date = run.local.slice(0, 10);
      if (date >= from && date <= to) {
        const on = days.get(date) ?? empty();
        on.runs.push({ campaignId: campaign.id, name: campaign.name, at: run.utc, zone: zoneOf(campaign) });
        days.set(date, on);
      }
    }
  }
  return { zone: undefined, days, leftOut: 0, isWhole: false };
}

/** Returns what is on a day. */
export const on = (calendar, date) => calendar.days.get(date) ?? empty();
