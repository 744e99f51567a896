package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;

/** An address that mails came back from, and to which support lets them go again. */
final class LiftedAddressIT {

    private static final Path TEMPLATE =
            Path.of(System.getProperty("stammkunde.root", ".."))
                    .toAbsolutePath()
                    .resolve("template.yaml");
    private static final String MIA = "OnceBounce-Mia@example.org";

    @Test
    void lift_addressThatBounced_letsTheNextMailArrive() throws Exception {
        var options = Options.inMemory(TEMPLATE).withClock(Instant.parse("2027-03-01T10:00:00Z"));
        try (var runner = LocalRunner.start(options);
                var shop = new MailShop(runner)) {
            shop.admin(
                    "PUT",
                    "/admin/shops/demo-shop/mail-settings",
                    """
                    {"sender": {"address": "post@hut.example", "name": "Hutladen"},
                     "brand": {"name": "Hutladen", "url": "https://hut.example", "imprint": "Hutladen GmbH"}}
                    """);
            shop.customer("mia", MIA, "\"language\": \"de\"");
            shop.settle();
            for (var day : new String[] {"03", "10", "17"}) {
                newsletter(shop, day);
            }

            shop.travelTo(Instant.parse("2027-03-04T10:00:00Z"));
            assertThat(results(shop, "03").path("bounced").asInt()).isEqualTo(1);
            shop.travelTo(Instant.parse("2027-03-11T10:00:00Z"));
            assertThat(results(shop, "10").at("/skipped/HARD_BOUNCED").asInt()).isEqualTo(1);

            var lifted =
                    shop.admin(
                            "POST",
                            "/admin/shops/demo-shop/suppressions/lift",
                            "{\"email\": \"%s\", \"reason\": \"Postfach wieder da\"}"
                                    .formatted(MIA));

            assertThat(lifted.path("lifted").asText()).isEqualTo("HARD_BOUNCED");
            assertThat(lifted.at("/mailService/outcome").asText()).isEqualTo("REMOVED");
            shop.travelTo(Instant.parse("2027-03-18T10:00:00Z"));
            assertThat(results(shop, "17").path("delivered").asInt()).isEqualTo(1);
            assertThat(results(shop, "17").path("bounced").asInt()).isZero();
            assertThat(shop.deadLetters()).isEmpty();
        }
    }

    private static JsonNode results(MailShop shop, String day) throws Exception {
        shop.settle();
        return shop.admin("GET", MailShop.CAMPAIGNS + "/march-" + day + "/runs", "")
                .at("/runs/0/results");
    }

    private static void newsletter(MailShop shop, String day) throws Exception {
        shop.admin(
                "POST",
                MailShop.CAMPAIGNS,
                """
                {"id": "march-%1$s", "name": "March %1$s", "topic": "news",
                 "rule": {"kind": "OCCASION", "occasion": {"kind": "ONCE"}},
                 "timing": {"expression": "at(2027-03-%1$sT10:00:00)", "zone": "Europe/Berlin"},
                 "contents": {"main": {"de": {"template": "newsletter"}}}}
                """
                        .formatted(day));
    }
}
