package dev.stammkunde.sendfollowupmails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.CampaignRule.AfterOptIn;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.consent.Subscribers;
import dev.stammkunde.mail.testing.OptIns;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Mails after confirmed opt-ins. */
final class MailsAfterOptInsTest {

    private static final String ADDRESS = "anna@example.com";
    private static final String WELCOME = "opt-in/" + EmailKey.of(Shop.ID, ADDRESS).hash();

    @Test
    void run_daysNone_welcomesInTheNextRunOnce() {
        Shop shop = Shop.afterOptIn(0);
        CustomerId anna = shop.orders.customer("anna", ADDRESS);
        shop.run("2026-03-10T08:00:00Z");
        shop.optsIn(anna, ADDRESS, "2026-03-10T08:30:00Z");

        shop.run("2026-03-10T09:00:00Z");
        assertThat(shop.mailed()).containsExactly("anna " + WELCOME);
        shop.mails.clear();
        shop.run("2026-03-10T10:00:00Z");
        shop.run("2026-03-11T08:00:00Z");

        assertThat(shop.mails).isEmpty();
    }

    @Test
    void run_confirmedJustBefore_isLeftToTheNextRun() {
        Shop shop = Shop.afterOptIn(0);
        CustomerId anna = shop.orders.customer("anna", ADDRESS);
        shop.run("2026-03-10T08:00:00Z");
        shop.optsIn(anna, ADDRESS, "2026-03-10T08:57:00Z");

        shop.run("2026-03-10T09:00:00Z");
        assertThat(shop.mails).isEmpty();
        shop.run("2026-03-10T10:00:00Z");

        assertThat(shop.mails).hasSize(1);
    }

    @Test
    void run_threeDaysAfter_isADayOfTheShop() {
        Shop shop = Shop.afterOptIn(3);
        CustomerId anna = shop.orders.customer("anna", ADDRESS);
        // Past midnight in Berlin.
        shop.optsIn(anna, ADDRESS, "2026-03-10T23:30:00Z");

        everyDay(shop, "2026-03-11", 3);
        assertThat(shop.mails).isEmpty();
        everyDay(shop, "2026-03-14", 1);

        MailOrder.OfCampaign order = shop.mails.values().iterator().next();
        assertThat(order.occasion()).isEqualTo(LocalDate.parse("2026-03-11"));
        assertThat(shop.mailed()).containsExactly("anna " + WELCOME);
    }

    @Test
    void run_subscriberWithoutACustomer_isWelcomedUntilACustomerTakesTheirPlace() {
        Shop shop = Shop.afterOptIn(1);
        CustomerId mailbox = Mailbox.of(Shop.ID, ADDRESS);
        shop.optsIn(mailbox, ADDRESS, "2026-03-10T12:00:00Z");
        new Subscribers(shop.customers, shop.customers)
                .keep(
                        OptIns.proof(mailbox, ADDRESS, Instant.EPOCH).request(),
                        Instant.parse("2026-03-10T12:00:00Z"));

        shop.run("2026-03-11T08:00:00Z");
        assertThat(shop.mailed()).containsExactly(mailbox.id() + ' ' + WELCOME);
        shop.mails.clear();
        shop.orders.customer("anna", ADDRESS);
        shop.edit(new AfterOptIn(2));
        shop.run("2026-03-12T08:00:00Z");

        // Delivery knows that the mailbox has it.
        assertThat(shop.mailed()).containsExactly("anna " + WELCOME);
    }

    @Test
    void run_mergedErasedOrOtherAddress_findsWhoHasTheAddress() {
        Shop shop = Shop.afterOptIn(1);
        CustomerId anna = shop.orders.customer("anna", ADDRESS);
        CustomerId berta = shop.orders.customer("berta", "berta@example.com");
        CustomerId moved = shop.orders.customer("moved", "old@example.com");
        shop.optsIn(anna, ADDRESS, "2026-03-10T12:00:00Z");
        shop.optsIn(berta, "berta@example.com", "2026-03-10T12:00:00Z");
        shop.optsIn(moved, "old@example.com", "2026-03-10T12:00:00Z");
        CustomerId stays = shop.orders.customer("stays", ADDRESS);
        shop.becomes(anna, new Customer.Merged(stays, Instant.EPOCH));
        shop.becomes(berta, new Customer.Erased(Instant.EPOCH));
        shop.orders.customer("moved", "new@example.com");

        shop.run("2026-03-11T08:00:00Z");

        assertThat(shop.mailed()).containsExactly("stays " + WELCOME);
        assertThat(shop.counts()).containsEntry("WithoutAddress", 2L);
    }

    @Test
    void run_hourlyForDaysWithOneMissed_welcomesEachOnce() {
        Shop shop = Shop.afterOptIn(0);
        Instant start = Instant.parse("2026-03-28T00:00:00Z");
        for (int i = 0; i < 60; i++) {
            String address = "c" + i + "@example.com";
            CustomerId customer = shop.orders.customer("c" + i, address);
            shop.optsIn(customer, address, start.plus(Duration.ofMinutes(61L * i)).toString());
        }

        for (int hour = 0; hour < 70; hour++) {
            if (hour % 7 != 3) {
                int before = shop.mails.size();
                shop.run(start.plus(Duration.ofHours(hour)).toString());
                assertThat(shop.mails.size() - before).isLessThanOrEqualTo(3);
            }
        }

        assertThat(shop.mails).hasSize(60);
    }

    private static void everyDay(Shop shop, String from, int days) {
        for (int day = 0; day < days; day++) {
            shop.run(LocalDate.parse(from).plusDays(day) + "T08:00:00Z");
        }
    }
}
