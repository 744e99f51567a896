package dev.stammkunde.managefeedback;

import dev.stammkunde.platform.IsoInstant;
import dev.stammkunde.platform.http.Csv;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.feedback.Feedback;
import dev.stammkunde.surveys.feedback.FindFeedback.Page;
import dev.stammkunde.surveys.feedback.FindFeedback.Place;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Feedback as a table.
 *
 * @param next where the next file begins, if there may be one
 */
record FeedbackCsv(String text, Optional<Place> next) {

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "at",
                    "day",
                    "channel",
                    "topic",
                    "topics",
                    "complaint",
                    "language",
                    "customerId",
                    "orderId",
                    "contact",
                    "notedBy",
                    "text");

    /** Writes a page, or as much of it as goes into an answer. */
    static FeedbackCsv of(Page page) {
        StringBuilder csv = new StringBuilder(Csv.BYTE_ORDER_MARK).append(Csv.row(COLUMNS));
        int bytes = 0;
        Optional<Place> last = Optional.empty();
        for (Feedback one : page.found()) {
            String row = Csv.row(row(one));
            bytes += row.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > Csv.MOST_BYTES && last.isPresent()) {
                return new FeedbackCsv(csv.toString(), last);
            }
            csv.append(row);
            last = Optional.of(Place.of(one));
        }
        return new FeedbackCsv(csv.toString(), page.next());
    }

    private static List<String> row(Feedback one) {
        Language language = one.said().language();
        return List.of(
                one.id().id(),
                IsoInstant.text(one.at()),
                one.day().toString(),
                one.channel().name(),
                text(one.said().topic()),
                String.join(", ", one.tags().stream().sorted().toList()),
                String.valueOf(one.complaint()),
                language == null ? "" : language.code(),
                text(one.author().customerId()),
                text(one.author().orderId()),
                text(one.author().contact()),
                text(one.notedBy()),
                one.said().text());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
