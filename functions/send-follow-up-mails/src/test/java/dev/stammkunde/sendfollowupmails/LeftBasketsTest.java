package dev.stammkunde.sendfollowupmails;

import static dev.stammkunde.campaigns.testing.SampleBehaviour.basket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.CampaignRule.LeftBasket;
import dev.stammkunde.campaigns.behaviour.BehaviourConsent;
import dev.stammkunde.campaigns.behaviour.BehaviourEvent;
import dev.stammkunde.campaigns.testing.SampleBehaviour;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.testing.ToldOrders;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Mails about baskets that were left. */
class LeftBasketsTest {

    private static final Instant AGREED = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");

    private final Shop shop = new Shop(new LeftBasket(4));
    private final CustomerId anna = shop.orders.customer("anna");

    /** The first run begins where the campaign does. */
    private void runHourly(String first, int runs) {
        for (int hour = 0; hour < runs; hour++) {
            shop.run(Instant.parse(first).plusSeconds(hour * 3_600L).toString());
        }
    }

    private void leaves(CustomerId customer, BehaviourEvent basket) {
        BehaviourConsent agreed = SampleBehaviour.agree(shop.behaviours, customer, AGREED);
        if (!agreed.isAgreed()) {
            throw new AssertionError("no consent");
        }
        shop.behaviours.keep(customer, agreed, List.of(basket));
    }

    @Test
    void run_basketLeftForFourHours_mailsOnceAndNotBefore() {
        leaves(anna, basket("e1", NINE, "coffee"));

        runHourly("2026-11-22T08:30:00Z", 5);
        assertThat(shop.mailed()).isEmpty();

        runHourly("2026-11-22T13:30:00Z", 12);
        assertThat(shop.mailed()).containsExactly("anna basket/anna-basket-1");
    }

    @Test
    void run_basketChangedAgainAfterTheMail_mailsNoSecondTime() {
        leaves(anna, basket("e1", NINE, "coffee"));
        runHourly("2026-11-22T08:30:00Z", 6);
        leaves(anna, basket("e2", NINE.plusSeconds(6 * 3_600), "coffee", "cup"));

        runHourly("2026-11-22T14:30:00Z", 10);

        assertThat(shop.mailed()).containsExactly("anna basket/anna-basket-1");
    }

    @Test
    void run_basketChangedWithinTheHours_waitsAnew() {
        leaves(anna, basket("e1", NINE, "coffee"));
        runHourly("2026-11-22T08:30:00Z", 4);
        leaves(anna, basket("e2", NINE.plusSeconds(3 * 3_600), "coffee", "cup"));

        runHourly("2026-11-22T12:30:00Z", 3);
        assertThat(shop.mailed()).isEmpty();

        runHourly("2026-11-22T15:30:00Z", 3);
        assertThat(shop.mailed()).hasSize(1);
    }

    @Test
    void run_boughtAtTheMomentOfTheChangeOrLater_mailsNobody() {
        leaves(anna, basket("e1", NINE, "coffee"));
        shop.orders.hear(ToldOrders.Told.paid("anna", "o1", NINE));

        runHourly("2026-11-22T08:30:00Z", 12);

        assertThat(shop.mailed()).isEmpty();
    }

    @Test
    void run_boughtBeforeTheBasket_mails() {
        leaves(anna, basket("e1", NINE, "coffee"));
        shop.orders.hear(ToldOrders.Told.paid("anna", "o1", NINE.minusSeconds(1)));

        runHourly("2026-11-22T08:30:00Z", 12);

        assertThat(shop.mailed()).hasSize(1);
    }

    @Test
    void run_consentTakenBack_mailsNobody() {
        leaves(anna, basket("e1", NINE, "coffee"));
        BehaviourConsent agreed = shop.behaviours.behaviourOf(anna).consent();
        shop.behaviours.say(anna, agreed, agreed.withdrawn(NINE.plusSeconds(60)));

        runHourly("2026-11-22T08:30:00Z", 12);

        assertThat(shop.mailed()).isEmpty();
    }

    @Test
    void run_emptiedOrErasedOrMerged_mailsNobody() {
        CustomerId bea = shop.orders.customer("bea");
        CustomerId cora = shop.orders.customer("cora");
        leaves(anna, basket("e1", NINE));
        leaves(bea, basket("e1", NINE, "coffee"));
        leaves(cora, basket("e1", NINE, "coffee"));
        shop.becomes(bea, new Customer.Erased(NINE));
        shop.becomes(cora, new Customer.Merged(anna, NINE));

        runHourly("2026-11-22T08:30:00Z", 12);

        assertThat(shop.mailed()).isEmpty();
    }

    @Test
    void run_crashAtEachCall_ordersTheSameMails() {
        AtomicInteger calls = new AtomicInteger();
        Shop whole = shopWithTwo();
        whole.aroundCall = calls::incrementAndGet;
        whole.run("2026-11-22T14:30:00Z");
        assertThat(whole.mailed())
                .containsExactlyInAnyOrder("anna basket/anna-basket-1", "bea basket/bea-basket-1");

        for (int failing = 1; failing <= calls.get(); failing++) {
            Shop again = shopWithTwo();
            AtomicInteger left = new AtomicInteger(failing);
            again.aroundCall =
                    () -> {
                        if (left.decrementAndGet() == 0) {
                            throw new IllegalStateException("crash");
                        }
                    };

            again.run("2026-11-22T14:30:00Z");

            assertThat(again.mails).as("crash at call %s", failing).isEqualTo(whole.mails);
        }
    }

    private static Shop shopWithTwo() {
        Shop shop = new Shop(new LeftBasket(4));
        for (String name : List.of("anna", "bea")) {
            CustomerId customer = shop.orders.customer(name);
            BehaviourConsent agreed = SampleBehaviour.agree(shop.behaviours, customer, AGREED);
            shop.behaviours.keep(customer, agreed, List.of(basket("e1", NINE, "coffee")));
        }
        return shop;
    }
}
