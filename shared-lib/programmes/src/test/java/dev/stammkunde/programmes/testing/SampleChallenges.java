package dev.stammkunde.programmes.testing;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer.Found;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.programmes.challenges.ChallengeDraft;
import dev.stammkunde.programmes.challenges.ChallengeNeeds;
import dev.stammkunde.programmes.challenges.Challenges;
import dev.stammkunde.programmes.json.ChallengeJson;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Challenges, as authors write them. */
public final class SampleChallenges {

    /** Three pieces of tea in May. */
    public static final String THREE_TEAS =
            """
            {"name":"Three teas","goal":{"kind":"NUMBER","of":"PIECES","amount":3},
             "goods":{"categories":["tea"]},"points":100,"holdDays":14,"showsBoard":true,
             "from":"2026-05-01","until":"2026-05-31","timeZone":"Europe/Berlin",
             "texts":{"de":{"title":"Drei Tees im Mai"},
              "en":{"title":"Three teas in May","description":"Try something new."}}}
            """;

    /** The first two who spend 50 euros in May after they signed up. */
    public static final String FIRST_TWO =
            """
            {"name":"First two","goal":{"kind":"SPEND","money":{"amount":"50.00","currency":"EUR"}},
             "needsSignUp":true,"points":500,"mostWinners":2,"holdDays":10,
             "from":"2026-05-01","until":"2026-05-31","timeZone":"Europe/Berlin",
             "texts":{"de":{"title":"Die ersten Zwei"},"en":{"title":"The first two"}}}
            """;

    /** Ten pieces of tea in May, all together. */
    public static final String TOGETHER =
            """
            {"name":"Together","goalOf":"TOGETHER",
             "goal":{"kind":"NUMBER","of":"PIECES","amount":10},
             "goods":{"categories":["tea"]},"points":30,"holdDays":14,
             "from":"2026-05-01","until":"2026-05-31","timeZone":"Europe/Berlin",
             "texts":{"de":{"title":"Zusammen 10 Tees"},"en":{"title":"10 teas together"}}}
            """;

    private SampleChallenges() {}

    /** Returns the first version, active since 20 April 2026. */
    public static Scheme<ChallengeDraft> scheme(String id, String json) {
        return new Scheme<>(
                new DocumentId(Orders.SHOP, id),
                1,
                DocumentState.ACTIVE,
                Instant.parse("2026-04-20T00:00:00Z"),
                draft(json));
    }

    /** One piece of coffee, in March 2026 and until the end of May, from the sample orders on. */
    public static Scheme<ChallengeDraft> oneCoffeeInMarch() {
        String json =
                THREE_TEAS
                        .replace("\"tea\"", "\"kaffee\"")
                        .replace("\"amount\":3", "\"amount\":1")
                        .replace("2026-05-01", "2026-03-01");
        Scheme<ChallengeDraft> scheme = scheme("coffee", json);
        return new Scheme<>(
                scheme.id(), 1, scheme.state(), Instant.parse("2026-03-01T00:00:00Z"), draft(json));
    }

    /** Returns the next version, which says something else. */
    public static Scheme<ChallengeDraft> saying(String json, Scheme<ChallengeDraft> before) {
        return new Scheme<>(
                before.id(),
                before.version() + 1,
                before.state(),
                before.activeSince(),
                draft(json));
    }

    /** Returns the next version in another state. */
    public static Scheme<ChallengeDraft> in(DocumentState state, Scheme<ChallengeDraft> before) {
        return new Scheme<>(
                before.id(), before.version() + 1, state, before.activeSince(), before.draft());
    }

    private static ChallengeDraft draft(String json) {
        return switch (ChallengeJson.TYPE.read(Json.parse(json))) {
            case Reading.Valid<ChallengeDraft>(ChallengeDraft draft) -> draft;
            case Reading.Invalid<ChallengeDraft> invalid ->
                    throw new AssertionError(invalid.problems().toString());
        };
    }

    /** Challenges of shops whose customers are all known, but those called stranger. */
    public static ChallengeNeeds needs(
            Schemes<ChallengeDraft> documents, Challenges challenges, PointsLedger ledger) {
        return new ChallengeNeeds(
                documents,
                challenges,
                ledger,
                id ->
                        id.id().startsWith("stranger")
                                ? Optional.empty()
                                : Optional.of(new Found(customer(id), Activity.none())),
                _ -> (_, _) -> Orders.programme(),
                _ -> Thread.onSpinWait());
    }

    /** Each is called Anna and by their id, but who is called nameless. */
    private static Customer customer(CustomerId id) {
        if (id.id().startsWith("erased")) {
            return new Customer.Erased(Instant.EPOCH);
        }
        return id.id().startsWith("nameless")
                ? Customer.UNKNOWN
                : new Customer.Known(named("Anna-" + id.id()));
    }

    private static Profile named(String givenName) {
        ProfileReport report =
                new ProfileReport(
                        null, givenName, null, null, null, null, null, null, null, Set.of());
        return Profile.empty().with(Orders.SHOP, Platform.SHOPIFY, report, Instant.EPOCH);
    }

    /** A shop without any. */
    public static ChallengeNeeds none(PointsLedger ledger) {
        return needs(new InMemorySchemes<>(), new InMemoryChallenges(), ledger);
    }
}
