package dev.stammkunde.manageloyalty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** An order of an article buys one plan of membership. */
final class PlansOfOneArticleTest {

    private static final String FIRST = SampleKind.MEMBERSHIP_PLANS.least();
    private static final String ANOTHER =
            FIRST.replaceFirst("\"id\": *\"[^\"]*\"", "\"id\": \"another\"");

    private final LoyaltyApi api = new LoyaltyApi(SampleKind.MEMBERSHIP_PLANS);

    @Test
    void create_articleOfAnotherPlan_isRefusedByItsField() {
        api.create(FIRST);

        Reply refused = api.create(ANOTHER);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("sku");
        assertThat(refused.body().at("/errors/0/problem").asText()).contains("another plan: ");
    }

    @Test
    void replace_withItsOwnArticle_isNoOther() {
        api.create(FIRST);

        assertThat(
                        api.ask(
                                        "PUT",
                                        "/{id}",
                                        FIRST.replaceFirst("\\{", "{\"version\": 1,"),
                                        Map.of())
                                .status())
                .isEqualTo(200);
    }

    @Test
    void create_articleOfAPlanThatIsArchived_isNew() {
        api.create(FIRST);
        api.ask("POST", "/{id}/archive", "", Map.of());

        assertThat(api.create(ANOTHER).status()).isEqualTo(201);
    }
}
