package dev.stammkunde.points.programme;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A version of a shop's rules as it was published.
 *
 * @param version unique within the shop, for ever
 * @param validFrom in whole seconds; unique within the shop
 * @param text the whole {@code programme.json}, in which version and validity are said again
 */
public record ProgrammeDocument(String shopId, String version, Instant validFrom, String text) {

    public ProgrammeDocument {
        if (shopId.isBlank() || version.isBlank()) {
            throw new IllegalArgumentException("a programme is a version of a shop's rules");
        }
        if (!validFrom.truncatedTo(ChronoUnit.SECONDS).equals(validFrom)) {
            throw new IllegalArgumentException("a programme begins on a whole second");
        }
    }
}
