package dev.stammkunde.finance.json;

import dev.stammkunde.finance.files.ReportWish;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** Reads and writes wishes for reports, as one function tells them to the other. */
public final class ReportWishJson {

    private static final String SHOP = "shopId";
    private static final String MONTH = "month";
    private static final String AS_OF = "asOf";
    private static final String SCHEDULED = "scheduled";
    private static final String SO_FAR = "soFar";
    private static final String CLOSE = "close";
    private static final String BY = "by";
    private static final String REVIEWED = "reviewed";

    private ReportWishJson() {}

    /**
     * Writes a wish.
     *
     * @param now when somebody has it
     */
    public static String write(ReportWish wish, Instant now) {
        return JsonText.object(
                json -> {
                    json.text("time", now)
                            .text(SHOP, wish.shopId())
                            .text(MONTH, wish.month().toString())
                            .text(AS_OF, wish.asOf());
                    switch (wish.purpose()) {
                        case ReportWish.Look _ -> {}
                        case ReportWish.SoFar _ -> json.bool(SO_FAR, true);
                        case ReportWish.Schedule _ -> json.bool(SCHEDULED, true);
                        case ReportWish.Closing close ->
                                json.object(
                                        CLOSE,
                                        it ->
                                                it.text(BY, close.by())
                                                        .text(REVIEWED, close.reviewed()));
                    }
                });
    }

    /** Whether a document is a wish. */
    public static boolean isWish(JsonField document) {
        return document.has(SHOP);
    }

    /** Whether a document is about months that are not over. */
    public static boolean isSoFar(JsonField document) {
        return document.findBool(SO_FAR).orElse(false);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws InvalidFieldException if it is none
     */
    public static ReportWish read(JsonField document) {
        return new ReportWish(
                document.text(SHOP),
                month(document.at(MONTH)),
                document.findInstant(AS_OF).orElse(null),
                purpose(document));
    }

    private static ReportWish.Purpose purpose(JsonField document) {
        if (document.findBool(SCHEDULED).orElse(false)) {
            return new ReportWish.Schedule();
        }
        if (isSoFar(document)) {
            return new ReportWish.SoFar();
        }
        return document.find(CLOSE)
                .<ReportWish.Purpose>map(
                        it -> new ReportWish.Closing(it.text(BY), it.text(REVIEWED)))
                .orElseGet(ReportWish.Look::new);
    }

    /**
     * Reads a month such as {@code 2026-11}.
     *
     * @throws InvalidFieldException if it is none
     */
    public static YearMonth month(JsonField field) {
        try {
            return YearMonth.parse(field.text());
        } catch (DateTimeParseException _) {
            throw field.invalid("must be a month such as 2026-11");
        }
    }
}
