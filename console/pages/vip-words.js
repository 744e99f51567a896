/** What is said of VIPs in several places. */
import { words } from "../core/words.js";

const w = words({
  MANUAL: ["vom Team", "by the team"],
  RULE: ["nach Regel", "by a rule"],
  REMOVED: ["vom Team beendet", "ended by the team"],
  over: ["ist zu Ende", "has ended"],
});

/** Says by whom or what somebody is a VIP, and that they are none any more. */
export const vipSource = ({ source, isVip }) => (isVip || source === "REMOVED" ? w[source] : `${w[source]}, ${w.over}`);
