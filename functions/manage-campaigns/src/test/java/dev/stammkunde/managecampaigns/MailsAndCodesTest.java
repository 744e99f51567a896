package dev.stammkunde.managecampaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;

import java.util.Map;

final class MailsAndCodesTest {

    private final AdminApi api = new AdminApi();

    @Test
    void settings_changed_areAskedForTheVersionSeen() {
        assertThat(api.changeSettings("Tee", "\"1\"").headers()).containsEntry("etag", "\"1\"");
        assertThat(api.changeSettings("Kaffee", "\"1\"").headers()).containsEntry("etag", "\"2\"");
        assertThat(api.changeSettings("Kaffee", "\"1\"").headers()).containsEntry("etag", "\"2\"");
        assertThat(api.changeSettings("Kakao", "\"1\"").status()).isEqualTo(412);
    }

    @Test
    void codes_twice_areReportedAndCountedOnce() {
        Reply first = codes("{\"codes\": [\"A\", \"B\", \"A\"]}");
        assertThat(first.body().path("imported").asInt()).isEqualTo(2);
        assertThat(first.body().path("duplicates")).hasSize(1);

        Reply again = codes("{\"codes\": [\"A\", \"B\", \"C\"]}");
        assertThat(again.body().path("imported").asInt()).isOne();
        assertThat(again.body().path("left").asInt()).isEqualTo(3);
    }

    @Test
    void codes_wrongOnes_areRefusedByTheirPlaces() {
        Reply reply =
                codes("{\"codes\": [\"A\", \"with blank\", \"\"], \"validUntil\": \"2020-01-01\"}");

        assertThat(reply.fields()).containsExactly("codes[1]", "codes[2]", "validUntil");
    }

    @Test
    void preview_customerWithAName_isShown() {
        api.customer("ada", "Ada", "de");
        api.changeSettings("Tee", "\"1\"");
        api.create(Documents.birthday("b"));

        Reply reply = api.ask(AdminRoute.PREVIEW, "b", "{\"customerId\": \"ada\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().path("subject").asText()).isEqualTo("Alles Gute, Ada!");
        assertThat(reply.body().path("html").asText()).contains("200");
    }

    @Test
    void preview_missingValue_isAnErrorThatNamesIt() {
        api.customer("nobody", null, "de");
        api.changeSettings("Tee", "\"1\"");
        api.create(Documents.birthday("b"));

        Reply reply = api.ask(AdminRoute.PREVIEW, "b", "{\"customerId\": \"nobody\"}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.fields()).containsExactly("customer.givenName");
    }

    @Test
    void preview_withoutACustomer_isOfOneOfWhomAllIsKnown() {
        api.changeSettings("Tee", "\"1\"");
        api.create(Documents.birthday("b"));

        assertThat(api.ask(AdminRoute.PREVIEW, "b", "{}").body().path("subject").asText())
                .isEqualTo("Alles Gute, Ada!");
        assertThat(api.ask(AdminRoute.TEST, "b", "{}").fields()).containsExactly("customerId");
    }

    @Test
    void create_mailThatSaysWhenPointsEnd_isRefusedWhereTheyDoNot() {
        String until = "<mj-text>Bis {{date gift.validUntil}}.</mj-text>";
        String document =
                Documents.birthday("b")
                        .replace(
                                "\"template\": \"birthday\"",
                                "\"template\": \"birthday\", \"body\": \"" + until + "\"");
        api.changeSettings("Tee", "\"1\"");
        api.programme = Orders.programmeWithoutExpiry();

        assertThat(api.create(document).fields()).contains("contents.main.de");

        api.programme = Orders.programme();
        assertThat(api.create(document).status()).isEqualTo(201);
    }

    @Test
    void test_mail_goesToTheSignedInMarketerOnly() {
        api.customer("ada", "Ada", "de");
        api.changeSettings("Tee", "\"1\"");
        api.create(Documents.birthday("b"));

        assertThat(api.ask(AdminRoute.TEST, "b", "{\"customerId\": \"ada\"}").status())
                .isEqualTo(202);
        assertThat(api.orders)
                .singleElement()
                .isInstanceOfSatisfying(
                        MailOrder.OfTest.class,
                        order -> assertThat(order.address()).isEqualTo("marketing@shop.example"));
        String toAnother = "{\"customerId\": \"ada\", \"address\": \"x@y.example\"}";
        assertThat(api.ask(AdminRoute.TEST, "b", toAnother).fields()).containsExactly("address");
    }

    @Test
    void importCodes_fileOfAShop_isTakenWithItsLastDay() {
        Reply reply =
                file("Für;Gutschein-Code\nWinter;W-1\nWinter;w-1\nWinter;W-2\n", "2037-12-31");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().toString())
                .isEqualTo(
                        "{\"imported\":2,\"duplicates\":[\"w-1\"],\"left\":2,\"encoding\":\"UTF-8\"}");
        assertThat(file("W-1\nW-3\n", "2037-12-31").body().toString())
                .isEqualTo(
                        "{\"imported\":1,\"duplicates\":[\"W-1\"],\"left\":3,\"encoding\":\"UTF-8\"}");
    }

    @Test
    void importCodes_fileWithAWrongLine_takesNothingAndNamesIt() {
        assertThat(file("W-1\nzwei Worte\n", "2037-12-31").status()).isEqualTo(422);
        assertThat(file("W-1\nzwei Worte\n", "2037-12-31").body().toString())
                .contains("line 2")
                .doesNotContain("zwei Worte");
        assertThat(file("W-1\n", "2020-01-01").status()).isEqualTo(400);
        assertThat(file("W-1\n", "2037-12-31").body().toString()).contains("\"left\":1");
    }

    private Reply file(String text, String validUntil) {
        return api.ask(
                AdminRoute.IMPORT_CODES,
                Map.of("pool", "winter"),
                text,
                Map.of(
                        "content-type",
                        "text/csv; charset=utf-8",
                        "query",
                        "validUntil=" + validUntil));
    }

    private Reply codes(String body) {
        return api.ask(AdminRoute.IMPORT_CODES, Map.of("pool", "winter"), body, Map.of());
    }
}
