package dev.stammkunde.manageloyalty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** An order of an article is of one offer. */
final class OffersAtOneTimeTest {

    private static final String ANOTHER = SampleKind.OFFERS.least().replace("\"tea\"", "\"more\"");

    private final LoyaltyApi api = new LoyaltyApi(SampleKind.OFFERS);

    @Test
    void create_articleOfAnotherOfferAtTheSameTime_isRefusedByItsField() {
        api.create(SampleKind.OFFERS.least());

        var refused = api.create(ANOTHER);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("sku");
        assertThat(refused.body().at("/errors/0/problem").asText()).endsWith(": tea");
    }

    @Test
    void create_articleOfAnotherOfferThatIsArchivedOrOver_isNew() {
        api.create(SampleKind.OFFERS.least());

        assertThat(api.create(ANOTHER.replace("2026-1", "2027-1")).status()).isEqualTo(201);
        api.ask("POST", "/{id}/archive", "", Map.of());
        assertThat(api.create(ANOTHER.replace("\"more\"", "\"most\"")).status()).isEqualTo(201);
    }
}
