package dev.stammkunde.keepcustomers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.mail.Reach;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Standing.Counted;
import dev.stammkunde.mail.purchases.PurchasesSince;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.Payment;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which purchases count as made since a mail. Mails go out at second 10 and count for two days. */
final class PurchasesAfterMailsTest {

    static final long SENT = 10;
    private static final int DAYS = 2;
    private static final long DAY = 86_400;

    private final Shop shop = Shop.inMemory();

    @Test
    void keep_purchaseSinceAMail_countsWithoutItsTaxWhateverItIsToldAgain() {
        mail("ada", "news/once", SENT);

        shop.keep(Events.paid("o1", "ada", 20, 11_900));
        shop.keep(Events.paid("o1", "ada", 20, 11_900));
        shop.keep(Events.paid("o2", "ada", 30, 5_950));

        assertThat(since("ada"))
                .isEqualTo(Map.of("news", Map.of("o1", net(10_000), "o2", net(5_000))));
    }

    @Test
    void keep_purchasesBeforeAndLongAfterAMail_countForNothing() {
        mail("ada", "news/once", SENT);

        shop.keep(Events.paid("before", "ada", SENT - 1, 11_900));
        shop.keep(Events.paid("first", "ada", SENT, 11_900));
        shop.keep(Events.paid("last", "ada", SENT + DAYS * DAY - 1, 11_900));
        shop.keep(Events.paid("after", "ada", SENT + DAYS * DAY, 11_900));

        assertThat(since("ada").get("news")).containsOnlyKeys("first", "last");
    }

    @Test
    void keep_customerWithoutAMail_countsForNothing() {
        mail("bob", "news/once", SENT);

        shop.keep(Events.paid("o1", "ada", 20, 11_900));

        assertThat(since("ada")).isEmpty();
        assertThat(since("bob")).isEmpty();
    }

    @Test
    void keep_refundInPart_takesItsShareBack() {
        mail("ada", "news/once", SENT);

        shop.keep(Events.paid("o1", "ada", 20, 11_900));
        shop.keep(Events.refunded("o1", "r1", 1_190));

        assertThat(since("ada").get("news")).isEqualTo(Map.of("o1", net(9_000)));
    }

    @Test
    void keep_refundInFullAndCancellation_takeThePurchaseBack() {
        mail("ada", "news/once", SENT);

        shop.keep(Events.paid("o1", "ada", 20, 11_900));
        shop.keep(Events.paid("o2", "ada", 20, 11_900));
        shop.keep(Events.refunded("o1", "r1", 11_900));
        shop.keep(Events.cancelled("o2"));

        assertThat(since("ada").get("news")).isEmpty();
    }

    @Test
    void keep_refundLongAfterTheDays_stillTakesBack() {
        mail("ada", "news/once", SENT);
        shop.keep(Events.paid("o1", "ada", 20, 11_900));
        mail("ada", "later/once", SENT + 90 * DAY);

        shop.keep(Events.refunded("o1", "r1", 11_900));

        assertThat(since("ada").get("news")).isEmpty();
    }

    @Test
    void keep_twoMailsOfOneRun_countOnceFromTheFirst() {
        mail("ada", "thanks/order/1", SENT);
        mail("ada", "thanks/order/2", SENT + 5);

        shop.keep(Events.paid("o1", "ada", 20, 11_900));

        assertThat(all("ada")).hasSize(1);
        assertThat(all("ada").getFirst().from()).isEqualTo(Events.at(SENT));
    }

    @Test
    void keep_mailsOfTwoCampaigns_countForBoth() {
        mail("ada", "news/once", SENT);
        mail("ada", "birthday/2026", SENT + 1);

        shop.keep(Events.paid("o1", "ada", 20, 11_900));

        assertThat(since("ada"))
                .isEqualTo(
                        Map.of(
                                "news", Map.of("o1", net(10_000)),
                                "birthday", Map.of("o1", net(10_000))));
    }

    @Test
    void keep_orderGivenToSomebodyElse_countsForTheirMail() {
        mail("ada", "news/once", SENT);
        mail("bob", "news/once", SENT);
        shop.keep(Events.paid("o1", "ada", 20, 11_900));

        shop.keep(
                Events.reported(
                        40,
                        Events.order("o1", "bob", 20, 11_900),
                        new Payment.Paid(Events.at(20)),
                        false,
                        List.of()));

        assertThat(since("ada").get("news")).isEmpty();
        assertThat(since("bob").get("news")).containsOnlyKeys("o1");
    }

    @Test
    void keep_mergedCustomerWhoGotTheMailUnderBothIds_countsAsOnePerson() {
        mail("ada", "news/once", SENT);
        mail("bob", "news/once", SENT + 3);
        shop.keep(Events.merged("ada", "bob"));

        shop.keep(Events.paid("o1", "ada", 20, 11_900));
        shop.keep(Events.paid("o2", "bob", 30, 11_900));
        shop.keep(Events.refunded("o1", "r1", 1_190));

        List<PurchasesSince> kept =
                List.of(all("ada"), all("bob")).stream()
                        .flatMap(List::stream)
                        .filter(each -> !each.orders().isEmpty())
                        .toList();
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().orders()).isEqualTo(Map.of("o1", net(9_000), "o2", net(10_000)));
    }

    @Test
    void keep_purchaseBeforeAMerge_staysWhereItCounted() {
        mail("ada", "news/once", SENT);
        shop.keep(Events.paid("o1", "ada", 20, 11_900));

        shop.keep(Events.merged("ada", "bob"));
        shop.keep(Events.refunded("o1", "r1", 1_190));

        assertThat(since("ada").get("news")).isEqualTo(Map.of("o1", net(9_000)));
    }

    @Test
    void keep_erasedCustomer_keepsFiguresThatALaterRefundTakesBack() {
        mail("ada", "news/once", SENT);
        shop.keep(Events.paid("o1", "ada", 20, 11_900));

        shop.keep(Events.deleted("ada", 50));
        assertThat(since("ada").get("news")).containsOnlyKeys("o1");
        shop.keep(Events.refunded("o1", "r1", 11_900));

        assertThat(since("ada").get("news")).isEmpty();
    }

    private void mail(String customer, String mail, long at) {
        send(shop, customer, mail, at);
    }

    static void send(Shop shop, String customer, String mail, long at) {
        CustomerId reader = new CustomerId(Events.SHOP, customer);
        Versioned<Standing> stored = shop.stores().standings().standing(reader);
        Instant run = Events.T0.minusSeconds(60);
        String campaign = mail.substring(0, mail.indexOf('/'));
        Reach reach =
                new Reach(
                        run,
                        Events.at(at),
                        DAYS,
                        "s/a",
                        stored.value().hasOfRun(campaign, mail, run));
        Standing next =
                stored.value().counting(new Counted(mail, Events.at(at), Priority.LOW, reach), 7);
        assertThat(shop.stores().standings().save(reader, stored, next))
                .isEqualTo(SaveResult.SAVED);
    }

    private List<PurchasesSince> all(String customer) {
        return bought(shop, customer);
    }

    /** All that is kept, since nothing ends before the first order. */
    static List<PurchasesSince> bought(Shop shop, String customer) {
        return shop
                .stores()
                .afterMails()
                .mails()
                .mailsBefore(new CustomerId(Events.SHOP, customer), Events.T0)
                .stream()
                .filter(each -> each.version() > 0)
                .map(Versioned::value)
                .toList();
    }

    private Map<String, Map<String, Money>> since(String customer) {
        return all(customer).stream()
                .collect(
                        Collectors.toMap(
                                each -> each.key().campaign().id(),
                                PurchasesSince::orders,
                                (one, other) -> one,
                                TreeMap::new));
    }

    private static Money net(long cents) {
        return Events.cents(cents);
    }
}
