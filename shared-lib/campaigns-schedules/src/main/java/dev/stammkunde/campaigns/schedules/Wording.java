package dev.stammkunde.campaigns.schedules;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/** Words of one language. */
interface Wording {

    String once(LocalDateTime at);

    String every(Duration period);

    String cron(CronShape shape);

    String unusual(String expression);

    /** Joins {@code a, b and c}. */
    static String enumerate(List<String> parts, String and) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + and + parts.getLast();
    }
}
