package dev.stammkunde.programmes.testing;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.limited.AfterReturn;
import dev.stammkunde.programmes.limited.Entitlement;
import dev.stammkunde.programmes.limited.LimitedOfferDraft;
import dev.stammkunde.programmes.limited.OfferText;
import dev.stammkunde.programmes.limited.OfferWindow;
import dev.stammkunde.programmes.limited.PiecesShown;
import dev.stammkunde.shop.Language;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Limited offers of one shop. */
public final class SampleOffers {

    public static final Instant EARLY = Instant.parse("2027-03-01T08:00:00Z");
    public static final Instant FROM = Instant.parse("2027-03-02T08:00:00Z");
    public static final Instant UNTIL = Instant.parse("2027-03-09T08:00:00Z");
    public static final Duration HOLD = Duration.ofMinutes(15);
    public static final String SKU = "TEE-ABO-1";
    public static final DocumentId ID = new DocumentId(Orders.SHOP, "tea-year");

    private SampleOffers() {}

    /** A year of tea, with a head start for all who are known. */
    public static Scheme<LimitedOfferDraft> teaYear(int stock) {
        return teaYear(stock, AfterReturn.AS_BEFORE);
    }

    /** The same with another policy. */
    public static Scheme<LimitedOfferDraft> teaYear(int stock, AfterReturn afterReturn) {
        LimitedOfferDraft draft =
                new LimitedOfferDraft(
                        "Tea year 2027",
                        SKU,
                        stock,
                        Orders.eur("99.00"),
                        new Entitlement("tea-year-2027", 365),
                        new OfferWindow(
                                FROM, UNTIL, new OfferWindow.Early(EARLY, Audience.everyone())),
                        (int) HOLD.toMinutes(),
                        PiecesShown.NUMBER,
                        afterReturn,
                        Map.of(
                                Language.DE,
                                new OfferText("Ein Jahr Tee", null, "Jeden Monat ein Päckchen"),
                                Language.EN,
                                new OfferText("A year of tea", "All of it", "A parcel a month")));
        return new Scheme<>(ID, 1, DocumentState.ACTIVE, EARLY.minusSeconds(3_600), draft);
    }

    /** The same article a week after that, as another offer which is set at the same time. */
    public static Scheme<LimitedOfferDraft> weekAfter(Scheme<LimitedOfferDraft> before) {
        LimitedOfferDraft draft = before.draft();
        return new Scheme<>(
                new DocumentId(Orders.SHOP, "tea-year-again"),
                1,
                before.state(),
                before.activeSince(),
                new LimitedOfferDraft(
                        draft.name(),
                        draft.sku(),
                        draft.stock(),
                        draft.price(),
                        draft.entitlement(),
                        new OfferWindow(UNTIL.plus(HOLD), UNTIL.plus(Duration.ofDays(7)), null),
                        draft.holdMinutes(),
                        draft.piecesShown(),
                        draft.afterReturn(),
                        draft.texts()));
    }

    /** The next version with another stock. */
    public static Scheme<LimitedOfferDraft> withStock(Scheme<LimitedOfferDraft> before, int stock) {
        LimitedOfferDraft draft = before.draft();
        return new Scheme<>(
                before.id(),
                before.version() + 1,
                before.state(),
                before.activeSince(),
                new LimitedOfferDraft(
                        draft.name(),
                        draft.sku(),
                        stock,
                        draft.price(),
                        draft.entitlement(),
                        draft.window(),
                        draft.holdMinutes(),
                        draft.piecesShown(),
                        draft.afterReturn(),
                        draft.texts()));
    }

    /** The next version in another state. */
    public static Scheme<LimitedOfferDraft> in(
            DocumentState state, Scheme<LimitedOfferDraft> before) {
        return new Scheme<>(
                before.id(), before.version() + 1, state, before.activeSince(), before.draft());
    }
}
