package dev.stammkunde.programmes.limited;

import static dev.stammkunde.programmes.testing.SampleOffers.FROM;
import static dev.stammkunde.programmes.testing.SampleOffers.ID;
import static dev.stammkunde.programmes.testing.SampleOffers.teaYear;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.programmes.testing.InMemoryClaims;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.SampleOffers;
import dev.stammkunde.testkit.Crashing;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * Whatever customers, shops, editors and the clock do, and wherever the process dies: the count is
 * what claims and sales come to, and nobody gets a piece that there is not.
 */
final class OfferModelProperties {

    private static final int STEPS = 150;
    private static final int CUSTOMERS = 6;
    private static final int ORDERS = 9;

    private static final class Model {

        private final Random random;
        private final boolean dies;
        private final InMemorySchemes<LimitedOfferDraft> offers = new InMemorySchemes<>();
        private final InMemoryClaims claims = new InMemoryClaims(offers);
        private final OfferWorld world;
        private final Set<String> sold = new HashSet<>();
        private Instant now = FROM;

        Model(long chance, boolean dies) {
            this.random = new Random(chance);
            this.dies = dies;
            offers.put(
                    teaYear(
                            1 + random.nextInt(4),
                            new AfterReturn(random.nextBoolean(), random.nextBoolean())));
            this.world = new OfferWorld(offers, claims, (_, _, _) -> true);
        }

        private OfferWorld world() {
            if (!dies || random.nextInt(4) > 0) {
                return world;
            }
            Crashing crashing = new Crashing(random.nextInt(6), random.nextBoolean());
            OfferWorld dying =
                    new OfferWorld(offers, crashing.wrap(Claims.class, claims), (_, _, _) -> true);
            return dying;
        }

        private String customer() {
            return "c" + random.nextInt(CUSTOMERS);
        }

        private String order() {
            return "5" + random.nextInt(ORDERS);
        }

        void step() {
            now = now.plusSeconds(random.nextInt(300));
            long before = world.left(now);
            long takenBefore = taken();
            OfferWorld here = world();
            boolean isOfCustomer = random.nextInt(3) > 0;
            try {
                if (isOfCustomer) {
                    ofCustomer(here);
                } else {
                    ofShop(here);
                }
            } catch (Crashing.Crash _) {
                // What was asked for is asked again, or not.
            }
            if (isOfCustomer) {
                assertThat(taken() - takenBefore).isLessThanOrEqualTo(before);
            }
        }

        private void ofCustomer(OfferWorld here) {
            switch (random.nextInt(4)) {
                case 0, 1 -> here.reserve(customer(), "key" + random.nextInt(3), now);
                case 2 -> here.buy(customer(), order(), now);
                default -> here.release(customer(), now);
            }
        }

        private void ofShop(OfferWorld here) {
            String order = order();
            switch (random.nextInt(5)) {
                case 0 -> {
                    sold.add(order);
                    here.paid(
                            order,
                            random.nextInt(4) == 0 ? null : customer(),
                            1 + random.nextInt(2),
                            now.minusSeconds(random.nextInt(60)));
                }
                case 1 -> here.cancelled(order, now);
                case 2 -> here.refunded(order, 1, now);
                case 3 -> claims.due(now, 3).forEach(due -> here.stock.lapse(due, now));
                default -> offers.put(SampleOffers.withStock(world.offer(), 1 + random.nextInt(5)));
            }
        }

        /** Pieces that are gone at this moment, whatever is written of holds. */
        private long taken() {
            return claims.count(ID).taken() - claims.countOver(ID, now);
        }

        void requireConsistent() {
            long reserved = claims.all().stream().filter(Claim::keepsPiece).count();
            long pieces = claims.sales().stream().mapToLong(OfferSale::pieces).sum();
            long kept = claims.sales().stream().mapToLong(OfferSale::kept).sum();
            OfferCount count = claims.count(ID);
            assertThat(count.taken()).isEqualTo(reserved + pieces + kept);
            assertThat(count.bought()).isEqualTo(pieces);
            assertThat(count.doubtful())
                    .isEqualTo(
                            claims.sales().stream()
                                    .filter(sale -> !sale.doubts().isEmpty())
                                    .count());
            claims.sales().forEach(this::requireTrue);
            claims.all().forEach(this::requireTrue);
        }

        /** A sale has what is due, but for what its own next report tells. */
        private void requireTrue(OfferSale sale) {
            assertThat(sale.pieces()).isNotNegative();
            assertThat(sale.kept()).isNotNegative();
            if (!sale.toldByShop()) {
                assertThat(sale.pieces()).isEqualTo(sale.due());
            }
        }

        /** What a customer has bought, an order has. */
        private void requireTrue(Claim claim) {
            if (claim.state() == ClaimState.BOUGHT) {
                assertThat(claims.sales())
                        .anyMatch(
                                sale ->
                                        sale.id().orderId().equals(claim.orderId())
                                                && sale.pieces() > 0
                                                && claim.id().holder().equals(sale.holder()));
            }
        }
    }

    @Property(tries = 150)
    void anyLife_countIsWhatClaimsAndSalesComeTo(@ForAll long chance) {
        live(new Model(chance, false));
    }

    @Property(tries = 150)
    void anyLifeOfADyingProcess_countIsWhatClaimsAndSalesComeTo(@ForAll long chance) {
        live(new Model(chance, true));
    }

    private static void live(Model model) {
        for (int i = 0; i < STEPS; i++) {
            model.step();
            model.requireConsistent();
        }
    }
}
