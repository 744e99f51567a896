package dev.stammkunde.redeemrewards;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.programmes.contests.ContestNeeds;
import dev.stammkunde.programmes.contests.DeclineReason;
import dev.stammkunde.programmes.contests.RunContest;
import dev.stammkunde.programmes.testing.SampleContests;
import dev.stammkunde.redeemrewards.RedeemApi.Reply;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Contests as shops, customers' browsers and anybody else ask for them. */
final class ContestsTest {

    private static final String FREE = "{\"way\": \"FREE\"}";
    private static final String POINTS = "{\"way\": \"POINTS\"}";
    private static final Instant AFTER = SampleContests.UNTIL.plusSeconds(60);

    private final RedeemApi api = new RedeemApi();
    private final ContestNeeds needs =
            SampleContests.needs(api.contestDocuments, api.contests, api.world.ledger);

    @BeforeEach
    void openContest() {
        api.now = SampleContests.FROM.plusSeconds(60);
        api.contestDocuments.put(SampleContests.teaTrip());
        new RunContest(needs).open(SampleContests.ID, SampleEntries.acting(SampleContests.FROM));
    }

    private Reply enter(String customer, String body, @Nullable String key) {
        return api.ask(
                RedeemRoute.ENTER_CONTEST,
                Map.of("customerId", customer, "contestId", "tea-trip"),
                body,
                key);
    }

    private Reply draw() {
        return api.ask(RedeemRoute.CHECK_CONTEST, Map.of("contestId", "tea-trip"), "", null);
    }

    @Test
    void enter_freeThenAgain_isOneEntryAndToldInBothLanguages() {
        Reply first = enter(CUSTOMER, FREE, "k1");
        Reply again = enter(CUSTOMER, FREE, "k1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().at("/entry/words/de").asText()).isEqualTo("Nimmt teil");
        assertThat(first.body().at("/contest/texts/de/label").asText()).isEqualTo("Gewinnspiel");
        assertThat(first.body().at("/contest/texts/de/deadline").asText())
                .isEqualTo("Teilnahme bis 1. April 2027, 00:00 Uhr");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.isReplay()).isTrue();
        JsonNode list =
                api.ask(RedeemRoute.CONTESTS, Map.of("customerId", CUSTOMER), "", null)
                        .body()
                        .path("contests");
        assertThat(list).hasSize(1);
        assertThat(list.path(0).path("entriesLeft").asInt()).isOne();
        assertThat(list.path(0).at("/texts/en/terms").asText()).contains("18 years");
    }

    @Test
    void enter_forPoints_takesThemAndWithdrawingGivesThemBack() {
        long before = api.world.available();
        Reply entered = enter(CUSTOMER, POINTS, "k1");
        assertThat(api.world.available()).isEqualTo(before - 100);

        String id = entered.body().at("/entry/id").asText();
        Reply back =
                api.ask(
                        RedeemRoute.WITHDRAW_ENTRY,
                        Map.of("customerId", CUSTOMER, "contestId", "tea-trip", "entryId", id),
                        "",
                        null);

        assertThat(back.body().at("/entry/state").asText()).isEqualTo("WITHDRAWN");
        assertThat(api.world.available()).isEqualTo(before);
    }

    @Test
    void enter_whatCannotBe_saysWhy() {
        assertThat(enter(CUSTOMER, FREE, null).status()).isEqualTo(400);
        assertThat(enter(CUSTOMER, "{\"way\": \"LUCK\"}", "k").wrong()).startsWith("way ");
        assertThat(enter("stranger-1", FREE, "k").problem()).isEqualTo("unknown-customer");
        assertThat(enter("poor", POINTS, "k").problem()).isEqualTo("insufficient-points");
        enter(CUSTOMER, FREE, "k1");
        assertThat(enter(CUSTOMER, POINTS, "k1").problem()).isEqualTo("idempotency-key-reused");
        enter(CUSTOMER, FREE, "k2");
        assertThat(enter(CUSTOMER, FREE, "k3").problem()).isEqualTo("contest-limit");
        assertThat(
                        api.ask(
                                        RedeemRoute.ENTER_CONTEST,
                                        Map.of("customerId", CUSTOMER, "contestId", "../x"),
                                        FREE,
                                        "k")
                                .problem())
                .isEqualTo("unknown-contest");
        api.now = AFTER;
        assertThat(enter(CUSTOMER, FREE, "k4").problem()).isEqualTo("contest-over");
    }

    @Test
    void draw_beforeAndAfter_tellsTheSeedNotBeforeTheDraw() {
        enter(CUSTOMER, FREE, "k1");
        assertThat(draw().body().at("/draw/commitment").asText()).hasSize(64);
        assertThat(draw().body().at("/draw/seed").isMissingNode()).isTrue();
        assertThat(draw().body().toString()).doesNotContain(CUSTOMER);
        new RunContest(needs).close(SampleContests.ID, SampleEntries.acting(AFTER));
        api.now = AFTER;
        assertThat(draw().body().at("/draw/list/entries")).hasSize(1);
        assertThat(draw().body().at("/draw/seed").isMissingNode()).isTrue();

        new RunContest(needs).draw(SampleContests.ID, SampleEntries.acting(AFTER));

        assertThat(draw().body().at("/draw/seed").asText()).hasSize(64);
        assertThat(
                        api.ask(RedeemRoute.CONTESTS, Map.of("customerId", CUSTOMER), "", null)
                                .body()
                                .at("/contests/0/entries/0/words/de")
                                .asText())
                .isEqualTo("Gewonnen: Eine Teereise");
        assertThat(
                        api.ask(RedeemRoute.CHECK_CONTEST, Map.of("contestId", "mug"), "", null)
                                .problem())
                .isEqualTo("unknown-contest");
    }

    /** From the published JSON alone, by another way than the code that draws: no class of it. */
    @Test
    void draw_checkedBySomebodyElse_isAsTheGuideSays() throws Exception {
        for (int customer = 0; customer < 50; customer++) {
            enter("c" + customer, FREE, "k");
        }
        RunContest run = new RunContest(needs);
        run.close(SampleContests.ID, SampleEntries.acting(AFTER));
        run.draw(SampleContests.ID, SampleEntries.acting(AFTER));
        api.now = AFTER;
        String winner = draw().body().at("/draw/drawn/0/entry").asText();
        run.decline(
                SampleContests.ID, winner, DeclineReason.NO_ANSWER, SampleEntries.acting(AFTER));

        JsonNode draw = draw().body().path("draw");

        byte[] seed = HexFormat.of().parseHex(draw.path("seed").asText());
        assertThat(sha256(seed)).isEqualTo(draw.path("commitment").asText());
        List<String> ids = new ArrayList<>();
        draw.at("/list/entries").forEach(id -> ids.add(id.asText()));
        assertThat(ids).hasSize(50).isSorted();
        String text = String.join("\n", ids) + "\n";
        String hash = sha256(text.getBytes(StandardCharsets.UTF_8));
        assertThat(draw.at("/list/hash").asText()).isEqualTo(hash);
        assertThat(draw.path("drawn")).hasSize(4);
        List<Integer> order = order(seed, HexFormat.of().parseHex(hash), ids.size());
        for (int i = 0; i < 4; i++) {
            assertThat(draw.path("drawn").path(i).path("number").asInt())
                    .isEqualTo(order.get(i) + 1);
            assertThat(draw.path("drawn").path(i).path("entry").asText())
                    .isEqualTo(ids.get(order.get(i)));
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static List<Integer> order(byte[] seed, byte[] hash, int size) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(seed, "any"));
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        BigInteger all = BigInteger.ONE.shiftLeft(64);
        long counter = 0;
        for (int i = 0; i < size; i++) {
            BigInteger left = BigInteger.valueOf(size - i);
            BigInteger number = all;
            while (number.compareTo(all.divide(left).multiply(left)) >= 0) {
                byte[] message = new byte[40];
                System.arraycopy(hash, 0, message, 0, 32);
                for (int at = 0; at < 8; at++) {
                    message[39 - at] = (byte) (counter >>> 8 * at);
                }
                counter++;
                byte[] block = mac.doFinal(message);
                number = new BigInteger(1, java.util.Arrays.copyOf(block, 8));
            }
            java.util.Collections.swap(order, i, i + number.mod(left).intValue());
        }
        return order;
    }
}
