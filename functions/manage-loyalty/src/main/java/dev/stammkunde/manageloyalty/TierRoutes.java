package dev.stammkunde.manageloyalty;

import static dev.stammkunde.platform.http.AdminGroup.FINANCE;
import static dev.stammkunde.platform.http.AdminGroup.MARKETING;
import static dev.stammkunde.platform.http.AdminGroup.SUPPORT;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.KeyedId;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.programmes.tiers.GiveTier;
import dev.stammkunde.programmes.tiers.GiveTier.Ask;
import dev.stammkunde.programmes.tiers.GiveTier.Outcome;
import dev.stammkunde.programmes.tiers.ProjectTiers;
import dev.stammkunde.programmes.tiers.TierProjection;
import dev.stammkunde.programmes.tiers.TierUnits;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Shows the tier of a customer, and lets people give one and lift it. */
final class TierRoutes {

    private static final String TIER = " /admin/shops/{shopId}/customers/{customerId}/tier";
    private static final int MOST_BYTES = 4_096;
    private static final int LONGEST_REASON = 200;

    /** What people did is looked for among so many entries. */
    private static final int ENTRIES = 100;

    private final TierPorts ports;
    private final GiveTier give;

    TierRoutes(TierPorts ports) {
        this.ports = ports;
        this.give = new GiveTier(ports.ledger(), ports.tiers(), ports.beforeRetry());
    }

    List<LoyaltyRoute> routes() {
        return List.of(
                new LoyaltyRoute(
                        "SHOW_CUSTOMER_TIER",
                        "GET" + TIER,
                        Set.of(MARKETING, FINANCE, SUPPORT),
                        (input, _) -> show(input)),
                new LoyaltyRoute(
                        "GIVE_CUSTOMER_TIER",
                        "POST" + TIER,
                        Set.of(MARKETING, SUPPORT),
                        this::give),
                new LoyaltyRoute(
                        "LIFT_CUSTOMER_TIER",
                        "POST" + TIER + "/lift",
                        Set.of(MARKETING, SUPPORT),
                        this::lift));
    }

    private HttpResponse show(AdminInput input) {
        AccountId asked = account(input);
        PointsAccount account = ports.history().account(asked);
        TierProjection projection =
                ProjectTiers.find(
                                ports.tiers().history(asked.shopId()),
                                account.section(TierUnits.NAME),
                                input.request().at())
                        .orElseThrow(
                                () ->
                                        new AdminRefusedException(
                                                HttpResponse.problem(noTiers(404))));
        return HttpResponse.json(
                200,
                CustomerTierView.write(
                        projection,
                        ports.history()
                                .newestFirst(account.id(), OptionalLong.empty(), ENTRIES)
                                .entries()));
    }

    private HttpResponse give(AdminInput input, Acting acting) {
        Findings findings = Findings.strict();
        JsonField body = input.body(MOST_BYTES);
        findings.object(body, List.of("tier", "until", "reason"));
        Optional<String> tier =
                findings.value(
                        body.at("tier"), "the id of a tier", JsonField::text, id -> !id.isBlank());
        Instant now = input.request().at();
        Optional<Instant> until =
                findings.ifGiven(body, "until")
                        .flatMap(
                                field ->
                                        findings.value(
                                                field,
                                                "a moment to come such as"
                                                        + " 2027-12-31T23:00:00Z, or absent where"
                                                        + " somebody has to lift the tier",
                                                JsonField::instant,
                                                moment -> moment.isAfter(now)));
        Optional<String> reason = reason(findings, body);
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
        return answer(input, acting, tier.orElseThrow(), until.orElse(null), reason.orElseThrow());
    }

    private HttpResponse lift(AdminInput input, Acting acting) {
        Findings findings = Findings.strict();
        JsonField body = input.body(MOST_BYTES);
        findings.object(body, List.of("reason"));
        Optional<String> reason = reason(findings, body);
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
        return answer(input, acting, null, null, reason.orElseThrow());
    }

    private static Optional<String> reason(Findings findings, JsonField body) {
        return findings.value(
                body.at("reason"),
                "one line of 1 to %d characters, not all of them blank".formatted(LONGEST_REASON),
                JsonField::text,
                text ->
                        !text.isBlank()
                                && text.length() <= LONGEST_REASON
                                && text.chars().noneMatch(Character::isISOControl));
    }

    private HttpResponse answer(
            AdminInput input,
            Acting acting,
            @Nullable String tier,
            @Nullable Instant until,
            String reason) {
        AccountId account = account(input);
        String key = KeyedId.of(account.shopId(), input.idempotencyKey());
        Outcome outcome =
                give.ask(
                        new Ask(account, key, tier, until, reason, acting.person()),
                        input.request().at());
        return switch (outcome) {
            case Outcome.Done(boolean isRepeat) -> isRepeat ? show(input).replayed() : show(input);
            case Outcome.NoTiers() -> HttpResponse.problem(noTiers(409));
            case Outcome.UnknownTier() ->
                    throw AdminRefusedException.invalid("tier", "must be the id of a tier");
            case Outcome.NothingGiven() ->
                    HttpResponse.problem(
                            Problem.of(
                                    409,
                                    "nothing-given",
                                    "Nobody gave this customer a tier",
                                    "There is nothing to lift: the tier is what orders came to."));
            case Outcome.KeyUsedOtherwise() ->
                    HttpResponse.problem(
                            Problem.of(
                                    422,
                                    "idempotency-key-reused",
                                    "This key asked for something else before",
                                    "Another body, another customer or another person came with"
                                            + " this Idempotency-Key. Take a new key."));
            case Outcome.Busy() ->
                    HttpResponse.problem(
                                    Problem.of(
                                            503,
                                            "busy",
                                            "Too many write at the same time",
                                            "Nothing was booked. Send the same request again."))
                            .withHeader("retry-after", "1");
        };
    }

    private static Problem noTiers(int status) {
        return Problem.of(
                status,
                "no-tiers",
                "The shop has no tiers",
                "Create tiers, or resume those that rest.");
    }

    /** A tier is of somebody of whom the shop has told, or who has an account. */
    private AccountId account(AdminInput input) {
        AccountId account = new AccountId(input.shopId(), input.pathId("customerId"));
        boolean isKnown =
                ports.customers().knows(new CustomerId(account.shopId(), account.customerId()))
                        || ports.history().account(account).sequence() > 0;
        if (!isKnown) {
            throw new AdminRefusedException(
                    HttpResponse.problem(
                            Problem.of(
                                    404,
                                    "unknown-customer",
                                    "Nothing is kept of this customer",
                                    "The shop has reported nothing of a customer with this id, or"
                                            + " they were erased, and they have no points.")));
        }
        return account;
    }
}
