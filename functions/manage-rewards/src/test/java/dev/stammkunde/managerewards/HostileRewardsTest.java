package dev.stammkunde.managerewards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whatever is sent, the answer is a problem that names the field, and nothing is kept. */
final class HostileRewardsTest {

    private static final String WHOLE =
            """
            {"id": "tea", "name": "Tea",
             "benefit": {"kind": "AMOUNT_OFF", "amount": {"amount": "5.00", "currency": "EUR"},
              "minimum": {"amount": "30.00", "currency": "EUR"}},
             "points": 500, "cost": {"amount": "4.20", "currency": "EUR"},
             "bearer": {"kind": "PARTNER", "name": "Brewer"}, "vat": "PRICE_REDUCTION",
             "term": {"from": "2026-12-01", "until": "2027-12-31", "validDays": 30},
             "limits": {"perCustomer": 1, "total": 1000},
             "audience": {"boughtWithinDays": 365},
             "texts": {"de": {"title": "5 Euro", "description": "Rabatt"},
              "en": {"title": "5 euros", "picture": "https://shop.example/5.png",
               "pictureText": "A voucher"}}}
            """;

    private static final String TERMS =
            """
            {"terms": {"step": 100, "stepValue": {"amount": "1.00", "currency": "EUR"},
             "minimum": 500, "mostPercent": 50, "heldMinutes": 20}}
            """;

    private final RewardApi api = new RewardApi();

    @Test
    void create_whole_isTaken() {
        assertThat(api.create(WHOLE).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"x\": 1}", "[[7]]", "\"\\u0000\"", "1e400", "-1"})
    void create_wrongTypeInAnyField_isNamedByItsPath(String wrong) throws Exception {
        JsonNode whole = RewardApi.parse(WHOLE);
        List<String> pointers = pointers(whole);
        assertThat(pointers).hasSizeGreaterThan(30);
        for (String pointer : pointers) {
            if (wrong.contains("u0000") && pointer.matches(".*/(description|pictureText)")) {
                // In a text that may have lines a character that no service takes is replaced.
                continue;
            }
            Reply reply = api.create(with(whole, pointer, wrong));

            String path = path(pointer);
            assertThat(reply.status()).as("%s = %s", path, wrong).isEqualTo(422);
            assertThat(reply.fields())
                    .as("%s = %s", path, wrong)
                    .anyMatch(field -> field.startsWith(path));
        }
        assertThat(api.rewards.ofShop(RewardApi.SHOP)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"x\": 1}", "[[7]]", "\"\\u0000\"", "1e400", "-1"})
    void payment_wrongTypeInAnyField_isNamedByItsPath(String wrong) throws Exception {
        JsonNode whole = RewardApi.parse(TERMS);
        for (String pointer : pointers(whole)) {
            Reply reply =
                    api.ask(RewardRoute.REPLACE_PAYMENT, with(whole, pointer, wrong), Map.of());

            assertThat(reply.status()).as("%s = %s", pointer, wrong).isEqualTo(422);
            assertThat(reply.fields())
                    .as("%s = %s", pointer, wrong)
                    .anyMatch(field -> field.startsWith(path(pointer)));
        }
        assertThat(api.payment.findLatestVersion(RewardApi.SHOP)).isEmpty();
    }

    private static List<String> pointers(JsonNode whole) {
        List<String> pointers = new ArrayList<>();
        collect(whole, "", pointers);
        return pointers;
    }

    private static String path(String pointer) {
        return pointer.substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.');
    }

    private static void collect(JsonNode node, String pointer, List<String> pointers) {
        node.properties()
                .forEach(
                        each -> {
                            pointers.add(pointer + '/' + each.getKey());
                            collect(each.getValue(), pointer + '/' + each.getKey(), pointers);
                        });
    }

    /** Returns a document with another value, which Jackson need not be able to hold. */
    private static String with(JsonNode whole, String pointer, String value) {
        JsonNode copy = whole.deepCopy();
        int slash = pointer.lastIndexOf('/');
        String name = pointer.substring(slash + 1);
        switch (copy.at(pointer.substring(0, slash))) {
            case ObjectNode object -> object.put(name, "HERE");
            case ArrayNode array -> array.set(Integer.parseInt(name), "HERE");
            default -> throw new AssertionError(pointer);
        }
        return copy.toString().replace("\"HERE\"", value);
    }

    @Test
    void create_severalMistakes_areAllNamedAtOnce() {
        Reply reply =
                api.create(
                        """
                        {"id": "No id", "name": "\\n", "benefit": {"kind": "WEATHER"}, "points": 0,
                         "cost": {"amount": "-1.00", "currency": "EUR"}, "vat": "NONE",
                         "term": {"from": "2027-02-30", "validDays": 0},
                         "limits": {"perCustomer": 0, "total": -1},
                         "texts": {"en": {"title": "x"}}, "price": 7}
                        """);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.fields())
                .contains(
                        "id",
                        "name",
                        "benefit.kind",
                        "points",
                        "vat",
                        "term.from",
                        "term.validDays",
                        "limits.perCustomer",
                        "limits.total",
                        "texts.de",
                        "price");
    }

    @Test
    void create_markupInTexts_isKeptAsText() {
        String script = "<script>alert('x')</script>{{customer.email}}=1+1";

        api.create(RewardApi.LEAST.replace("Aufkleber", script));

        assertThat(api.ask(RewardRoute.PREVIEW).body().path("title").asText()).isEqualTo(script);
    }

    @ParameterizedTest
    @CsvSource({"'', 400", "[], 422", "7, 422", "'{\"id\":\"a\",\"id\":\"b\"}', 422", "'{', 400"})
    void create_noDocument_isRefused(String body, int status) {
        assertThat(api.create(body).status()).isEqualTo(status);
    }

    @Test
    void create_tooLarge_isRefusedUnread() {
        assertThat(api.create("{" + " ".repeat(250_000) + "}").status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../tea",
                "TEA",
                "tea#1",
                " ",
                "%00",
                "a-name-that-is-longer-than-forty-letters-"
            })
    void ask_ofNoId_isUnknown(String id) {
        api.create(RewardApi.LEAST);
        Map<String, String> named = Map.of("id", id, "if-match", "\"1\"");

        for (RewardRoute route : RewardRoute.values()) {
            if (route.key().contains("rewardId")) {
                assertThat(api.ask(route, RewardApi.LEAST, named).problem())
                        .as(route.name())
                        .isEqualTo("unknown-document");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "marketing, LIST CREATE SHOW REPLACE CHECK PAUSE RESUME ARCHIVE VERSIONS PREVIEW STOCK"
                + " SHOW_PAYMENT REPLACE_PAYMENT CHECK_PAYMENT PAYMENT_VERSIONS",
        "finance, LIST SHOW VERSIONS STOCK SHOW_PAYMENT REPLACE_PAYMENT CHECK_PAYMENT"
                + " PAYMENT_VERSIONS",
        "support, LIST SHOW VERSIONS PREVIEW STOCK SHOW_PAYMENT",
        "administrators, ''"
    })
    void ask_byEachGroup_mayOnlyTakeItsRoutes(String group, String routes) {
        for (RewardRoute route : RewardRoute.values()) {
            Reply reply =
                    new RewardApi()
                            .ask(
                                    route,
                                    RewardApi.LEAST,
                                    Map.of("group", group, "if-match", "\"1\""));

            assertThat(reply.status() != 403)
                    .as("%s by %s", route, group)
                    .isEqualTo(List.of(routes.split(" ")).contains(route.name()));
        }
    }
}
