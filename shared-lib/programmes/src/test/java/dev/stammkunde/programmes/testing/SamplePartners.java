package dev.stammkunde.programmes.testing;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.partners.PartnerAgreement;
import dev.stammkunde.programmes.partners.PartnerLimits;
import dev.stammkunde.programmes.partners.PartnerPrices;
import dev.stammkunde.programmes.partners.PartnerTerm;

import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Agreements with the café next door. */
public final class SamplePartners {

    public static final DocumentId CAFE = new DocumentId(Orders.SHOP, "cafe");
    public static final LocalDate FROM = LocalDate.parse("2026-03-01");

    private SamplePartners() {}

    /** An agreement without an end. */
    public static Scheme<PartnerAgreement> cafe() {
        return cafe(1, new PartnerTerm(FROM, null, null), "1.35", "0.925");
    }

    /** One that ends. */
    public static Scheme<PartnerAgreement> leaving(LocalDate until, @Nullable LocalDate runOff) {
        return cafe(2, new PartnerTerm(FROM, until, runOff), "1.35", "0.925");
    }

    /** Another version with other terms and prices. */
    public static Scheme<PartnerAgreement> cafe(
            int version, PartnerTerm term, String issued, String redeemed) {
        return new Scheme<>(
                CAFE,
                version,
                DocumentState.ACTIVE,
                Instant.parse("2026-02-20T10:00:00Z"),
                new PartnerAgreement(
                        "Café Nebenan",
                        "Erika Beispiel, 0221 1234567",
                        new BigDecimal("1.5"),
                        term,
                        new PartnerPrices(
                                CurrencyUnit.EUR,
                                new BigDecimal(issued),
                                new BigDecimal(redeemed),
                                new BigDecimal("2.5"),
                                990),
                        new PartnerLimits(500, 5_000, 800, 7),
                        5));
    }

    /** The same in another state. */
    public static Scheme<PartnerAgreement> in(
            DocumentState state, Scheme<PartnerAgreement> before) {
        return new Scheme<>(
                before.id(), before.version() + 1, state, before.activeSince(), before.draft());
    }
}
