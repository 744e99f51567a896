package dev.stammkunde.programmes.testing;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.referral.ReferralDraft;
import dev.stammkunde.programmes.referral.ReferralNeeds;
import dev.stammkunde.programmes.referral.ReferralProgrammes;
import dev.stammkunde.programmes.referral.ReferralTerms;
import dev.stammkunde.programmes.referral.ReferralTerms.Period;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Referral programmes for tests. */
public final class SampleReferrals {

    private SampleReferrals() {}

    /** 500 points for who brings, 200 for who comes, from 30 EUR on, after 14 days. */
    public static ReferralTerms terms() {
        return new ReferralTerms(500, 200, Money.of(CurrencyUnit.EUR, 30), 14, 60, 3, Period.MONTH);
    }

    public static ReferralDraft draft() {
        return new ReferralDraft("Friends", terms(), null, 5);
    }

    /** Returns texts of documents, each field of which is written as it is read. */
    public static List<String> texts() {
        return List.of(
                """
                {"name":"Friends","referrerPoints":500,"friendPoints":200,
                 "minimum":{"amount":"30.00","currency":"EUR"},"holdDays":14,"friendDays":60,
                 "most":3,"period":"MONTH","codeDays":90,"doubtfulPerDay":5}
                """);
    }

    /** A shop that has one programme, or none. */
    public static ReferralProgrammes programmes(Optional<ReferralDraft> draft) {
        return new ReferralProgrammes() {
            @Override
            public Optional<Scheme<ReferralDraft>> findInForce(String shopId) {
                return draft.map(
                        one ->
                                new Scheme<>(
                                        new DocumentId(shopId, "friends"),
                                        1,
                                        DocumentState.ACTIVE,
                                        Instant.EPOCH,
                                        one));
            }

            @Override
            public boolean hasHadAny(String shopId) {
                return draft.isPresent();
            }
        };
    }

    /** What a shop without referral works on. */
    public static ReferralNeeds none() {
        return new ReferralNeeds(
                new InMemoryReferrals(),
                programmes(Optional.empty()),
                _ -> Optional.empty(),
                new InMemoryPointsLedger(),
                _ -> (_, _) -> Orders.programme(),
                _ -> {});
    }
}
