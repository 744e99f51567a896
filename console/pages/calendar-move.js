/**
 * What becomes of a campaign when one of its runs is put on another day. Nothing is asked and nothing is saved here:
 * a schedule is moved, or it is said why it cannot be.
 */
import { atNoon, daysBetween, existing, iso, monday, plusDays } from "./calendar-days.js";
import { plain } from "./campaign-schedule.js";

const SHORT = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
const WEEKDAYS = ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"];
const MOST_DAYS = 180;

/**
 * Moves a run.
 *
 * @param campaign as the API writes it
 * @param from the day of the run, in the campaign's own zone
 * @param to the day that it is put on
 * @returns campaign, moved; or why, which names the reason, and day, on which it depends
 */
export function movedRun(campaign, from, to) {
  const { rule } = campaign;
  const isByOccasion = rule.kind === "OCCASION" && rule.occasion.kind !== "ONCE";
  return isByOccasion ? movedOccasion(campaign, from, to) : movedSchedule(campaign, from, to);
}

const withExpression = (campaign, expression) => ({
  campaign: { ...campaign, timing: { ...campaign.timing, expression } },
});

function movedSchedule(campaign, from, to) {
  const { starts, ends, expression } = campaign.timing;
  if ((starts && to < starts) || (ends && to > ends)) {
    return { why: "outside" };
  }
  const now = plain(expression);
  const day = Number(to.slice(8));
  switch (now.mode) {
    case "once":
      return withExpression(campaign, expression.replace(/\d{4}-\d\d-\d\d/, to));
    case "weekly":
      return monday(from) === monday(to)
        ? withExpression(campaign, expression.replace(now.weekday, SHORT[atNoon(to).getUTCDay()]))
        : { why: "weekly" };
    case "monthly":
      return from.slice(0, 7) === to.slice(0, 7)
        ? withExpression(campaign, expression.replace(/^(cron\(\S+ \S+) \d+ /, `$1 ${day} `))
        : { why: "monthly" };
    case "daily":
      return { why: "daily" };
    default:
      return movedDate(campaign, from, to);
  }
}

/** An expression that names day and month, each year or in one. */
function movedDate(campaign, from, to) {
  const { expression } = campaign.timing;
  const named = expression.match(/^cron\((\d{1,2} \d{1,2}) (\d{1,2}) (\d{1,2}) \? (\*|\d{4})\)$/);
  if (!named) {
    return { why: "own" };
  }
  const [, time, , , year] = named;
  const [toYear, month, day] = to.split("-").map(Number);
  if (year === "*" && from.slice(0, 4) !== String(toYear)) {
    return { why: "yearly" };
  }
  return withExpression(campaign, `cron(${time} ${day} ${month} ? ${year === "*" ? "*" : toYear})`);
}

/** The schedule looks each day whether the occasion is there: what is moved is the mail's distance from it. */
function movedOccasion(campaign, from, to) {
  const { rule } = campaign;
  const after = rule.daysAfter ?? 0;
  const day = occasionDay(rule.occasion, plusDays(from, -after));
  if (day === undefined) {
    return { why: "occasion" };
  }
  if (plusDays(day, after) !== from) {
    return { why: "otherDay", day: plusDays(day, after) };
  }
  const by = daysBetween(from, to);
  if (rule.occasion.kind === "FIXED_DATE") {
    return { campaign: { ...campaign, rule: { ...rule, occasion: { ...rule.occasion, day: plusDays(day, by).slice(5) } } } };
  }
  const days = after + by;
  if (Math.abs(days) > MOST_DAYS) {
    return { why: "tooFar" };
  }
  const { daysAfter, ...rest } = rule;
  return { campaign: { ...campaign, rule: days === 0 ? rest : { ...rest, daysAfter: days } } };
}

/** Returns the day of an occasion in the year of another day; nothing where only the API knows. */
function occasionDay(occasion, near) {
  const year = Number(near.slice(0, 4));
  switch (occasion.kind) {
    case "FIXED_DATE":
      return existing(`${year}-${occasion.day}`);
    case "SHOP_ANNIVERSARY":
      return existing(`${year}-${occasion.founded.slice(5)}`);
    case "EASTER":
      return plusDays(easter(year), occasion.days ?? 0);
    case "NTH_WEEKDAY":
      return plusDays(nthWeekday(year, occasion), occasion.daysAfter ?? 0);
    case "ADVENT":
      return plusDays(fourthAdvent(year), (occasion.nth - 4) * 7);
    default:
      return undefined;
  }
}

/** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
export function easter(year) {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const at = h + l - 7 * m + 114;
  return iso(new Date(Date.UTC(year, Math.floor(at / 31) - 1, (at % 31) + 1, 12)));
}

function nthWeekday(year, { month, weekday, nth }) {
  const wanted = WEEKDAYS.indexOf(weekday);
  if (nth > 0) {
    const first = iso(new Date(Date.UTC(year, month - 1, 1, 12)));
    return plusDays(first, ((wanted - atNoon(first).getUTCDay() + 7) % 7) + (nth - 1) * 7);
  }
  const last = iso(new Date(Date.UTC(year, month, 0, 12)));
  return plusDays(last, -((atNoon(last).getUTCDay() - wanted + 7) % 7) + (nth + 1) * 7);
}

/** The last Sunday before Christmas Day. */
function fourthAdvent(year) {
  const eve = `${year}-12-24`;
  return plusDays(eve, -atNoon(eve).getUTCDay());
}
