package dev.stammkunde.finance.closing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.testing.FaultyObjects;
import dev.stammkunde.finance.testing.InMemorySealObjects;
import dev.stammkunde.finance.testing.SealedShop;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

/** Stops closing and signing at each call that they make, and asks again. */
final class StoppedClosingTest {

    private static final Instant NOW = Instant.parse("2026-12-24T10:00:00Z");
    private static final int MORE_THAN_ALL_CALLS = 60;

    private final SealedShop shop = SealedShop.withBookings();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void close_afterItWasStoppedAnywhere_closesOnceAndVerifies(boolean isAfter) {
        int stopped = 0;
        for (int call = 1; call < MORE_THAN_ALL_CALLS; call++) {
            InMemorySealObjects objects = new InMemorySealObjects();
            shop.sign(objects, shop.key(), NOW);
            FaultyObjects faulty = new FaultyObjects(objects, shop.key(), call, isAfter);
            boolean isStopped = isStopped(() -> close(faulty));
            stopped += isStopped ? 1 : 0;
            boolean wasClosed =
                    objects.keys("").stream().anyMatch(key -> key.endsWith("close.json"));

            CloseResult again = close(new FaultyObjects(objects, shop.key(), 0, false));

            assertThat(again)
                    .isInstanceOf(
                            wasClosed ? CloseResult.AlreadyClosed.class : CloseResult.Closed.class);
            assertThat(shop.findings(objects)).isEmpty();
            assertThat(objects.keys("finance/v1/shop=kaffeerad/month=")).hasSize(3);
        }
        assertThat(stopped).isBetween(5, MORE_THAN_ALL_CALLS - 5);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void sign_afterItWasStoppedAnywhere_signsEachDayOnce(boolean isAfter) {
        int stopped = 0;
        for (int call = 1; call < MORE_THAN_ALL_CALLS; call++) {
            InMemorySealObjects objects = new InMemorySealObjects();
            FaultyObjects faulty = new FaultyObjects(objects, shop.key(), call, isAfter);
            stopped += isStopped(() -> shop.sign(faulty, faulty, NOW)) ? 1 : 0;

            shop.sign(objects, shop.key(), NOW.plusSeconds(86_400));

            assertThat(objects.keys("")).hasSize(5);
            assertThat(shop.findings(objects)).isEmpty();
        }
        assertThat(stopped).isBetween(10, MORE_THAN_ALL_CALLS - 5);
    }

    @Test
    void sign_again_addsNothing() {
        InMemorySealObjects objects = new InMemorySealObjects();
        shop.sign(objects, shop.key(), NOW);
        InMemorySealObjects before = objects.copy();

        shop.sign(objects, shop.key(), NOW.plusSeconds(86_400));

        assertThat(objects).isEqualTo(before);
    }

    private CloseResult close(FaultyObjects faulty) {
        return shop.closing(faulty, faulty).close(shop.ask(SealedShop.FIRST), NOW);
    }

    private static boolean isStopped(Runnable work) {
        try {
            work.run();
            return false;
        } catch (FaultyObjects.Stopped _) {
            return true;
        }
    }
}
