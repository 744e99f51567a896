package dev.stammkunde.manageloyalty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

final class OfferFiguresTest {

    private final LoyaltyApi api = new LoyaltyApi(SampleKind.OFFERS);

    @Test
    void figures_ofNewOffer_areItsStockAndOfUnknownOneNone() {
        api.create(SampleKind.OFFERS.least());

        var figures = api.get("/{id}/figures", "").body();

        assertThat(figures.path("stock").asLong()).isEqualTo(10);
        assertThat(figures.path("left").asLong()).isEqualTo(10);
        assertThat(figures.path("over").asLong()).isZero();
        assertThat(api.ask("GET", "/{id}/figures", "", Map.of("id", "mug")).status())
                .isEqualTo(404);
    }
}
