package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.fuzz.FuzzedWebhook;
import dev.stammkunde.localrunner.fuzz.Hunt;
import dev.stammkunde.localrunner.fuzz.Marks;
import dev.stammkunde.localrunner.fuzz.Sample;
import dev.stammkunde.localrunner.fuzz.Samples;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Customers of all platforms who buy once, as their shops would tell it, whatever else is going on.
 * Those of {@code demo-shop} have their birthday on 5 May, and one mail and one gift for it.
 */
final class UntouchedCustomers {

    private static final int FIRST = 500_000;
    private static final String WORD = "erika";
    private static final Instant BIRTHDAY = Instant.parse("2026-05-05T09:00:00Z");
    private static final int GIFT = 200;

    /** What somebody buys, and the points for it, which stand in other tests of these samples. */
    private record Purchase(Sample sample, String customerId, long points) {

        String path(int number) {
            return "/shops/%s/customers/%s"
                    .formatted(sample.shop().id(), Sample.own(customerId, number));
        }

        boolean isMailed() {
            return sample.shop().platform().equals("standard");
        }
    }

    private final List<Purchase> purchases;
    private final List<Purchase> bought = new ArrayList<>();
    private final LocalRunner runner;
    private final RunnerClient client;
    private final MailShop shop;

    UntouchedCustomers(Path root, LocalRunner runner, RunnerClient client, MailShop shop) {
        this.runner = runner;
        this.client = client;
        this.shop = shop;
        this.purchases =
                List.of(
                        new Purchase(Samples.named(root, "standard", "order-paid"), "c-901", 72),
                        new Purchase(
                                Samples.named(root, "shopify", "order-paid"),
                                "7203311846401377123",
                                47),
                        new Purchase(
                                Samples.named(root, "woocommerce", "order-completed"), "42", 35),
                        new Purchase(Samples.named(root, "shopware", "order-paid"), "10077", 72));
    }

    /** Lets {@code demo-shop} send a mail on each birthday. */
    void expectBirthdayMails() throws Exception {
        shop.admin(
                "PUT",
                "/admin/shops/demo-shop/mail-settings",
                """
                {"sender": {"address": "post@hut.example", "name": "Hutladen"},
                 "brand": {"name": "Hutladen", "url": "https://hut.example",
                  "imprint": "Hutladen GmbH\\nHutgasse 1\\n10115 Berlin"}}
                """);
        shop.admin(
                "POST",
                MailShop.CAMPAIGNS,
                """
                {"id": "birthday", "name": "Geburtstag", "rule": {"kind": "BIRTHDAY", "noticeDays": 0},
                 "timing": {"expression": "cron(0 9 * * ? *)", "zone": "Europe/Berlin", "localTime": "09:00"},
                 "topic": "birthday", "priority": "HIGH", "gift": {"points": %d},
                 "contents": {"main": {"de": {"template": "birthday",
                  "subject": "Alles Gute, {{customer.givenName}}!"}}}}
                """
                        .formatted(GIFT));
    }

    /** Lets the next customer buy; every third shop delivers that twice. */
    void buys(PatientSender sender) throws Exception {
        int number = FIRST + bought.size();
        var purchase = purchases.get(bought.size() % purchases.size());
        bought.add(purchase);
        var webhook =
                FuzzedWebhook.good(
                        purchase.sample().fresh(number, WORD), number, runner.clock().instant());
        for (int times = number % 3 == 0 ? 2 : 1; times > 0; times--) {
            var answer = sender.send(webhook.request(runner.address()));
            assertThat(answer.statusCode()).as(webhook + answer.body()).isEqualTo(200);
        }
    }

    /** Finds whoever has not exactly the points of one purchase. */
    void checkPoints(Hunt hunt) throws Exception {
        for (int index = 0; index < bought.size(); index++) {
            check(hunt, index, List.of(bought.get(index).points()));
        }
    }

    /** Moves the clock to the day of the mails, in daylight. */
    void celebrate() throws Exception {
        client.moveTo(BIRTHDAY);
    }

    /** After the birthday: finds whoever has not exactly one mail and one gift. */
    void checkMails(Hunt hunt) throws Exception {
        for (int index = 0; index < bought.size(); index++) {
            if (bought.get(index).isMailed()) {
                check(hunt, index, List.of((long) GIFT, bought.get(index).points()));
                var subjects =
                        shop.mailsTo(WORD + (FIRST + index)).stream()
                                .map(MailShop.Mail::subject)
                                .toList();
                if (!subjects.equals(
                        List.of("Alles Gute, " + Marks.named(WORD + (FIRST + index)) + '!'))) {
                    hunt.found(
                            "untouched customer %d got mails %s: %s"
                                    .formatted(FIRST + index, subjects, decisions(index)));
                }
            }
        }
    }

    private JsonNode decisions(int index) throws Exception {
        var customer = Sample.own(bought.get(index).customerId(), FIRST + index);
        return shop.admin("GET", "/admin/shops/demo-shop/customers/" + customer + "/mails", "");
    }

    private void check(Hunt hunt, int index, List<Long> expected) throws Exception {
        var path = bought.get(index).path(FIRST + index);
        var entries = new ArrayList<Long>();
        var ledger = json(path + "/ledger");
        ledger.path("entries").forEach(entry -> entries.add(entry.path("points").asLong()));
        var points = json(path + "/points");
        long sum = points.path("available").asLong() + points.path("pending").asLong();
        if (!entries.equals(expected)
                || sum != expected.stream().mapToLong(Long::longValue).sum()) {
            hunt.found(
                    "untouched customer %s has %d points by %s instead of %s"
                            .formatted(path, sum, entries, expected));
        }
    }

    private JsonNode json(String path) throws Exception {
        return Json.read(client.get(path, "Authorization", "Bearer local-api-key").body());
    }
}
