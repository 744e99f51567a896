package dev.stammkunde.finance.closing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.json.CloseJson;
import dev.stammkunde.finance.json.SignatureJson;
import dev.stammkunde.finance.store.SealStore;
import dev.stammkunde.finance.store.SignatureStore;
import dev.stammkunde.finance.testing.InMemorySealObjects;
import dev.stammkunde.finance.testing.OwnKey;
import dev.stammkunde.finance.testing.SealedShop;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.journal.JournalDay;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tampers as somebody with all rights but the key can. */
final class VerifySealsTest {

    private static final String CLOSES = "finance/v1/shop=kaffeerad/month=";
    private static final String SIGNATURES = "finance/v1/shop=kaffeerad/signatures/0000000";
    private static final YearMonth OCTOBER = SealedShop.FIRST.plusMonths(1);

    private final SealedShop shop = SealedShop.withBookings();
    private InMemorySealObjects objects = shop.closed();

    @Test
    void verify_whatNobodyTouched_findsNothing() {
        assertThat(shop.findings(objects)).isEmpty();
        assertThat(objects.keys("finance/v1/")).hasSize(3 * 3 + 5);
    }

    @Test
    void verify_aCloseThatIsGone_namesItsMonth() {
        objects.delete(CLOSES + "2026-10/close.json");

        assertThat(shop.findings(objects))
                .containsExactly(
                        "kaffeerad: close of 2026-11: comes where the close of 2026-10 has to be");
    }

    @Test
    void verify_aFirstCloseThatIsGone_isSeen() {
        objects.delete(CLOSES + "2026-09/close.json");

        assertThat(shop.findings(objects))
                .containsExactly("kaffeerad: close of 2026-10: follows a close that is not there");
    }

    @Test
    void verify_aFileThatIsGone_isNamed() {
        String key =
                objects.keys(CLOSES + "2026-10/sealed-").stream()
                        .filter(it -> it.endsWith("-report.json"))
                        .findFirst()
                        .orElseThrow();
        objects.delete(key);

        assertThat(shop.findings(objects))
                .containsExactly("kaffeerad: close of 2026-10: its file report.json is not there");
    }

    @Test
    void verify_aCloseWithItsRightHashAndTheOldSignature_wasNotSigned() {
        MonthClose close = october();
        MonthClose.Content forged = with(close.content(), "another");
        replace(new MonthClose(forged, forged.computedHash(), close.signature()));

        assertThat(shop.findings(objects))
                .containsExactly(
                        "kaffeerad: close of 2026-10: was not signed by the key",
                        "kaffeerad: close of 2026-11: follows another close than that of 2026-10");
    }

    @Test
    void verify_aCloseThatAnotherKeySigned_wasNotSignedByTheKey() {
        OwnKey other = new OwnKey(shop.key().keyId());
        MonthClose close = october();
        byte[] signature = other.sign(HexFormat.of().parseHex(close.hash()));
        replace(
                new MonthClose(
                        close.content(),
                        close.hash(),
                        Base64.getEncoder().encodeToString(signature)));

        assertThat(shop.findings(objects))
                .containsExactly("kaffeerad: close of 2026-10: was not signed by the key");
    }

    @Test
    void verify_aSignatureThatIsGone_isNamed() {
        objects.delete(SIGNATURES + "2.json");

        assertThat(shop.findings(objects))
                .containsExactlyInAnyOrder(
                        "kaffeerad: signature 2: is not there",
                        "kaffeerad: day 2026-09-30: was not signed");
    }

    @Test
    void verify_theLastSignatureThatIsGone_isSeenByTheCloseThatNamesIt() {
        objects.delete(SIGNATURES + "5.json");

        assertThat(shop.findings(objects))
                .contains(
                        "kaffeerad: close of 2026-11: names signature 5, which is another or not there");
    }

    @Test
    void verify_aCloseInThePlaceOfAnother_isBroken() {
        byte[] other = objects.find(CLOSES + "2026-09/close.json").orElseThrow();
        objects.replace(CLOSES + "2026-10/close.json", other);

        assertThat(shop.findings(objects))
                .containsExactly(
                        "kaffeerad: close of 2026-10: is not as it was written (it is the close of another month)");
    }

    @Test
    void verify_aSignatureInThePlaceOfAClose_isBroken() {
        byte[] signature = objects.find(SIGNATURES + "1.json").orElseThrow();
        objects.replace(CLOSES + "2026-10/close.json", signature);

        assertThat(shop.findings(objects).getFirst())
                .startsWith("kaffeerad: close of 2026-10: is not as it was written");
    }

    @Test
    void verify_aRewrittenChainOfAnAccount_isSeenByItsDayAndItsMonth() {
        SealedShop rewritten = new SealedShop();
        // All hashes are right: whoever rewrites a ledger and its journal computes them anew.
        for (String[] booking :
                new String[][] {
                    {"7001", "2026-09-03T10:00:00Z", "11"},
                    {"7002", "2026-09-03T11:00:00Z", "20"},
                    {"7001", "2026-09-03T12:00:00Z", "30"},
                    {"7003", "2026-09-30T22:30:00Z", "40"},
                    {"7002", "2026-10-15T10:00:00Z", "50"},
                    {"7001", "2026-11-29T10:00:00Z", "60"},
                    {"7001", "2026-12-01T10:00:00Z", "70"}
                }) {
            LedgerEntry unused =
                    rewritten.bookings().book(booking[0], booking[1], Long.parseLong(booking[2]));
        }
        rewritten.settle();

        assertThat(rewritten.findings(objects))
                .contains(
                        "kaffeerad: close of 2026-09: was closed with other entries than the journal has",
                        "kaffeerad: day 2026-09-03: was signed with other entries than the journal has",
                        "kaffeerad: day 2026-12-01: was signed with other entries than the journal has")
                .noneMatch(finding -> finding.contains("close of 2026-10: was closed with other"));
    }

    @Test
    void verify_anEntryThatCameAfterTheClose_isSeen() {
        LedgerEntry unused = shop.bookings().book("7009", "2026-10-20T10:00:00Z", 5);

        assertThat(shop.findings(objects))
                .containsExactly(
                        "kaffeerad: close of 2026-10: was closed with 2 entries, and the journal has 3");
    }

    @Test
    void verify_aDayAfterTheFirstSignedOne_mustBeSigned() {
        LedgerEntry unused = shop.bookings().book("7009", "2026-11-20T10:00:00Z", 5);
        shop.settle();

        assertThat(shop.findings(objects)).contains("kaffeerad: day 2026-11-20: was not signed");
    }

    @Test
    void verify_aSignatureOfADayAsItWas_saysOtherEntries() {
        DaySignature signature = new SignatureStore(objects).find(SealedShop.ID, 3).orElseThrow();
        DaySignature.Content content = signature.content();
        DaySignature.Content forged =
                new DaySignature.Content(
                        new JournalDay(SealedShop.ID, LocalDate.of(2026, 10, 16)),
                        content.number(),
                        Instant.EPOCH,
                        content.lines(),
                        content.accounts(),
                        content.root(),
                        content.previous(),
                        content.replaces(),
                        content.keyId());
        objects.replace(
                SIGNATURES + "3.json",
                SignatureJson.write(
                        new DaySignature(forged, forged.computedHash(), signature.signature())));

        assertThat(shop.findings(objects))
                .contains(
                        "kaffeerad: signature 3: was not signed by the key",
                        "kaffeerad: signature 4: follows another signature than the one before it");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 110, ''",
        "7, 110, 'kaffeerad: close of 2026-09: begins with 7 points, and what was closed before it"
                + " ended with 0'",
        "0, 60, 'kaffeerad: close of 2026-10: begins with 60 points, and what was closed before it"
                + " ended with 110'"
    })
    void verify_closesThatBeginWithOtherPointsThanTheOneBeforeLeft_areFound(
            long first, long second, String finding) {
        objects = new InMemorySealObjects();
        shop.sign(objects, shop.key(), Instant.parse("2026-12-02T01:10:00Z"));
        close(SealedShop.FIRST, first, 110);
        close(OCTOBER, second, 160);

        assertThat(shop.findings(objects))
                .isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
    }

    private void close(YearMonth month, long opening, long closing) {
        CloseAsk ask = shop.ask(month);
        SortedMap<String, byte[]> files = new TreeMap<>(ask.files());
        String report =
                "{\"points\":{\"all\":{\"opening\":%d,\"movements\":{},\"closing\":%d}}}"
                        .formatted(opening, closing);
        files.put(SealedPoints.FILE, report.getBytes(StandardCharsets.US_ASCII));
        CloseAsk with =
                new CloseAsk(
                        ask.month(),
                        ask.firstMonth(),
                        ask.entries(),
                        ask.carried(),
                        ask.tieOut(),
                        files,
                        ask.legalEntity(),
                        ask.closedBy());
        assertThat(
                        shop.closing(objects, shop.key())
                                .close(with, Instant.parse("2026-12-05T10:00:00Z")))
                .isInstanceOf(CloseResult.Closed.class);
    }

    private MonthClose october() {
        return new SealStore(objects).find(SealedShop.ID, OCTOBER).orElseThrow();
    }

    private void replace(MonthClose close) {
        objects.replace(CLOSES + "2026-10/close.json", CloseJson.write(close));
    }

    private static MonthClose.Content with(MonthClose.Content content, String closedBy) {
        return new MonthClose.Content(
                content.month(),
                content.from(),
                content.legalEntity(),
                closedBy,
                content.closedAt(),
                content.previous(),
                content.accounts(),
                content.entries(),
                content.carriedSha256(),
                content.signed(),
                content.files(),
                content.keyId());
    }
}
