package dev.stammkunde.insights.value;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What is kept of a shop's customers: the model and the scale, by which anybody's outlook is told
 * from what they bought, and how many customers there are of each class. It names nobody.
 *
 * @param asOf what was booked until then is in it; days until the one before are known whole
 * @param zone in which days begin and end
 * @param currency ISO 4217 code of all amounts: the one of most orders; absent without any
 * @param classes those that have customers, the best first
 */
public record ValueReport(
        String shopId,
        Instant asOf,
        ZoneId zone,
        @Nullable String currency,
        ValueModel model,
        RfmScale scale,
        List<ClassCount> classes) {

    public ValueReport {
        classes = List.copyOf(classes);
    }
}
