package dev.stammkunde.mail;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a mail stands to others that say the same because somebody of the team sent it again.
 *
 * @param of the first of them, and who sent this one; absent of a mail that repeats none
 * @param again the mails by which it was repeated, oldest first: the latest {@value #KEPT}
 */
public record MailResends(@Nullable SentAgain of, List<SentAgain> again) {

    /** Of a mail that stands alone. */
    public static final MailResends NONE = new MailResends(null, List.of());

    /** How many mails are remembered by which one was repeated. */
    public static final int KEPT = 20;

    /** A mail is sent again so often in {@link #PERIOD}. */
    public static final int MOST = 3;

    /** For which {@link #MOST} holds. */
    public static final Duration PERIOD = Duration.ofHours(24);

    /** Between two of them: two people who look at the same customer are one call to them. */
    public static final Duration APART = Duration.ofMinutes(10);

    /**
     * A mail at the other end.
     *
     * @param by the subject of the token of who sent it again
     */
    public record SentAgain(MailKey mail, Instant at, String by) {}

    public MailResends {
        again = List.copyOf(again);
    }

    /** Returns this of a mail that repeats another. */
    static MailResends repeating(SentAgain first) {
        return new MailResends(first, List.of());
    }

    /** Returns this with one more mail that repeats it. */
    MailResends repeatedBy(SentAgain next) {
        List<SentAgain> more = new ArrayList<>(again);
        more.add(next);
        return new MailResends(
                of, more.size() > KEPT ? more.subList(more.size() - KEPT, more.size()) : more);
    }

    /** Finds from when on it can be sent again; nothing where that is now. */
    public Optional<Instant> findNextAt(Instant now) {
        if (again.isEmpty()) {
            return Optional.empty();
        }
        Instant next = again.getLast().at().plus(APART);
        if (again.size() >= MOST) {
            Instant room = again.get(again.size() - MOST).at().plus(PERIOD);
            next = room.isAfter(next) ? room : next;
        }
        return next.isAfter(now) ? Optional.of(next) : Optional.empty();
    }
}
