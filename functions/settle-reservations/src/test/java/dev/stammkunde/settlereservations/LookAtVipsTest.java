package dev.stammkunde.settlereservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.InMemoryVips;
import dev.stammkunde.programmes.vip.ReviewVips;
import dev.stammkunde.programmes.vip.Vip;
import dev.stammkunde.programmes.vip.VipSource;
import dev.stammkunde.programmes.vip.VipTurn;
import dev.stammkunde.programmes.vip.Vips;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** When VIPs are looked at. */
class LookAtVipsTest {

    /** Just after midnight in Berlin. */
    private static final Instant NIGHT = Instant.parse("2026-11-29T23:05:00Z");

    private final InMemoryVips vips = new InMemoryVips();
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final List<String> shops = new ArrayList<>(List.of("roaster"));
    private final LookAtVips look =
            new LookAtVips(
                    new LookAtVips.Ports(
                            () -> shops,
                            vips,
                            new ReviewVips.Needs(
                                    vips,
                                    new InMemorySchemes<>(),
                                    customers,
                                    (_, _, _) -> Map.of(),
                                    shopId -> {
                                        if (shopId.equals("broken")) {
                                            throw new IllegalStateException("unusable");
                                        }
                                        return MailSettingsJson.defaults(shopId);
                                    },
                                    customers)),
                    OutcomeLog.of("settle-reservations"));

    private void endingAt(String shopId, String customer, Instant until) {
        Vip vip =
                new Vip(
                        new CustomerId(shopId, customer),
                        VipSource.MANUAL,
                        "mia",
                        "a thank you",
                        Instant.EPOCH,
                        until);
        vips.save(new Vips.Change(vip.customer(), null, vip, null, null));
    }

    @Test
    void look_isOnceADayOfTheShop() {
        endingAt("roaster", "anna", NIGHT);
        endingAt("roaster", "ben", NIGHT.plusSeconds(60));

        assertThat(look.look(NIGHT, () -> true)).isEqualTo(1);
        assertThat(look.look(NIGHT.plusSeconds(3_600), () -> true)).isZero();
        assertThat(look.look(NIGHT.plusSeconds(24 * 3_600), () -> true)).isEqualTo(1);

        assertThat(vips.turns("roaster", Instant.EPOCH))
                .extracting(VipTurn::kind)
                .containsExactly(VipTurn.Kind.LEFT, VipTurn.Kind.LEFT);
    }

    @Test
    void look_withoutTime_goesOnInTheNextRun() {
        for (int i = 0; i < 150; i++) {
            endingAt("roaster", "c%03d".formatted(i), NIGHT);
        }
        int[] asked = {0};

        long first = look.look(NIGHT, () -> asked[0]++ < 2);
        long second = look.look(NIGHT.plusSeconds(3_600), () -> true);

        assertThat(first).isEqualTo(100);
        assertThat(second).isEqualTo(50);
    }

    @Test
    void look_shopThatFails_keepsNoOtherBack() {
        shops.addFirst("broken");
        endingAt("roaster", "anna", NIGHT);

        assertThatThrownBy(() -> look.look(NIGHT, () -> true))
                .isInstanceOf(IllegalStateException.class);

        assertThat(vips.turns("roaster", Instant.EPOCH)).hasSize(1);
    }
}
