package dev.stammkunde.manageprivacy;

import static dev.stammkunde.manageprivacy.PrivacyDesk.PATH;
import static dev.stammkunde.manageprivacy.PrivacyDesk.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.privacy.DataPart;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

final class ExportAnswerTest {

    private static final CustomerId ANNA = new CustomerId(SHOP, "a/7#ä");
    private static final String ROUTE = "POST " + PATH + "/export";

    private final PrivacyDesk desk = new PrivacyDesk();

    @BeforeEach
    void knowAnna() {
        desk.know(ANNA, "en");
    }

    @Test
    void export_tellsEachPartWithItsReasonsInTheCustomersLanguage() {
        desk.keep(DataPart.FEEDBACK, "<b>Hello</b> & \"goodbye\"");

        Reply reply = export("{}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().get("content-disposition")).startsWith("attachment");
        assertThat(reply.text("/language")).isEqualTo("en");
        assertThat(reply.text("/customerIds/0")).isEqualTo(ANNA.id());
        assertThat(reply.body().path("parts")).hasSize(DataPart.values().length);
        assertThat(reply.text("/parts/" + DataPart.FEEDBACK.ordinal() + "/items/0/text"))
                .isEqualTo("<b>Hello</b> & \"goodbye\"");
        assertThat(reply.text("/parts/" + DataPart.PROOFS.ordinal() + "/keptFor"))
                .contains("three years");
        assertThat(export("{\"language\":\"de\"}").text("/title")).contains("Auskunft");
    }

    @Test
    void export_asPage_neverTakesTextForMarkup() throws IOException {
        desk.keep(DataPart.FEEDBACK, "<script>alert(1)</script>");

        Reply reply = compressed("{\"form\":\"PAGE\"}");

        assertThat(plain(reply))
                .contains("<html lang=\"en\">", "&lt;script&gt;")
                .doesNotContain("<script");
        assertThat(reply.headers().get("content-security-policy")).contains("sandbox");
    }

    @Test
    void export_isToldInTheLogWithoutThePerson() {
        export("{}");

        AuditEntry entry = desk.audit.of(SHOP).getFirst();
        assertThat(entry.deed()).isEqualTo(new Deed("export", "customer", ANNA.id()));
        assertThat(entry.toString()).doesNotContain("example.com", "Anna");
    }

    @Test
    void export_ofMuch_tellsEachThingOnceAlsoWhereThingsGoInBetween() {
        desk.mostBytes = 40_000;
        desk.keepMany(1_000);
        List<String> told = new ArrayList<>();
        String cursor = "";
        int files = 0;
        do {
            Reply reply = export(cursor.isEmpty() ? "{}" : "{\"cursor\":\"" + cursor + "\"}");
            told.addAll(reply.body().findValuesAsText("text"));
            cursor = reply.headers().getOrDefault("next-cursor", "");
            assertThat(reply.body().path("goesOn").asBoolean()).isEqualTo(!cursor.isEmpty());
            assertThat(reply.content().length()).isLessThan(90_000);
            desk.kept.computeIfPresent(
                    DataPart.ENTRIES,
                    (_, items) ->
                            items.stream()
                                    .filter(item -> !item.place().sort().endsWith("5"))
                                    .toList());
            files++;
        } while (!cursor.isEmpty());

        assertThat(files).isGreaterThan(2);
        assertThat(told)
                .doesNotHaveDuplicates()
                .containsAll(
                        IntStream.range(0, 1_000)
                                .filter(n -> n % 10 != 5)
                                .mapToObj(String::valueOf)
                                .toList());
        assertThat(desk.audit.of(SHOP)).hasSize(1);
    }

    @Test
    void export_ofTenThousandEntries_fitsIntoOneCompressedFile() throws IOException {
        desk.keepMany(10_000);

        Reply reply = compressed("{}");

        assertThat(reply.headers())
                .doesNotContainKey("next-cursor")
                .containsEntry("content-encoding", "gzip");
        assertThat(reply.content().length()).isLessThan(3_000_000);
        assertThat(plain(reply)).contains("\"text\":\"9999\"");
    }

    private Reply compressed(String body) {
        return desk.ask(
                PrivacyDesk.request(ROUTE, ANNA, body)
                        .header("accept-encoding", "gzip, br")
                        .by("mira", "[support]"));
    }

    private static String plain(Reply reply) throws IOException {
        byte[] bytes = Base64.getDecoder().decode(reply.content());
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"form\":\"PDF\"}",
                "{\"language\":\"fr\"}",
                "{\"cursor\":\"bm9uZQ\"}",
                "{\"cursor\":7}"
            })
    void export_withAWrongWish_isRefused(String body) {
        assertThat(export(body).status()).isEqualTo(422);
        assertThat(desk.audit.of(SHOP)).isEmpty();
    }

    private Reply export(String body) {
        return desk.ask(ROUTE, ANNA, body);
    }
}
