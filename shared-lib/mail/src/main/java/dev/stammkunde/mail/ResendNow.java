package dev.stammkunde.mail;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * What can be told of sending a mail again by its record alone. Whether what it told is still
 * there, and how often the first was repeated where this one repeats it, is seen when somebody does
 * it.
 *
 * @param obstacle why it never is; absent where it may be
 * @param nextAt from when on it may be; absent where that is now
 */
public record ResendNow(
        @Nullable ResendObstacle obstacle, @Nullable Instant nextAt, MailResends resends) {

    /** Returns what can be told now. */
    public static ResendNow of(MailRecord mail, Instant now) {
        Optional<ResendObstacle> obstacle = ResendObstacle.find(mail);
        return new ResendNow(
                obstacle.orElse(null),
                obstacle.isPresent() ? null : mail.resends().findNextAt(now).orElse(null),
                mail.resends());
    }

    /** Whether it may be sent again now. */
    public boolean isPossible() {
        return obstacle == null && nextAt == null;
    }
}
