package dev.stammkunde.mail.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.mail.Reach;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Standing.Counted;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.purchases.FindMailsBefore;
import dev.stammkunde.mail.purchases.PurchaseStoreAfterMails;
import dev.stammkunde.mail.purchases.PurchaseStoreAfterMails.Change;
import dev.stammkunde.mail.purchases.PurchasesSince;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.KnownOrder;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What every store of purchases after mails does. */
public abstract class PurchasesAfterMailsContract {

    private static final String SHOP = "demo-shop";
    private static final CustomerId ANNA = new CustomerId(SHOP, "anna#1%");
    private static final CampaignId NEWS = new CampaignId(SHOP, "news");
    private static final Instant RUN = Instant.parse("2026-05-06T08:00:00Z");
    private static final Instant SENT = RUN.plusSeconds(60);
    private static final Duration DAYS = Duration.ofDays(14);

    protected abstract FindMailsBefore find();

    protected abstract PurchaseStoreAfterMails store();

    protected abstract Standings standings();

    @Test
    void mailsBefore_customerWithoutMails_areNone() {
        assertThat(find().mailsBefore(ANNA, SENT)).isEmpty();
    }

    @Test
    void mailsBefore_mailsThatWentOut_areThoseThatStillCount() {
        send("news/once", SENT, false);
        send("news/again", SENT.plusSeconds(5), true);
        mailThatNobodyCounts();

        assertThat(find().mailsBefore(ANNA, SENT.plusSeconds(1)))
                .containsExactly(new Versioned<>(nothing(), 0));
        assertThat(find().mailsBefore(ANNA, SENT.plus(DAYS).minusNanos(1))).hasSize(1);
        assertThat(find().mailsBefore(ANNA, SENT.plus(DAYS))).isEmpty();
    }

    @Test
    void save_purchase_isReadBackThoughTheMailIsForgotten() {
        send("news/once", SENT, false);
        PurchasesSince bought = bought(Map.of("o#1", euros(25)));
        assertThat(save("o#1", 0, new Versioned<>(nothing(), 0), bought))
                .isEqualTo(SaveResult.SAVED);
        Versioned<Standing> standing = standings().standing(ANNA);
        assertThat(standings().save(ANNA, standing, Standing.empty())).isEqualTo(SaveResult.SAVED);

        assertThat(find().mailsBefore(ANNA, SENT)).containsExactly(new Versioned<>(bought, 1));
    }

    @Test
    void save_somebodyElseWasFaster_changesNeitherOrderNorPurchases() {
        PurchasesSince one = bought(Map.of("o1", euros(25)));
        PurchasesSince other = bought(Map.of("o2", euros(7)));
        assertThat(save("o1", 0, new Versioned<>(nothing(), 0), one)).isEqualTo(SaveResult.SAVED);

        assertThat(save("o2", 0, new Versioned<>(nothing(), 0), other))
                .isEqualTo(SaveResult.CONFLICT);
        assertThat(save("o1", 0, new Versioned<>(one, 1), other)).isEqualTo(SaveResult.CONFLICT);

        assertThat(find().mailsBefore(ANNA, SENT)).containsExactly(new Versioned<>(one, 1));
        assertThat(save("o2", 0, new Versioned<>(one, 1), other)).isEqualTo(SaveResult.SAVED);
    }

    private SaveResult save(
            String order, long version, Versioned<PurchasesSince> expected, PurchasesSince next) {
        return store().save(
                        new PurchaseChange(
                                new OrderId(SHOP, order),
                                new Versioned<>(KnownOrder.nothing(), version),
                                KnownOrder.nothing(),
                                List.of()),
                        List.of(new Change(expected, next)));
    }

    private void send(String mail, Instant at, boolean again) {
        count(
                new Counted(
                        mail,
                        at,
                        Priority.LOW,
                        new Reach(RUN, at, (int) DAYS.toDays(), "split/a", again)));
    }

    private void mailThatNobodyCounts() {
        count(new Counted("survey/1", SENT, Priority.LOW));
    }

    private void count(Counted mail) {
        Versioned<Standing> stored = standings().standing(ANNA);
        assertThat(standings().save(ANNA, stored, stored.value().counting(mail, 7)))
                .isEqualTo(SaveResult.SAVED);
    }

    private static PurchasesSince nothing() {
        return bought(Map.of());
    }

    private static PurchasesSince bought(Map<String, Money> orders) {
        return new PurchasesSince(
                new PurchasesSince.Key(ANNA, NEWS, RUN), "split/a", SENT, SENT.plus(DAYS), orders);
    }

    private static Money euros(int amount) {
        return Money.of(CurrencyUnit.EUR, amount);
    }
}
