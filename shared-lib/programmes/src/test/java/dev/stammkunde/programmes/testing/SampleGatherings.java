package dev.stammkunde.programmes.testing;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.FindCustomer.Found;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.programmes.gatherings.GatheringDraft;
import dev.stammkunde.programmes.gatherings.GatheringNeeds;
import dev.stammkunde.programmes.gatherings.Signups;
import dev.stammkunde.programmes.invitations.CheckInvitation;
import dev.stammkunde.programmes.json.GatheringJson;
import dev.stammkunde.programmes.tiers.TiersOfShops;

import java.time.Instant;
import java.util.Optional;

/** Events of one shop. */
public final class SampleGatherings {

    public static final DocumentId ID = new DocumentId(Orders.SHOP, "tasting");
    public static final Instant SIGN_UP_FROM = Instant.parse("2027-03-01T08:00:00Z");
    public static final Instant SIGN_UP_UNTIL = Instant.parse("2027-04-09T22:00:00Z");
    public static final Instant STARTS = Instant.parse("2027-04-10T13:00:00Z");

    /** A tasting of ten seats, for whose points there is an action. */
    public static final String TASTING =
            """
            {"name":"Tasting","starts":"2027-04-10T13:00:00Z","ends":"2027-04-10T15:00:00Z",
             "signUpFrom":"2027-03-01T08:00:00Z","signUpUntil":"2027-04-09T22:00:00Z",
             "timeZone":"Europe/Berlin","capacity":10,"action":"came",
             "texts":{
              "de":{"title":"Teeprobe","description":"Zwölf Tees.","place":"Teestube, Köln"},
              "en":{"title":"Tea tasting","description":"Twelve teas.","place":"Tea room, Cologne"}}}
            """;

    /** For customers from silver on who read German. */
    public static final String FOR_SOME =
            """
            {"name":"Workshop","starts":"2027-04-10T13:00:00Z","ends":"2027-04-11T15:00:00Z",
             "signUpFrom":"2027-03-01T08:00:00Z","signUpUntil":"2027-04-10T13:00:00Z",
             "timeZone":"Europe/Berlin","capacity":2,
             "invited":{"audience":{"languages":["de"]},"fromTier":"silver"},
             "texts":{"de":{"title":"Kurs","place":"Köln"},
              "en":{"title":"Workshop","place":"Cologne"}}}
            """;

    private SampleGatherings() {}

    /** Events of shops whose customers are all known, but those called stranger. */
    public static GatheringNeeds needs(
            Schemes<GatheringDraft> documents, Signups signups, PointsLedger ledger) {
        return new GatheringNeeds(
                documents,
                signups,
                ledger,
                id ->
                        id.id().startsWith("stranger")
                                ? Optional.empty()
                                : Optional.of(new Found(Customer.UNKNOWN, Activity.none())),
                new CheckInvitation(
                        (customer, _, _) -> !customer.customerId().startsWith("other"),
                        TiersOfShops.NONE),
                Backoff.random());
    }

    /** Returns a version. */
    public static Scheme<GatheringDraft> scheme(int version, String json) {
        return new Scheme<>(
                ID,
                version,
                DocumentState.ACTIVE,
                Instant.parse("2027-02-01T00:00:00Z"),
                draft(json));
    }

    private static GatheringDraft draft(String json) {
        return switch (GatheringJson.TYPE.read(Json.parse(json))) {
            case Reading.Valid<GatheringDraft>(GatheringDraft draft) -> draft;
            case Reading.Invalid<GatheringDraft> invalid ->
                    throw new AssertionError(invalid.problems().toString());
        };
    }
}
