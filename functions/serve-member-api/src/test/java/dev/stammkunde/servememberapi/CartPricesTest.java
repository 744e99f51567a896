package dev.stammkunde.servememberapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ActivityChange;
import dev.stammkunde.customers.Bought;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.Purchase;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.customers.testing.SampleOrderReports;
import dev.stammkunde.customers.testing.ToldOrders;
import dev.stammkunde.customers.testing.ToldOrders.Told;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.InMemoryProgrammes;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.Programme;
import dev.stammkunde.programmes.ladders.LadderDraft;
import dev.stammkunde.programmes.testing.SampleLadders;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** What a shop's checkout is told of a cart; each answer is as documented. */
final class CartPricesTest {

    private static final String TEA =
            """
            {"name":"Tea","goods":{"categories":["Tee"]},"basis":{"kind":"PIECES","counting":"TOGETHER",
             "steps":[{"from":5,"percent":5},{"from":10,"percent":10}]},
             "reading":"%s","prices":"GROSS"}
            """;

    private static final String TURNOVER =
            """
            {"name":"Year","basis":{"kind":"TURNOVER","window":"CALENDAR_YEAR",
             "steps":[{"from":{"amount":"50.00","currency":"EUR"},"percent":20}]},
             "reading":"ALL_UNITS","prices":"GROSS"}
            """;

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final dev.stammkunde.programmes.testing.InMemoryProgrammes<LadderDraft> ladders =
            new dev.stammkunde.programmes.testing.InMemoryProgrammes<>();
    private final ToldOrders orders = new ToldOrders(Orders.SHOP, customers, customers);

    private final Api api =
            Api.of(
                    new ServeMemberApiHandler(
                            new InMemoryPointsLedger(),
                            customers,
                            new CachedProgrammes(new InMemoryProgrammes(), Orders.programme()),
                            SampleRewardPorts.of(new LadderPorts(ladders, customers, customers))));

    private void put(String id, DocumentState state, String draft) {
        ladders.put(
                new Programme<>(
                        new DocumentId(Orders.SHOP, id),
                        3,
                        state,
                        Instant.EPOCH,
                        SampleLadders.read(draft)));
    }

    private static String line(String id, String category, int quantity, String price) {
        return """
        {"lineId":"%s","productId":"p-%s","categories":["%s"],"quantity":%d,
         "price":{"amount":"%s","currency":"EUR"}}
        """
                .formatted(id, id, category, quantity, price);
    }

    private static String cart(String more, String... lines) {
        return "{%s\"prices\":\"GROSS\",\"lines\":[%s]}".formatted(more, String.join(",", lines));
    }

    private JsonNode priced(String cart) {
        Api.Reply reply = api.cartPrices(cart);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        return reply.body();
    }

    @Test
    void price_withoutLadders_isTheListPrice() {
        JsonNode priced = priced(cart("", line("1", "Tee", 3, "9.90")));

        assertThat(priced.at("/total/amount").asText()).isEqualTo("29.70");
        assertThat(priced.at("/discount/amount").asText()).isEqualTo("0.00");
        assertThat(priced.at("/lines/0/ladder").isNull()).isTrue();
        assertThat(priced.path("customerId").isNull()).isTrue();
    }

    @Test
    void price_byALadder_saysStepRestAndWords() {
        put("tea", DocumentState.ACTIVE, TEA.formatted("ALL_UNITS"));

        JsonNode priced =
                priced(
                        cart(
                                "",
                                line("1", "Tee", 4, "9.90"),
                                line("2", "Tee", 4, "5.00"),
                                line("3", "Tassen", 9, "1.00")));

        assertThat(priced.at("/lines/0/total/amount").asText()).isEqualTo("37.64");
        assertThat(priced.at("/lines/0/parts/0/price/amount").asText()).isEqualTo("9.41");
        assertThat(priced.at("/lines/0/ladder").asText()).isEqualTo("tea");
        assertThat(priced.at("/lines/2/ladder").isNull()).isTrue();
        assertThat(priced.at("/total/amount").asText()).isEqualTo("65.64");
        JsonNode group = priced.at("/ladders/0/groups/0");
        assertThat(group.at("/counted/pieces").asInt()).isEqualTo(8);
        assertThat(group.path("step").asInt()).isEqualTo(1);
        assertThat(group.at("/missing/pieces").asInt()).isEqualTo(2);
        assertThat(group.at("/text/de").asText())
                .isEqualTo(
                        "Erreicht: ab 5 Stück für alle 5\u00a0% Rabatt. Noch 2 Stück bis zur nächsten"
                                + " Stufe: ab 10 Stück für alle 10\u00a0% Rabatt.");
        assertThat(group.at("/text/en").asText())
                .isEqualTo(
                        "Reached: 5% off for all pieces from 5 on. 2 pieces more to the next step:"
                                + " 10% off for all pieces from 10 on.");
    }

    @Test
    void price_byALadderThatIsMarginal_takesPiecesApart() {
        put("tea", DocumentState.ACTIVE, TEA.formatted("MARGINAL"));

        JsonNode priced = priced(cart("", line("1", "Tee", 12, "10.00")));

        assertThat(priced.at("/total/amount").asText()).isEqualTo("114.50");
        assertThat(priced.at("/lines/0/parts")).hasSize(3);
        assertThat(priced.at("/ladders/0/groups/0/missing").isNull()).isTrue();
        assertThat(priced.at("/ladders/0/groups/0/text/de").asText())
                .isEqualTo("Erreicht: 10\u00a0% Rabatt ab dem 10. Stück.");
    }

    @Test
    void price_bySeveralLadders_isTheLowestOfEachLineAndNeverTheirSum() {
        put("a-tea", DocumentState.ACTIVE, TEA.formatted("ALL_UNITS"));
        put(
                "b-value",
                DocumentState.ACTIVE,
                """
                {"name":"v","basis":{"kind":"ORDER_VALUE",
                 "steps":[{"from":{"amount":"10.00","currency":"EUR"},"percent":7}]},
                 "reading":"ALL_UNITS","prices":"GROSS"}
                """);
        put("c-paused", DocumentState.PAUSED, TURNOVER);

        JsonNode priced =
                priced(cart("", line("1", "Tee", 10, "10.00"), line("2", "Tassen", 1, "10.00")));

        assertThat(priced.at("/lines/0/ladder").asText()).isEqualTo("a-tea");
        assertThat(priced.at("/lines/0/total/amount").asText()).isEqualTo("90.00");
        assertThat(priced.at("/lines/1/ladder").asText()).isEqualTo("b-value");
        assertThat(priced.at("/lines/1/total/amount").asText()).isEqualTo("9.30");
        assertThat(priced.path("ladders")).hasSize(2);
    }

    @Test
    void price_byTurnover_countsWhatWasPaidThisYearWithThisOrder() {
        put("year", DocumentState.ACTIVE, TURNOVER);
        orders.hear(Told.paid("ada", "o1", Orders.PAID_AT));
        orders.hear(Told.paid("ada", "o2", Orders.PAID_AT.minusSeconds(86_400L * 366)));
        CustomerId ada = orders.customer("ada");
        buys(ada, "o1", Orders.PAID_AT);
        buys(ada, "o2", Orders.PAID_AT.minusSeconds(86_400L * 366));

        JsonNode few = priced(cart("\"customerId\":\"ada\",", line("1", "Tee", 1, "29.99")));
        JsonNode enough = priced(cart("\"customerId\":\"ada\",", line("1", "Tee", 1, "30.00")));
        JsonNode guest = priced(cart("", line("1", "Tee", 1, "30.00")));

        assertThat(few.at("/total/amount").asText()).isEqualTo("29.99");
        assertThat(few.at("/ladders/0/groups/0/missing/amount").asText()).isEqualTo("0.01");
        assertThat(enough.at("/total/amount").asText()).isEqualTo("24.00");
        assertThat(enough.at("/turnovers/0/paid/amount").asText()).isEqualTo("20.00");
        assertThat(enough.at("/turnovers/0/orders").asInt()).isEqualTo(1);
        assertThat(guest.at("/total/amount").asText()).isEqualTo("30.00");
        assertThat(guest.path("turnovers")).isEmpty();
    }

    private void buys(CustomerId customer, String order, Instant at) {
        OrderId mark = new OrderId(Orders.SHOP, "mark of " + order);
        customers.save(
                new PurchaseChange(
                        mark,
                        customers.order(mark),
                        SampleOrderReports.cancelled(),
                        List.of(
                                new ActivityChange(
                                        customers.buyer(customer),
                                        Activity.none(),
                                        Set.of(new Bought(customer, new Purchase(at, order))),
                                        Set.of()))));
    }

    @Test
    void price_inAnotherCurrencyOrKindOfPrices_saysWhyALadderIsNotRead() {
        put("year", DocumentState.ACTIVE, TURNOVER);

        JsonNode francs = priced(cart("", line("1", "Tee", 1, "90.00")).replace("EUR", "CHF"));
        JsonNode net = priced(cart("", line("1", "Tee", 1, "90.00")).replace("GROSS", "NET"));

        assertThat(francs.at("/notRead/0/reason").asText()).isEqualTo("OTHER_CURRENCY");
        assertThat(net.at("/notRead/0/reason").asText()).isEqualTo("TAX_UNKNOWN");
        assertThat(net.at("/total/amount").asText()).isEqualTo("90.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"x\":1}", "[[7]]", "\"\\u0000\"", "1e400", "-1", "null"})
    void price_wrongValueInAnyField_isNamedByItsPath(String wrong) {
        String line =
                "{\"lineId\":\"1\",\"productId\":\"p\",\"sku\":\"s\",\"categories\":[\"c\"],"
                        + "\"quantity\":2,\"price\":{\"amount\":\"1.00\",\"currency\":\"EUR\"},"
                        + "\"taxPercent\":19}";
        String whole = cart("\"customerId\":\"ada\",", line);
        priced(whole);
        List<String> fields = new ArrayList<>();
        for (String field :
                List.of(
                        "lineId",
                        "productId",
                        "sku",
                        "categories",
                        "quantity",
                        "price",
                        "taxPercent")) {
            String sent =
                    whole.replaceFirst(
                            "\"%s\":(\\{[^}]*}|\\[[^]]*]|\"[^\"]*\"|\\d+)".formatted(field),
                            Matcher.quoteReplacement("\"%s\":%s".formatted(field, wrong)));
            Api.Reply reply = api.cartPrices(sent);

            assertThat(reply.status()).as(sent).isEqualTo(422);
            assertThat(reply.body().findValuesAsText("field"))
                    .as(sent)
                    .anyMatch(path -> path.startsWith("lines[0]." + field));
            fields.add(field);
        }
        assertThat(fields).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400",
        "[], 422",
        "7, 422",
        "{, 400",
        "'{\"prices\":\"GROSS\",\"lines\":[]}', 422"
    })
    void price_ofNoCart_isRefused(String body, int status) {
        assertThat(api.cartPrices(body).status()).isEqualTo(status);
    }

    @Test
    void price_ofLinesThatDoNotGoTogether_namesThem() {
        Api.Reply reply =
                api.cartPrices(
                        cart(
                                "\"more\":1,",
                                line("1", "Tee", 1, "1.00"),
                                line("1", "Tee", 100_001, "1.00"),
                                line("2", "Tee", 1, "1.00").replace("EUR", "CHF"),
                                line("3", "Tee", 1, "1000000.01")));

        assertThat(reply.body().findValuesAsText("field"))
                .contains("more", "lines[1].quantity", "lines[2].price", "lines[3].price");
        assertThat(
                        api.cartPrices(
                                        cart(
                                                "",
                                                line("1", "Tee", 1, "1.00"),
                                                line("1", "Tee", 1, "1.00")))
                                .body()
                                .findValuesAsText("field"))
                .containsExactly("lines[1].lineId");
        assertThat(api.cartPrices("{" + " ".repeat(100_000) + "}").status()).isEqualTo(413);
    }

    @Test
    void price_ofAnotherShop_isRefused() {
        Api other = api.withKeyFor("another");

        assertThat(other.cartPrices(cart("", line("1", "Tee", 1, "1.00"))).problem())
                .isEqualTo("shop-not-allowed");
    }

    @Test
    void price_ofTwoHundredLinesOfTheLargestNumbers_isExact() {
        put("tea", DocumentState.ACTIVE, TEA.formatted("ALL_UNITS"));
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            lines.add(line("l" + number, "Tee", 100_000, "1000000.00"));
        }

        assertThat(priced(cart("", lines.toArray(String[]::new))).at("/total/amount").asText())
                .isEqualTo("18000000000000.00");
    }
}
