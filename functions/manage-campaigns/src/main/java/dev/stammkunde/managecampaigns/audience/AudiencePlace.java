package dev.stammkunde.managecampaigns.audience;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
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

    AudiencePlace after(@Nullable String next) {
        return next == null
                ? new AudiencePlace(day, version, shard + 1, "")
                : new AudiencePlace(day, version, shard, next);
    }

    /** Returns the text in which callers send it back. */
    public String cursor() {
        String text = "%s %d %d %s".formatted(day, version, shard, after);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what {@link #cursor} wrote; empty for anything else. */
    public static Optional<AudiencePlace> find(String cursor) {
        try {
            byte[] text = Base64.getUrlDecoder().decode(cursor);
            Matcher match = FORM.matcher(new String(text, StandardCharsets.UTF_8));
            return match.matches()
                    ? Optional.of(
                            new AudiencePlace(
                                    LocalDate.parse(match.group(1)),
                                    Integer.parseInt(match.group(2)),
                                    Integer.parseInt(match.group(3)),
                                    match.group(4)))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }
}
