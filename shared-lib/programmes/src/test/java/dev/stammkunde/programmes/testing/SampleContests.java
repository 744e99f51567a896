package dev.stammkunde.programmes.testing;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.FindCustomer.Found;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.programmes.contests.ContestDraft;
import dev.stammkunde.programmes.contests.ContestNeeds;
import dev.stammkunde.programmes.contests.ContestRandom;
import dev.stammkunde.programmes.contests.Contests;
import dev.stammkunde.programmes.invitations.CheckInvitation;
import dev.stammkunde.programmes.json.ContestJson;
import dev.stammkunde.programmes.tiers.TiersOfShops;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Contests of one shop. */
public final class SampleContests {

    public static final DocumentId ID = new DocumentId(Orders.SHOP, "tea-trip");
    public static final Instant FROM = Instant.parse("2027-03-01T08:00:00Z");
    public static final Instant UNTIL = Instant.parse("2027-03-31T22:00:00Z");

    /** For nothing or 100 points, twice; three win. */
    public static final String TEA_TRIP =
            """
            {"name":"Tea trip 2027",
             "window":{"from":"2027-03-01T08:00:00Z","until":"2027-03-31T22:00:00Z"},
             "timeZone":"Europe/Berlin",
             "prizes":[
              {"pieces":1,"names":{"de":"Eine Teereise","en":"A tea trip"}},
              {"pieces":2,"names":{"de":"Eine Kanne","en":"A teapot"}}],
             "entry":{"ways":["FREE","POINTS"],"points":100,"most":2},
             "texts":{
              "de":{"title":"Teereise gewinnen","description":"Mit etwas Glück.",
               "terms":"Teilnehmen können alle ab 18 Jahren.\\nDer Rechtsweg ist nicht eröffnet."},
              "en":{"title":"Win a tea trip","description":"With some luck.",
               "terms":"Everybody from 18 years on may take part.\\nNo court decides."}}}
            """;

    /** For customers from silver on who read German. */
    public static final String FOR_SOME =
            """
            {"name":"Mug","window":{"from":"2027-03-01T08:00:00Z","until":"2027-03-31T22:00:00Z"},
             "timeZone":"Europe/Berlin",
             "prizes":[{"pieces":1,"names":{"de":"Ein Becher","en":"A mug"}}],
             "entry":{"ways":["FREE"],"most":1},
             "mayEnter":{"audience":{"languages":["de"]},"fromTier":"silver"},
             "texts":{"de":{"title":"Becher","terms":"Für Stammkunden."},
              "en":{"title":"Mug","terms":"For regulars."}}}
            """;

    private SampleContests() {}

    /** Contests of shops whose customers are all known, but those called stranger. */
    public static ContestNeeds needs(
            Schemes<ContestDraft> documents, Contests contests, PointsLedger ledger) {
        AtomicInteger next = new AtomicInteger();
        return new ContestNeeds(
                documents,
                contests,
                ledger,
                id ->
                        id.id().startsWith("stranger")
                                ? Optional.empty()
                                : Optional.of(new Found(Customer.UNKNOWN, Activity.none())),
                new CheckInvitation((_, _, _) -> true, TiersOfShops.NONE),
                _ -> (_, _) -> Orders.programme(),
                new ContestRandom() {
                    @Override
                    public String entryId() {
                        return "entry-" + next.incrementAndGet();
                    }

                    @Override
                    public String seed() {
                        return "7".repeat(64);
                    }
                },
                _ -> Thread.onSpinWait());
    }

    /** Returns the first version. */
    public static Scheme<ContestDraft> teaTrip() {
        return scheme(ID, TEA_TRIP);
    }

    /** Returns the first version of a document. */
    public static Scheme<ContestDraft> scheme(DocumentId id, String json) {
        return new Scheme<>(
                id, 1, DocumentState.ACTIVE, Instant.parse("2027-02-01T00:00:00Z"), draft(json));
    }

    /** Returns the next version in another state. */
    public static Scheme<ContestDraft> in(DocumentState state, Scheme<ContestDraft> before) {
        return new Scheme<>(
                before.id(), before.version() + 1, state, before.activeSince(), before.draft());
    }

    /** Returns the next version, which says something else. */
    public static Scheme<ContestDraft> next(Scheme<ContestDraft> before, String json) {
        return new Scheme<>(
                before.id(),
                before.version() + 1,
                before.state(),
                before.activeSince(),
                draft(json));
    }

    /** Returns what a document says. */
    public static ContestDraft draft(String json) {
        return switch (ContestJson.TYPE.read(Json.parse(json))) {
            case Reading.Valid<ContestDraft>(ContestDraft draft) -> draft;
            case Reading.Invalid<ContestDraft> invalid ->
                    throw new AssertionError(invalid.problems().toString());
        };
    }
}
