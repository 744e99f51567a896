package dev.stammkunde.explaincustomer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.cases.CaseOpening;
import dev.stammkunde.cases.CaseReason;
import dev.stammkunde.cases.Cases;
import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.customers.ActivityChange;
import dev.stammkunde.customers.Bought;
import dev.stammkunde.customers.Buyer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.KeptOrder;
import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.customers.Purchase;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.customers.PurchaseStore;
import dev.stammkunde.customers.testing.ToldOrders;
import dev.stammkunde.mail.Basis;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.consent.EvidenceStore;
import dev.stammkunde.mail.testing.OptIns;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.surveys.KeepInvitations;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.testing.SampleParticipations;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A shop in which much can happen with a customer, on whatever stores. */
record SampleShop(Stores stores) {

    static final String SHOP = "demo-shop";
    static final Instant T0 = Instant.parse("2026-03-01T10:00:00Z");

    /** What is written to. */
    record Stores(
            ProfileStore profiles,
            PurchaseStore purchases,
            PointsLedger ledger,
            MailRecords mails,
            KeepInvitations answers,
            Cases cases,
            EvidenceStore evidence) {}

    static Instant day(int number) {
        return T0.plus(Duration.ofDays(number));
    }

    /** One of each kind on seven days, the mail skipped. */
    void lifeOf(String customer) {
        CustomerId id = new CustomerId(SHOP, customer);
        bought(customer, customer + "-1001", day(1));
        adjusted(customer, customer + "-a1", 37, day(2));
        mailed(id, "birthday", day(3), new MailDecision.Skip(SkipReason.NO_PERMISSION));
        answered(id, "2026-03", day(4), 3);
        complained(customer, customer + "-c1", day(5));
        assertThat(stores.evidence().keep(OptIns.proof(id, customer + "@example.com", day(6))))
                .isTrue();
    }

    void bought(String customer, String order, Instant at) {
        ToldOrders told = new ToldOrders(SHOP, stores.profiles(), stores.purchases());
        told.customer(customer, customer + "@example.com");
        CustomerId buyer = new CustomerId(SHOP, customer);
        OrderId id = new OrderId(SHOP, order);
        Versioned<KnownOrder<OrderFacts>> stored = stores.purchases().order(id);
        KnownOrder<OrderFacts> known = stored.value().hear(paid(customer, at));
        Buyer before = stores.purchases().buyer(buyer);
        assertThat(
                        stores.purchases()
                                .save(
                                        new PurchaseChange(
                                                id,
                                                stored,
                                                known,
                                                List.of(
                                                        new ActivityChange(
                                                                before,
                                                                before.activity()
                                                                        .value()
                                                                        .plus(
                                                                                KeptOrder.figures(
                                                                                        known)),
                                                                Set.of(
                                                                        new Bought(
                                                                                buyer,
                                                                                new Purchase(
                                                                                        at,
                                                                                        order))),
                                                                Set.of())))))
                .isEqualTo(SaveResult.SAVED);
    }

    private static OrderReport.Snapshot<OrderFacts> paid(String customer, Instant at) {
        return new OrderReport.Snapshot<>(
                AsOf.of(at),
                new OrderFacts(
                        customer,
                        at,
                        Orders.eur("37.90"),
                        Orders.eur("6.05"),
                        false,
                        new TreeSet<>(),
                        null),
                new Payment.Paid(at),
                false,
                List.of());
    }

    void adjusted(String customer, String key, long points, Instant at) {
        AccountId account = new AccountId(SHOP, customer);
        PointsCommand command =
                new PointsCommand.Adjust(
                        key, points, "Kulanz", null, null, "mia", null, Orders.programme());
        PointsLedger.Standing standing = stores.ledger().standing(account, command.key());
        Decision decision = Decide.decide(standing.account(), command, at);
        assertThat(decision).isInstanceOf(Decision.Book.class);
        assertThat(stores.ledger().write((Decision.Book) decision))
                .isEqualTo(PointsLedger.Written.WRITTEN);
    }

    void mailed(CustomerId reader, String campaign, Instant at, MailDecision decision) {
        CampaignId id = new CampaignId(SHOP, campaign);
        MailOrder order =
                new MailOrder.OfCampaign(
                        MailKey.of(reader, id, at.toString()),
                        id,
                        2,
                        "1",
                        at,
                        at,
                        LocalDate.ofInstant(at, ZoneOffset.UTC),
                        null,
                        null);
        MailRecord record = MailRecord.of(order).decided(decision, at);
        assertThat(
                        stores.mails()
                                .save(
                                        List.of(
                                                new MailChange(
                                                        new Versioned<>(MailRecord.of(order), 0),
                                                        record,
                                                        null,
                                                        null))))
                .containsExactly(SaveResult.SAVED);
    }

    static MailDecision sent() {
        return new MailDecision.Send(Basis.CONSENT_DOI);
    }

    void answered(CustomerId customer, String wave, Instant at, int score) {
        ParticipationKey key = new ParticipationKey(customer, "nps", wave);
        assertThat(
                        stores.answers()
                                .save(
                                        SampleParticipations.answered(
                                                key, at.minusSeconds(3_600), score),
                                        0))
                .isEqualTo(SaveResult.SAVED);
    }

    void complained(String customer, String key, Instant at) {
        CaseOpening opening =
                new CaseOpening(SHOP, key, CaseReason.COMPLAINT, customer, "1001", null, at);
        assertThat(
                        stores.cases()
                                .open(
                                        ServiceCase.open(
                                                opening, at.plus(Duration.ofDays(1)), List.of()),
                                        Optional.empty()))
                .isEqualTo(SaveResult.SAVED);
    }
}
