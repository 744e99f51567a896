package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.schedules.Schedule;
import dev.stammkunde.localrunner.schedules.Schedules;
import dev.stammkunde.localrunner.schedules.TimeTravel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What time it is for the functions, what is due next, and what a move of the clock fired. */
record ClockReport(
        Instant instant,
        Duration offset,
        Optional<TimeTravel.Journey> journey,
        List<Schedules.Due> fired,
        List<Schedules.Due> upcoming)
        implements Report {

    /** The zone of the shops that are set up. */
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final int MOST_UPCOMING = 12;
    private static final DateTimeFormatter READABLE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final Map<String, String> STEPS = steps();

    private static Map<String, String> steps() {
        var steps = new LinkedHashMap<String, String>();
        steps.put("PT1H", "+1 hour");
        steps.put("P1D", "+1 day");
        steps.put("P7D", "+1 week");
        steps.put("P1M", "+1 month");
        return steps;
    }

    static ClockReport of(Sources sources, List<Schedules.Due> fired) {
        return new ClockReport(
                sources.clock().instant(),
                sources.clock().offset(),
                sources.timeTravel().findJourney(),
                fired,
                sources.schedules().upcoming());
    }

    @Override
    public Object json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("instant", instant.toString());
        json.put("offset", offset.toString());
        json.put("fired", fired.stream().map(ClockReport::json).toList());
        journey.ifPresent(
                way ->
                        json.put(
                                "travelling",
                                Map.of(
                                        "from", way.from().toString(),
                                        "to", way.to().toString(),
                                        "fired", way.fired())));
        json.put("next", upcoming.stream().limit(MOST_UPCOMING).map(ClockReport::json).toList());
        return json;
    }

    private static Map<String, String> json(Schedules.Due due) {
        return Map.of("schedule", due.schedule().label(), "at", due.at().toString());
    }

    @Override
    public String html() {
        var html =
                journey.isPresent()
                        ? Html.page("Clock", "/_local/clock.js", 2)
                        : Html.page("Clock");
        html.raw("<section>");
        controls(html);
        html.raw("</section><section><h2>Due next</h2>");
        next(html);
        return html.raw("</section>").end();
    }

    /** Adds what time it is, and buttons to move it; while it is moved, how far it is. */
    void controls(Html html) {
        html.raw("<p class=\"clock\"><strong id=\"berlin\">")
                .text(readable(instant))
                .raw("</strong> in Berlin, <span id=\"utc\">")
                .text(instant.toString().substring(0, 16).replace('T', ' '))
                .raw("</span> UTC</p>");
        if (journey.isPresent()) {
            progress(html, journey.get());
            return;
        }
        html.raw("<div class=\"row\">");
        STEPS.forEach(
                (step, label) ->
                        html.raw("<form method=\"post\" action=\"/_local/clock\">")
                                .raw("<input type=\"hidden\" name=\"advance\" value=\"")
                                .text(step)
                                .raw("\"><button>")
                                .text(label)
                                .raw("</button></form> "));
        var local = FIELD.format(instant.atZone(ZONE));
        html.raw("<form method=\"post\" action=\"/_local/clock\"><label>or to, in Berlin, ")
                .raw("<input type=\"datetime-local\" name=\"local\" required value=\"")
                .text(local)
                .raw("\" min=\"")
                .text(local)
                .raw("\"></label><button>Move</button></form></div>");
    }

    private void progress(Html html, TimeTravel.Journey way) {
        var whole = Math.max(1, Duration.between(way.from(), way.to()).toSeconds());
        var done = Math.min(whole, Duration.between(way.from(), instant).toSeconds());
        html.raw("<p role=\"status\">On the way to <strong>")
                .text(readable(way.to()))
                .raw("</strong>: <span id=\"fired\">")
                .text(way.fired())
                .raw("</span> schedules fired so far.</p><progress id=\"progress\" ")
                .raw("aria-label=\"How far the clock has come\" max=\"" + whole + "\" value=\"")
                .text(done)
                .raw("\"></progress>");
    }

    /** Adds a table of what is due next. */
    void next(Html html) {
        if (upcoming.isEmpty()) {
            html.raw("<p class=\"soft\">Nothing is scheduled.</p>");
            return;
        }
        html.head("Schedule", "Expression", "Berlin", "UTC");
        for (Schedules.Due due : upcoming.subList(0, Math.min(MOST_UPCOMING, upcoming.size()))) {
            html.row()
                    .cell(due.schedule().label())
                    .codeCell(expression(due.schedule()))
                    .cell(readable(due.at()))
                    .cell(due.at().toString().substring(0, 16).replace('T', ' '))
                    .raw("</tr>");
        }
        html.endTable();
        if (upcoming.size() > MOST_UPCOMING) {
            html.raw("<p class=\"soft\">and ")
                    .text(upcoming.size() - MOST_UPCOMING)
                    .raw(" more</p>");
        }
    }

    /** Returns the time as people read it, in the shops' zone. */
    static String readable(Instant time) {
        return READABLE.format(time.atZone(ZONE));
    }

    private static String expression(Schedule schedule) {
        return schedule.expression() + " " + schedule.zone();
    }
}
