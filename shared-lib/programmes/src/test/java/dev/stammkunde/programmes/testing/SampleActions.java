package dev.stammkunde.programmes.testing;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.community.ActionDraft;
import dev.stammkunde.programmes.json.ActionJson;

import java.time.Instant;

/** Rewarded actions, as authors write them. */
public final class SampleActions {

    /** A review of what was bought, once for each product and twice a day. */
    public static final String REVIEW =
            """
            {"name":"Reviews","kind":"REVIEW","points":50,
             "limits":{"perProduct":1,"perDay":2,"total":3},"needsPurchase":true,
             "minimumCharacters":20,"timeZone":"Europe/Berlin",
             "texts":{"de":{"title":"Bewertung"},
              "en":{"title":"Review","description":"Of what you bought."}}}
            """;

    /** A photo that somebody looks at. */
    public static final String PHOTO =
            """
            {"name":"Photos","kind":"PHOTO","points":20,"limits":{"perDay":1},
             "needsModeration":true,"afterRefund":"KEEP","from":"2026-01-01","until":"2026-12-31",
             "timeZone":"Europe/Berlin",
             "texts":{"de":{"title":"Foto"},"en":{"title":"Photo"}}}
            """;

    public static final String BIRTHDAY =
            """
            {"name":"A year more","kind":"ACCOUNT_BIRTHDAY","points":10,
             "timeZone":"Europe/Berlin",
             "texts":{"de":{"title":"Ein Jahr dabei"},"en":{"title":"A year with us"}}}
            """;

    private SampleActions() {}

    /** Returns the first version, active since 1 March 2026. */
    public static Scheme<ActionDraft> scheme(String id, String json) {
        return new Scheme<>(
                new DocumentId(Orders.SHOP, id),
                1,
                DocumentState.ACTIVE,
                Instant.parse("2026-03-01T00:00:00Z"),
                draft(json));
    }

    /** Returns the next version in another state. */
    public static Scheme<ActionDraft> in(DocumentState state, Scheme<ActionDraft> before) {
        return new Scheme<>(
                before.id(), before.version() + 1, state, before.activeSince(), before.draft());
    }

    private static ActionDraft draft(String json) {
        return switch (ActionJson.TYPE.read(Json.parse(json))) {
            case Reading.Valid<ActionDraft>(ActionDraft draft) -> draft;
            case Reading.Invalid<ActionDraft> invalid ->
                    throw new AssertionError(invalid.problems().toString());
        };
    }
}
