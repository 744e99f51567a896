package dev.stammkunde.managecampaigns.audience;

import dev.stammkunde.platform.http.PageMark;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far a count has come. It names the day and the version of the campaign too, so that nobody
 * adds up the parts of different counts.
 *
 * @param shard of the shop's customers, from 0
 * @param after where the part before ended; empty for the first
 */
public record AudiencePlace(LocalDate day, int version, int shard, String after) {

    private static final Pattern FORM =
            Pattern.compile(
                    "(?s)([0-9]{4}-[0-9]{2}-[0-9]{2}) ([0-9]{1,9}) ([0-9]{1,3}) (.{0,400})");

    /** Returns where a count begins. */
    public static AudiencePlace first(LocalDate day, int version) {
        return new AudiencePlace(day, version, 0, "");
    }

    boolean isFirst() {
        return shard == 0 && after.isEmpty();
    }

    AudiencePlace after(@Nullable String next) {
        return next == null ? new AudiencePlace(day, version, shard + 1, "") : goingOnAfter(next);
    }

    /** Returns the place of the same part after what was looked at. */
    AudiencePlace goingOnAfter(String next) {
        return new AudiencePlace(day, version, shard, next);
    }

    /** Returns the text in which callers send it back. */
    public String cursor() {
        return PageMark.cursor("%s %d %d %s".formatted(day, version, shard, after));
    }

    /** Reads what {@link #cursor} wrote; empty for anything else. */
    public static Optional<AudiencePlace> find(String cursor) {
        return PageMark.find(cursor, FORM).flatMap(AudiencePlace::read);
    }

    private static Optional<AudiencePlace> read(String place) {
        String[] parts = place.split(" ", 4);
        try {
            return Optional.of(
                    new AudiencePlace(
                            LocalDate.parse(parts[0]),
                            Integer.parseInt(parts[1]),
                            Integer.parseInt(parts[2]),
                            parts[3]));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
