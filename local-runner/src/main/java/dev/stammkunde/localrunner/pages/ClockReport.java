package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.schedules.Schedules;
import dev.stammkunde.localrunner.schedules.TimeTravel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
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

    /** By how much the clock can be moved, with the words on the buttons. */
    static final Map<String, String> STEPS = steps();

    private static final int MOST_UPCOMING = 12;
    private static final DateTimeFormatter READABLE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter UTC_SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

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
        json.put("next", next().stream().map(ClockReport::json).toList());
        return json;
    }

    private static Map<String, String> json(Schedules.Due due) {
        return Map.of("schedule", due.schedule().label(), "at", due.at().toString());
    }

    @Override
    public String html() {
        return Html.of((out, none) -> JteclockGenerated.render(out, none, this));
    }

    /** Says whether somebody moves the clock right now. */
    boolean isMoving() {
        return journey.isPresent();
    }

    /** Returns how long the way of the clock is. */
    long secondsInAll() {
        return journey.map(way -> Math.max(1, Duration.between(way.from(), way.to()).toSeconds()))
                .orElse(1L);
    }

    /** Returns how far the clock has come on its way. */
    long secondsDone() {
        return journey.map(way -> Duration.between(way.from(), instant).toSeconds())
                .map(done -> Math.min(secondsInAll(), done))
                .orElse(0L);
    }

    /** Returns what is due next, of which a page shows some. */
    List<Schedules.Due> next() {
        return upcoming.subList(0, Math.min(MOST_UPCOMING, upcoming.size()));
    }

    /** Returns the time as a form's field has it. */
    String local() {
        return FIELD.format(instant.atZone(ZONE));
    }

    /** Returns the time as people read it, in the shops' zone. */
    static String readable(Instant time) {
        return READABLE.format(time.atZone(ZONE));
    }

    /** Returns the time in UTC, to the minute. */
    static String utc(Instant time) {
        return UTC.format(time);
    }

    /** Returns the time in UTC, to the second. */
    static String utcSeconds(Instant time) {
        return UTC_SECONDS.format(time);
    }
}
