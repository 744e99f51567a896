package dev.stammkunde.managecampaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.ListId;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** Uploads of lists as the admin API answers them. */
final class UploadedListsTest {

    private final AdminApi api = new AdminApi();

    private Reply upload(String list, String part, String file) {
        return api.ask(
                AdminRoute.UPLOAD_LIST,
                Map.of("listId", list, "part", part),
                file,
                Map.of("content-type", "text/csv"));
    }

    @Test
    void upload_knownAndUnknown_tellsLinesAndNoAddress() {
        api.known("ada");

        Reply reply = upload("l1", "1", "ID\nada\nnobody@x.de\nada\n");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().path("matched").asInt()).isEqualTo(2);
        assertThat(reply.body().path("unmatched").toString())
                .isEqualTo("[{\"line\":3,\"problem\":\"NO_CUSTOMER\"}]");
        assertThat(reply.body().path("duplicates").toString())
                .isEqualTo("[{\"line\":4,\"first\":2}]");
        assertThat(reply.body().toString()).doesNotContain("nobody@x.de");
        assertThat(api.audit.of(AdminApi.SHOP).toString()).doesNotContain("nobody@x.de");
        assertThat(api.lists.customersOf(new ListId(AdminApi.SHOP, "l1"), "").customers())
                .containsExactly(new CustomerId(AdminApi.SHOP, "ada"));
    }

    @Test
    void upload_whatCannotBeTaken_isRefusedWithItsReason() {
        assertThat(upload("l1", "1", "").status()).isEqualTo(422);
        assertThat(
                        upload("l1", "1", "Name;Stadt\na;b\n")
                                .body()
                                .path("errors")
                                .path(0)
                                .path("field")
                                .asText())
                .isEqualTo("line 1");
        assertThat(upload("l1", "2", "a@x.de\n").status()).isEqualTo(400);
        assertThat(upload("No Slug", "1", "a@x.de\n").status()).isEqualTo(400);
        assertThat(upload("l1", "1", "a@x.de\n".repeat(10_001)).status()).isEqualTo(422);
        assertThat(upload("l1", "1", "x".repeat(1_000_001)).status()).isEqualTo(413);
        assertThat(upload("l2", "1", "a@x.de\n").status()).isEqualTo(200);
        assertThat(upload("l2", "1", "b@x.de\n").problem()).isEqualTo("list-of-other-file");
    }
}
