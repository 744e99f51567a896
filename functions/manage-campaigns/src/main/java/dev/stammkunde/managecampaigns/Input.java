package dev.stammkunde.managecampaigns;

import dev.stammkunde.campaigns.json.CampaignJson;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.Ids;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.NotJsonException;
import dev.stammkunde.shop.Language;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What a request says. Each method throws {@link RefusedException} for what it cannot understand.
 */
final class Input {

    static final int USUAL_LIMIT = 20;
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"([1-9][0-9]{0,8})\"");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final HttpRequest request;

    Input(HttpRequest request) {
        this.request = request;
    }

    String shopId() {
        String id = request.pathParameter("shopId");
        if (!Ids.isShop(id)) {
            throw new RefusedException(
                    AdminProblems.invalidParameter("shopId", "must be the id of a shop"));
        }
        return id;
    }

    /** A text that can be no id is the id of no campaign. */
    CampaignId campaign() {
        String id = request.pathParameter("campaignId");
        if (!CampaignId.isValid(id)) {
            throw new RefusedException(AdminProblems.unknownCampaign());
        }
        return new CampaignId(shopId(), id);
    }

    String pool() {
        String pool = request.pathParameter("pool");
        if (!CampaignId.isValid(pool)) {
            throw new RefusedException(
                    AdminProblems.invalidParameter(
                            "pool",
                            "must have 1 to 40 lower-case letters, digits and hyphens, of which the"
                                    + " first is no hyphen"));
        }
        return pool;
    }

    JsonField body() {
        return body(CampaignJson.MOST_BYTES);
    }

    JsonField body(int mostBytes) {
        if (request.body().bytes().length > mostBytes) {
            throw new RefusedException(AdminProblems.tooLarge(mostBytes));
        }
        try {
            JsonField json = Json.parse(request.body().bytes());
            if (json.kind() != JsonField.Kind.OBJECT) {
                throw new RefusedException(AdminProblems.invalid("$", "must be an object"));
            }
            return json;
        } catch (NotJsonException e) {
            throw new RefusedException(HttpResponse.problem(Problem.of(400, e)));
        } catch (InvalidFieldException e) {
            throw new RefusedException(AdminProblems.invalid(e.path(), e.problem()));
        }
    }

    /** The version that the caller has seen: If-Match, or what the document says. */
    int seenVersion(JsonField body) {
        Optional<String> header = request.findHeader("if-match");
        if (header.isPresent()) {
            var match = ETAG.matcher(header.get().strip());
            if (!match.matches()) {
                throw new RefusedException(
                        AdminProblems.invalidParameter(
                                "If-Match", "must be an ETag such as \"3\""));
            }
            return Integer.parseInt(match.group(1));
        }
        try {
            return body.findInteger("version")
                    .orElseThrow(() -> new RefusedException(AdminProblems.versionMissing()));
        } catch (InvalidFieldException e) {
            throw new RefusedException(AdminProblems.invalid(e.path(), e.problem()));
        }
    }

    CustomerId customer(JsonField body) {
        return new CustomerId(shopId(), read(() -> body.id("customerId")));
    }

    Optional<Language> language(JsonField body) {
        return read(() -> body.findText("language"))
                .map(
                        code ->
                                Language.find(code)
                                        .filter(language -> language.code().equals(code))
                                        .orElseThrow(
                                                () ->
                                                        new RefusedException(
                                                                AdminProblems.invalid(
                                                                        "language",
                                                                        "must be de or en"))));
    }

    /** Reads fields; a wrong one is a refusal. */
    static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidFieldException e) {
            throw new RefusedException(AdminProblems.invalid(e.path(), e.problem()));
        }
    }

    int limit() {
        int limit = number("limit").orElse(USUAL_LIMIT);
        if (limit > 100) {
            throw new RefusedException(
                    AdminProblems.invalidParameter(
                            "limit", "must be a whole number from 1 to 100"));
        }
        return limit;
    }

    OptionalInt number(String name) {
        Optional<String> text = request.findQuery(name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!NUMBER.matcher(text.get()).matches()) {
            throw new RefusedException(
                    AdminProblems.invalidParameter(name, "must be a whole number from 1"));
        }
        return OptionalInt.of(Integer.parseInt(text.get()));
    }
}
