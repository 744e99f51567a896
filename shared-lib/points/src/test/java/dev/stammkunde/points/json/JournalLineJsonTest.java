package dev.stammkunde.points.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.DayManifest;
import dev.stammkunde.points.journal.DayManifest.Piece;
import dev.stammkunde.points.journal.DayManifest.Place;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.testing.AnyEntries;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

final class JournalLineJsonTest {

    private static final JournalDay DAY = new JournalDay("kaffeerad", LocalDate.of(2026, 11, 29));

    /**
     * Every field that a line can have. None tells who a person is but by the shop's id; what a
     * colleague writes into the last four is theirs to keep clean, as in the ledger itself. A new
     * field is added here by who has asked whether it may stay for ten years after an erasure.
     */
    private static final Set<String> FIELDS =
            Set.of(
                    "agreement",
                    "given",
                    "occurredAt",
                    "partner",
                    "partnerName",
                    "reversal",
                    "transaction",
                    "what",
                    "asOf",
                    "availableAt",
                    "amount",
                    "bookedAt",
                    "booking",
                    "byGiftCard",
                    "campaign",
                    "cap",
                    "cancelledAt",
                    "categories",
                    "cause",
                    "contributions",
                    "currency",
                    "customerId",
                    "debt",
                    "due",
                    "edition",
                    "effect",
                    "effects",
                    "expiredAt",
                    "expiresAt",
                    "firstOrder",
                    "forgiven",
                    "history",
                    "from",
                    "gross",
                    "hash",
                    "head",
                    "id",
                    "into",
                    "issuer",
                    "acceptor",
                    "kept",
                    "key",
                    "kind",
                    "lapsed",
                    "lost",
                    "lineId",
                    "lines",
                    "listed",
                    "lot",
                    "minimum",
                    "number",
                    "occurrence",
                    "opened",
                    "order",
                    "orderId",
                    "orderNumber",
                    "ordersRewarded",
                    "origin",
                    "overdraw",
                    "owed",
                    "own",
                    "paid",
                    "paidAt",
                    "placedAt",
                    "points",
                    "previousHash",
                    "productId",
                    "programme",
                    "quantity",
                    "rate",
                    "rates",
                    "redeemed",
                    "redemptionId",
                    "refund",
                    "refundId",
                    "refundedAt",
                    "refunds",
                    "reserved",
                    "restored",
                    "returned",
                    "rewardId",
                    "rounding",
                    "rule",
                    "schema",
                    "sequence",
                    "shipping",
                    "shippingTax",
                    "shopId",
                    "sku",
                    "stamps",
                    "standing",
                    "subject",
                    "taken",
                    "takenOver",
                    "tax",
                    "terms",
                    "test",
                    "total",
                    "unallocated",
                    "unnamed",
                    "value",
                    "values",
                    "reason",
                    "note",
                    "actor",
                    "approver");

    @Property(tries = 200)
    void line_ofAnyEntry_isAtItsPlaceAndTheSameEntry(@ForAll Random random) {
        LedgerEntry entry = new AnyEntries(random).next();

        JournalLine line = JournalLineJson.line(JournalLineJson.of(entry).document());

        assertThat(line).isEqualTo(JournalLineJson.of(entry));
        assertThat(line.customerId()).isEqualTo(entry.account().customerId());
        assertThat(line.sequence()).isEqualTo(entry.sequence());
        assertThat(line.document()).doesNotContain("\n");
        assertThat(JournalLineJson.entry(JournalDay.of(entry), line)).isEqualTo(entry);
    }

    @Property(tries = 200)
    void line_ofAnyEntry_hasNoFieldForAPerson(@ForAll Random random) {
        Set<String> fields = new TreeSet<>();

        collect(Json.parse(JournalLineJson.of(new AnyEntries(random).next()).document()), fields);

        assertThat(FIELDS).containsAll(fields);
    }

    private static void collect(JsonField json, Set<String> into) {
        switch (json.kind()) {
            case OBJECT ->
                    json.fields()
                            .forEach(
                                    (name, value) -> {
                                        into.add(name);
                                        collect(value, into);
                                    });
            case ARRAY -> json.elements().forEach(element -> collect(element, into));
            case TEXT, NUMBER, BOOLEAN, NULL, ABSENT -> {}
        }
    }

    @Test
    void entry_withAnotherContentThanItsHash_isBroken() {
        LedgerEntry entry = new AnyEntries(new Random(5)).next();
        JournalLine line = JournalLineJson.of(entry);
        JournalLine forged =
                JournalLineJson.line(line.document().replace("\"points\":", "\"points\":1"));

        assertThatExceptionOfType(BrokenJournalException.class)
                .isThrownBy(() -> JournalLineJson.entry(JournalDay.of(entry), forged));
    }

    @Test
    void entry_inTheDayOfAnotherShopOrInTheNext_isBroken() {
        LedgerEntry entry = new AnyEntries(new Random(5)).next();
        JournalDay day = JournalDay.of(entry);

        for (JournalDay foreign :
                List.of(
                        new JournalDay(day.shopId() + "2", day.date()),
                        new JournalDay(day.shopId(), day.date().plusDays(1)))) {
            assertThatExceptionOfType(BrokenJournalException.class)
                    .isThrownBy(() -> JournalLineJson.entry(foreign, JournalLineJson.of(entry)))
                    .withMessageContaining(day.toString());
        }
    }

    @Test
    void entry_atAnotherPlaceThanItsLineSays_isBroken() {
        LedgerEntry entry = new AnyEntries(new Random(5)).next();
        JournalLine line = JournalLineJson.of(entry);

        for (JournalLine moved :
                List.of(
                        new JournalLine(line.customerId(), line.sequence() + 1, line.document()),
                        new JournalLine("x", line.sequence(), line.document()))) {
            assertThatExceptionOfType(BrokenJournalException.class)
                    .isThrownBy(() -> JournalLineJson.entry(JournalDay.of(entry), moved));
        }
    }

    @Test
    void line_thatIsNoEntry_isBroken() {
        for (String text : List.of("", "{}", "[1]", "{\"schema\":1,\"shopId\":\"a\"", "x")) {
            assertThatExceptionOfType(BrokenJournalException.class)
                    .isThrownBy(() -> JournalLineJson.line(text));
        }
    }

    @Test
    void manifest_readAgain_isTheSame() {
        DayManifest manifest =
                new DayManifest(
                        List.of(
                                new Piece(
                                        "a".repeat(64),
                                        2,
                                        new Place("7001", 1),
                                        new Place("ü", 9))),
                        Set.of("b".repeat(64), "c".repeat(64)));

        String document = DayManifestJson.write(DAY, manifest);

        assertThat(DayManifestJson.read(DAY, document.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(manifest);
        assertThatExceptionOfType(BrokenJournalException.class)
                .isThrownBy(
                        () ->
                                DayManifestJson.read(
                                        new JournalDay("teerad", DAY.date()),
                                        document.getBytes(StandardCharsets.UTF_8)));
    }
}
