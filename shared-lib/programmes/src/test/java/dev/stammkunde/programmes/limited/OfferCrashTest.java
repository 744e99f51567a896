package dev.stammkunde.programmes.limited;

import static dev.stammkunde.programmes.testing.SampleOffers.FROM;
import static dev.stammkunde.programmes.testing.SampleOffers.HOLD;
import static dev.stammkunde.programmes.testing.SampleOffers.ID;
import static dev.stammkunde.programmes.testing.SampleOffers.teaYear;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.programmes.testing.InMemoryClaims;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.testkit.Crashing;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

/** The process dies at each of the store's calls once, and everything is done again. */
final class OfferCrashTest {

    private static final Instant LATER = FROM.plus(HOLD);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void wholeLife_diesAtAnyCall_comesToTheSame(boolean afterEffect) {
        int call = 0;
        while (true) {
            InMemorySchemes<LimitedOfferDraft> offers = new InMemorySchemes<>();
            offers.put(teaYear(2));
            InMemoryClaims claims = new InMemoryClaims(offers);
            Crashing crashing = new Crashing(call, afterEffect);
            OfferWorld dying =
                    new OfferWorld(offers, crashing.wrap(Claims.class, claims), (_, _, _) -> false);
            try {
                live(dying);
            } catch (Crashing.Crash _) {
                live(new OfferWorld(offers, claims, (_, _, _) -> false));
            }

            assertThat(claims.count(ID)).as("call %d", call).isEqualTo(new OfferCount(2, 2, 1, 0));
            if (!crashing.crashed()) {
                break;
            }
            call++;
        }
        assertThat(call).isGreaterThan(20);
    }

    private static void live(OfferWorld world) {
        world.reserve("lapses", "key", FROM);
        world.reserve("a", "key", FROM);
        world.buy("a", "5001", FROM);
        world.reserve("b", "key", LATER);
        world.paid("5002", "b", 1, LATER);
        world.cancelled("5001", LATER.plusSeconds(60));
        world.reserve("c", "key", LATER.plusSeconds(62));
        world.buy("c", "5003", LATER.plusSeconds(62));
    }
}
