package dev.stammkunde.redeemrewards;

import dev.stammkunde.platform.Ids;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.community.ActionId;
import dev.stammkunde.programmes.community.ActionProof;
import dev.stammkunde.programmes.community.ActionReport;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what a shop reports, and finds all that is wrong with it. */
final class ActionInput {

    private static final String ID_EXPECTED = "an id of 1 to %d characters".formatted(Ids.LONGEST);
    private static final int LONGEST_URL = 2_000;
    private static final long MOST_CHARACTERS = 1_000_000;

    /** Clocks of shops are ahead by no more. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private ActionInput() {}

    static ActionReport read(AccountId customer, JsonField body, Instant now) {
        Findings findings = Findings.strict();
        findings.object(
                body,
                List.of(
                        "id",
                        "action",
                        "orderId",
                        "product",
                        "url",
                        "externalId",
                        "characters",
                        "occurredAt"));
        Optional<String> id = id(findings, body.at("id"));
        Optional<String> action = id(findings, body.at("action"));
        Optional<Instant> occurredAt =
                findings.value(
                        body.at("occurredAt"),
                        "a moment that is not to come",
                        JsonField::instant,
                        moment -> !moment.isAfter(now.plus(AHEAD)));
        ActionProof proof = proof(findings, body);
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
        return new ActionReport(
                new ActionId(customer.shopId(), id.orElseThrow()),
                customer,
                action.orElseThrow(),
                proof,
                occurredAt.orElseThrow());
    }

    private static ActionProof proof(Findings findings, JsonField body) {
        Optional<String> url =
                findings.ifGiven(body, "url")
                        .flatMap(
                                field ->
                                        findings.value(
                                                field,
                                                "an address that begins with https://, of at most"
                                                        + " %d characters".formatted(LONGEST_URL),
                                                JsonField::text,
                                                ActionInput::isAddress));
        Optional<Long> characters =
                findings.ifGiven(body, "characters")
                        .flatMap(field -> findings.longInteger(field, 0, MOST_CHARACTERS));
        return new ActionProof(
                ifGiven(findings, body, "orderId").orElse(null),
                ifGiven(findings, body, "product").orElse(null),
                url.orElse(null),
                ifGiven(findings, body, "externalId").orElse(null),
                characters.map(Math::toIntExact).orElse(null));
    }

    private static boolean isAddress(String url) {
        return url.length() <= LONGEST_URL
                && url.startsWith("https://")
                && url.chars().allMatch(each -> each > ' ' && each != 0x7f);
    }

    private static Optional<String> ifGiven(Findings findings, JsonField body, String name) {
        return findings.ifGiven(body, name).flatMap(field -> id(findings, field));
    }

    private static Optional<String> id(Findings findings, JsonField field) {
        return findings.value(field, ID_EXPECTED, JsonField::id, _ -> true);
    }
}
