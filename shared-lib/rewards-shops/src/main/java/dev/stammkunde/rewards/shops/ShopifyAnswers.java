package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.rewards.codes.CodeRefusal;
import dev.stammkunde.rewards.shops.ShopReply.Done;
import dev.stammkunde.rewards.shops.ShopReply.NotNow;
import dev.stammkunde.rewards.shops.ShopReply.Open;
import dev.stammkunde.rewards.shops.ShopReply.Refused;
import dev.stammkunde.rewards.shops.ShopReply.Taken;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads what Shopify answers with status 200: its GraphQL says there what went wrong, in {@code
 * errors} for the request and in {@code userErrors} for what was asked.
 */
final class ShopifyAnswers {

    private static final Duration AT_LEAST = Duration.ofMillis(500);

    private ShopifyAnswers() {}

    /** Returns what a successful answer means: it may be none. */
    static ShopReply read(ShopReply reply) {
        if (!(reply instanceof Done done)) {
            return reply;
        }
        try {
            JsonField answer = done.document();
            List<JsonField> errors = answer.elementsIfAny("errors");
            if (!errors.isEmpty()) {
                return failed(errors.getFirst(), answer);
            }
            JsonField data = answer.at("data");
            Optional<JsonField> made = data.find("made");
            if (data.has("made") && made.isEmpty()) {
                return new Open("an answer that says neither that it was done nor why not");
            }
            List<JsonField> complaints = made.map(m -> m.elements("userErrors")).orElse(List.of());
            return complaints.isEmpty() ? new Done(data) : complained(complaints.getFirst());
        } catch (InvalidFieldException e) {
            return new Open("an answer of another shape: " + e.getMessage());
        }
    }

    /** Says what was wrong with a request that did not get a status of success. */
    static String complaint(JsonField answer) {
        JsonField errors = answer.at("errors");
        return switch (errors.kind()) {
            case TEXT -> errors.text();
            case ARRAY -> errors.elements().getFirst().findText("message").orElse("");
            case OBJECT, NUMBER, BOOLEAN, NULL, ABSENT -> answer.findText("error").orElse("");
        };
    }

    private static ShopReply failed(JsonField error, JsonField answer) {
        String code =
                error.find("extensions")
                        .flatMap(e -> e.findText("code"))
                        .orElse("")
                        .toUpperCase(Locale.ROOT);
        String said = error.findText("message").map(ShopWords::of).orElse("");
        return switch (code) {
            case "THROTTLED" -> new NotNow("throttled", wait(answer));
            case "ACCESS_DENIED" ->
                    new Refused(
                            CodeRefusal.NOT_ALLOWED,
                            said.contains("access scope")
                                    ? said
                                    : said + "; the app lacks an access scope");
            case "INTERNAL_SERVER_ERROR", "TIMEOUT", "" ->
                    said.equalsIgnoreCase("throttled")
                            ? new NotNow("throttled", wait(answer))
                            : new Open(said);
            default -> new Refused(CodeRefusal.INVALID, code + ": " + said);
        };
    }

    private static ShopReply complained(JsonField complaint) {
        String code = complaint.findText("code").orElse("");
        String said = complaint.findText("message").map(ShopWords::of).orElse("");
        List<JsonField> path = complaint.elementsIfAny("field");
        boolean isOfCode = !path.isEmpty() && path.getLast().text().equals("code");
        return switch (code) {
            case "TAKEN", "DUPLICATE" -> isOfCode ? new Taken() : refused(code, said);
            case "INTERNAL_ERROR" -> new Open(said);
            case "" ->
                    isOfCode && said.toLowerCase(Locale.ROOT).contains("unique")
                            ? new Taken()
                            : refused("user error", said);
            default -> refused(code, said);
        };
    }

    private static Refused refused(String code, String said) {
        return new Refused(CodeRefusal.INVALID, code + ": " + said);
    }

    /** The bucket fills by so many points a second; what is missing takes so long. */
    private static Duration wait(JsonField answer) {
        Optional<JsonField> cost = answer.find("extensions").flatMap(e -> e.find("cost"));
        Optional<JsonField> bucket = cost.flatMap(c -> c.find("throttleStatus"));
        if (bucket.isEmpty()) {
            return Duration.ofSeconds(1);
        }
        BigDecimal missing =
                cost.flatMap(c -> c.findDecimal("requestedQueryCost"))
                        .orElse(BigDecimal.TEN)
                        .subtract(
                                bucket.get()
                                        .findDecimal("currentlyAvailable")
                                        .orElse(BigDecimal.ZERO));
        BigDecimal rate =
                bucket.get().findDecimal("restoreRate").orElse(BigDecimal.ONE).max(BigDecimal.ONE);
        long millis = missing.movePointRight(3).divide(rate, 0, RoundingMode.CEILING).longValue();
        return Duration.ofMillis(Math.max(AT_LEAST.toMillis(), millis));
    }
}
