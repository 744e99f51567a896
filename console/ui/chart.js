/**
 * Pictures of numbers. Each has its numbers as a table beside it, which is what screen readers and
 * people who want to know exactly read.
 */
import { html, nothing, svg } from "lit";
import { words } from "../core/words.js";

const w = words({ table: ["Als Tabelle", "As a table"], what: ["Was", "What"], how: ["Wert", "Value"] });

const WIDTH = 720;
const LABEL = 190;
const VALUE = 110;
const ROW = 30;
const BAR = 18;
const LONGEST = 28;

const shortened = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

const figure = (title, picture, rows, write) => html`
  <figure class="chart">
    <figcaption>${title}</figcaption>
    <div class="scroll" tabindex="0" role="group" aria-label=${title}>${picture}</div>
    <details>
      <summary>${w.table}</summary>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">${w.what}</th>
              <th scope="col" class="number">${w.how}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) => html`<tr>
                <th scope="row">${row.detail ?? row.label}</th>
                <td class="number">${row.text ?? write(row.value)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  </figure>
`;

/**
 * Draws one bar for each row, from 0.
 *
 * @param rows of {label, value}, with a kind from 1 to 4 where colours tell them apart
 * @param write how a value is written
 */
export function bars(title, rows, write) {
  const most = Math.max(1, ...rows.map((row) => Math.abs(row.value)));
  const room = WIDTH - LABEL - VALUE;
  const picture = html`
    <svg viewBox="0 0 ${WIDTH} ${rows.length * ROW + 4}" role="img" aria-label=${title}>
      ${rows.map(
        (row, at) => svg`
          <text x="0" y=${at * ROW + 18}>${shortened(row.label)}</text>
          <rect class="fill-${row.kind ?? 1}" x=${LABEL} y=${at * ROW + 5} height=${BAR}
            width=${Math.max(1, (Math.abs(row.value) / most) * room)} rx="2"></rect>
          <text x=${LABEL + (Math.abs(row.value) / most) * room + 8} y=${at * ROW + 18}>${write(row.value)}</text>`,
      )}
    </svg>
  `;
  return rows.length === 0 ? nothing : figure(title, picture, rows, write);
}

/**
 * Draws for each row where a value is and how uncertain it is.
 *
 * @param rows of {label, value, low, high}, with text where the table says more
 */
export function ranges(title, rows, write) {
  if (rows.length === 0) {
    return nothing;
  }
  const low = Math.min(...rows.map((row) => row.low));
  const high = Math.max(...rows.map((row) => row.high));
  const room = WIDTH - LABEL - VALUE;
  const x = (value) => LABEL + (high === low ? 0.5 : (value - low) / (high - low)) * room;
  const picture = html`
    <svg viewBox="0 0 ${WIDTH} ${rows.length * ROW + 30}" role="img" aria-label=${title}>
      ${rows.map(
        (row, at) => svg`
          <text x="0" y=${at * ROW + 18}>${shortened(row.label)}</text>
          <line class="course" x1=${x(row.low)} x2=${x(row.high)} y1=${at * ROW + 14} y2=${at * ROW + 14}></line>
          <circle class="fill-1" cx=${x(row.value)} cy=${at * ROW + 14} r="5"></circle>
          <text x=${x(row.high) + 8} y=${at * ROW + 18}>${write(row.value)}</text>`,
      )}
      <text x=${LABEL} y=${rows.length * ROW + 22}>${write(low)}</text>
      <text x=${LABEL + room} y=${rows.length * ROW + 22} text-anchor="end">${write(high)}</text>
    </svg>
  `;
  return figure(title, picture, rows, write);
}

/**
 * Draws how a sum comes from another: an opening, what came and went, and a closing.
 *
 * @param steps of {label, value}; those with isTotal stand on the ground and are not added
 */
export function bridge(title, steps, write) {
  let sum = 0;
  const placed = steps.map((step) => {
    const from = step.isTotal ? 0 : sum;
    sum = step.isTotal ? step.value : sum + step.value;
    return { ...step, from, to: sum };
  });
  const low = Math.min(0, ...placed.map((step) => Math.min(step.from, step.to)));
  const high = Math.max(1, ...placed.map((step) => Math.max(step.from, step.to)));
  const room = WIDTH - LABEL - VALUE;
  const x = (value) => LABEL + ((value - low) / (high - low)) * room;
  const kind = (step) => (step.isTotal ? 1 : step.value < 0 ? 2 : 3);
  const picture = html`
    <svg viewBox="0 0 ${WIDTH} ${placed.length * ROW + 4}" role="img" aria-label=${title}>
      <line class="axis" x1=${x(0)} x2=${x(0)} y1="0" y2=${placed.length * ROW}></line>
      ${placed.map(
        (step, at) => svg`
          <text x="0" y=${at * ROW + 18}>${shortened(step.label)}</text>
          <rect class="fill-${kind(step)}" x=${Math.min(x(step.from), x(step.to))} y=${at * ROW + 5} height=${BAR}
            width=${Math.max(1, Math.abs(x(step.to) - x(step.from)))} rx="2"></rect>
          <text x=${Math.max(x(step.from), x(step.to)) + 8} y=${at * ROW + 18}>${write(step.value)}</text>`,
      )}
    </svg>
  `;
  return figure(title, picture, steps, write);
}

const HEIGHT = 220;
const MARGIN = 46;

/**
 * Draws a course over time, with the span of its uncertainty where that is known.
 *
 * @param points of {label, value, low, high}, in their order; without a value where there is none, which leaves a gap,
 *   and with detail and text where the table says more
 */
export function course(title, points, write) {
  if (points.length === 0) {
    return nothing;
  }
  const isThere = (point) => point.value !== undefined && point.value !== null;
  const all = points.filter(isThere).flatMap((point) => [point.value, point.low ?? point.value, point.high ?? point.value]);
  const low = Math.min(0, ...all);
  const high = Math.max(1, ...all);
  const x = (at) => MARGIN + (at * (WIDTH - 2 * MARGIN)) / Math.max(1, points.length - 1);
  const y = (value) => HEIGHT - 28 - ((value - low) / (high - low)) * (HEIGHT - 48);
  const every = Math.ceil(points.length / 8);
  const picture = html`
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${title}>
      <line class="axis" x1=${MARGIN} x2=${WIDTH - MARGIN} y1=${y(0)} y2=${y(0)}></line>
      ${points.map((point, at) =>
        point.low === undefined || !isThere(point)
          ? nothing
          : svg`<line class="axis" x1=${x(at)} x2=${x(at)} y1=${y(point.low)} y2=${y(point.high)}></line>`,
      )}
      ${runs(points, isThere).map(
        (run) => svg`<polyline class="course" points=${run.map((at) => `${x(at)},${y(points[at].value)}`).join(" ")}></polyline>`,
      )}
      ${points.map((point, at) =>
        isThere(point) ? svg`<circle class="fill-1" cx=${x(at)} cy=${y(point.value)} r="3.5"></circle>` : nothing,
      )}
      ${points.map((point, at) =>
        at % every === 0
          ? svg`<text x=${x(at)} y=${HEIGHT - 6} text-anchor=${anchor(at, points.length)}>${shortened(point.label)}</text>`
          : nothing,
      )}
      <text x="0" y=${y(high) + 4}>${write(high)}</text>
      <text x="0" y=${y(low) + 4}>${write(low)}</text>
    </svg>
  `;
  return figure(title, picture, points, write);
}

// Labels at the ends must not leave the picture.
const anchor = (at, count) => (at === 0 && count > 1 ? "start" : at === count - 1 && at > 0 ? "end" : "middle");

/** Returns the places of points that follow each other without a gap. */
function runs(points, isThere) {
  const all = [];
  points.forEach((point, at) => {
    if (isThere(point)) {
      (at > 0 && isThere(points[at - 1]) ? all.at(-1) : (all[all.length] = [])).push(at);
    }
  });
  return all;
}
