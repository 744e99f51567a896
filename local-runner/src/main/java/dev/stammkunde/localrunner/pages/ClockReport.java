package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.schedules.Schedules;
import dev.stammkunde.localrunner.time.RunnerClock;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What time it is for the functions, and what a move of the clock fired. */
record ClockReport(Instant instant, String offset, List<Schedules.Due> fired) implements Report {

    static ClockReport of(RunnerClock clock, List<Schedules.Due> fired) {
        return new ClockReport(clock.instant(), clock.offset().toString(), fired);
    }

    @Override
    public Object json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("instant", instant.toString());
        json.put("offset", offset);
        json.put(
                "fired",
                fired.stream()
                        .map(
                                due ->
                                        Map.of(
                                                "schedule",
                                                due.schedule().label(),
                                                "at",
                                                due.at().toString()))
                        .toList());
        return json;
    }

    @Override
    public String html() {
        var html = Html.page("Clock").raw("<section>");
        form(html, instant);
        return html.raw("</section>").end();
    }

    static void form(Html html, Instant instant) {
        html.raw("<p>It is <strong>")
                .text(instant.toString().substring(0, 19).replace('T', ' '))
                .raw("</strong> UTC. ");
        for (String step : List.of("PT1H", "P1D", "P7D", "P30D")) {
            html.raw(
                            "<form method=\"post\" action=\"/_local/clock\"><input type=\"hidden\" name=\"advance\" value=\"")
                    .text(step)
                    .raw("\"><button>+")
                    .text(step.replaceAll("[PT]", "").replace("H", " h").replace("D", " d"))
                    .raw("</button></form> ");
        }
        html.raw("</p><form method=\"post\" action=\"/_local/clock\"><label>Move to ")
                .raw("<input name=\"instant\" value=\"")
                .text(instant.toString().substring(0, 19) + "Z")
                .raw("\"></label><button>Move</button></form>");
    }
}
