package dev.stammkunde.finance.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stammkunde.finance.store.SignatureStore;
import dev.stammkunde.finance.testing.InMemorySealObjects;
import dev.stammkunde.finance.testing.SealedShop;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.DayManifest;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.json.JournalLineJson;
import dev.stammkunde.points.testing.SampleLines;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

final class SignDaysTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 29);
    private static final JournalDay DAY = new JournalDay(SealedShop.ID, DATE);
    private static final Instant NOW = Instant.parse("2026-11-30T01:10:00Z");

    private final SealedShop shop = new SealedShop();
    private final InMemorySealObjects objects = new InMemorySealObjects();
    private final SignatureStore signatures = new SignatureStore(objects);

    @Test
    void sign_aDay_signsTheLastEntryOfEachAccount() {
        LedgerEntry unused = shop.bookings().book("7001", "2026-11-29T08:00:00Z", 1);
        LedgerEntry last = shop.bookings().book("7001", "2026-11-29T09:00:00Z", 2);
        LedgerEntry other = shop.bookings().book("7002", "2026-11-29T08:00:00Z", 3);
        shop.settle();

        DaySignature signature = signed();

        MerkleTree tree = new MerkleTree();
        tree.add(("2 " + last.hash().hex() + " 7001").getBytes(StandardCharsets.UTF_8));
        tree.add(("1 " + other.hash().hex() + " 7002").getBytes(StandardCharsets.UTF_8));
        assertThat(signature.content().root()).isEqualTo(tree.root());
        assertThat(signature.content().lines()).isEqualTo(3);
        assertThat(signature.content().accounts()).isEqualTo(2);
        assertThat(shop.key().trusted().hasSigned(signature.hash(), signature.signature()))
                .isTrue();
    }

    @Test
    void sign_aDayThatIsNotPutTogether_signsNothing() {
        LedgerEntry unused = shop.bookings().book("7001", "2026-11-29T08:00:00Z", 1);

        assertThat(sign(DATE)).isEqualTo(new SignDays.Result.NothingToSign());
        assertThat(sign(DATE.plusDays(1))).isEqualTo(new SignDays.Result.NothingToSign());
    }

    @Test
    void sign_aDayWithALatePart_addsASignatureThatNamesTheOneBefore() {
        LedgerEntry one = shop.bookings().book("7001", "2026-11-29T08:00:00Z", 1);
        shop.settle();
        DaySignature first = signed();
        LedgerEntry two = shop.bookings().book("7001", "2026-11-30T08:00:00Z", 1);
        LedgerEntry late = shop.bookings().book("7002", "2026-11-29T08:00:00Z", 1);
        shop.settle();
        assertThat(sign(DATE.plusDays(1))).isInstanceOf(SignDays.Result.Signed.class);

        DaySignature further = signed();

        assertThat(List.of(one, two, late)).doesNotHaveDuplicates();
        assertThat(further.content().number()).isEqualTo(3);
        assertThat(further.content().replaces()).isEqualTo(1);
        assertThat(signatures.find(SealedShop.ID, 1)).hasValue(first);
        assertThat(shop.findings(objects)).isEmpty();
    }

    @Test
    void sign_aDayThatLostLines_isRefused() {
        LedgerEntry one = shop.bookings().book("7001", "2026-11-29T08:00:00Z", 1);
        LedgerEntry two = shop.bookings().book("7002", "2026-11-29T08:00:00Z", 1);
        shop.settle();
        DaySignature unused = signed();
        SortedLines less = SortedLines.of(List.of(JournalLineJson.of(one)));
        String piece = shop.journal().keepPiece(DAY, less);
        DayManifest.Place place = new DayManifest.Place("7001", 1);
        DayManifest shorter =
                new DayManifest(List.of(new DayManifest.Piece(piece, 1, place, place)), Set.of());
        assertThat(two.sequence()).isEqualTo(1);
        assertThat(
                        shop.journal()
                                .settle(
                                        DAY,
                                        shorter,
                                        Objects.requireNonNull(
                                                shop.journal().contents(DAY).version())))
                .isTrue();

        assertThatExceptionOfType(BrokenSealException.class)
                .isThrownBy(() -> sign(DATE))
                .withMessageContaining("1 lines, of 2 that were signed");
        assertThat(shop.findings(objects))
                .containsExactly(
                        "kaffeerad: day 2026-11-29: was signed with 2 lines, and the journal has 1");
    }

    @Test
    void sign_aDayWithWhatIsNoEntry_isRefused() {
        shop.journal().keep(DAY, SortedLines.of(List.of(SampleLines.line("7001", 1))));
        shop.settle();

        assertThatExceptionOfType(BrokenJournalException.class).isThrownBy(() -> sign(DATE));
        assertThat(objects.keys("")).isEmpty();
    }

    @Test
    void sign_aDayWithTwoDocumentsAtOnePlace_signsTheEntryBefore() {
        LedgerEntry before = shop.bookings().book("7001", "2026-11-29T08:00:00Z", 1);
        LedgerEntry one = shop.bookings().next("7001", Instant.parse("2026-11-29T09:00:00Z"), 2);
        LedgerEntry other = shop.bookings().next("7001", Instant.parse("2026-11-29T09:00:00Z"), 3);
        shop.journal()
                .keep(
                        DAY,
                        SortedLines.of(
                                List.of(JournalLineJson.of(one), JournalLineJson.of(other))));
        shop.settle();

        MerkleTree tree = new MerkleTree();
        tree.add(("1 " + before.hash().hex() + " 7001").getBytes(StandardCharsets.UTF_8));
        assertThat(signed().content().root()).isEqualTo(tree.root());
    }

    @Test
    void sign_byTwoRunsAtOnce_isOneChain() {
        LedgerEntry one = shop.bookings().book("7001", "2026-11-28T08:00:00Z", 1);
        LedgerEntry two = shop.bookings().book("7001", "2026-11-29T08:00:00Z", 1);
        shop.settle();
        SignDays.OfShop first = days();
        SignDays.OfShop second = days();

        assertThat(one).isNotEqualTo(two);
        assertThat(first.sign(DATE.minusDays(1), NOW)).isInstanceOf(SignDays.Result.Signed.class);
        assertThat(second.sign(DATE, NOW)).isInstanceOf(SignDays.Result.Signed.class);
        assertThat(second.sign(DATE.minusDays(1), NOW))
                .isEqualTo(new SignDays.Result.SignedBefore());
        assertThat(first.sign(DATE, NOW)).isEqualTo(new SignDays.Result.SignedBefore());

        assertThat(signatures.numbers(SealedShop.ID)).containsExactly(1L, 2L);
        assertThat(shop.findings(objects)).isEmpty();
    }

    private DaySignature signed() {
        return ((SignDays.Result.Signed) sign(DATE)).signature();
    }

    private SignDays.Result sign(LocalDate date) {
        return days().sign(date, NOW);
    }

    private SignDays.OfShop days() {
        return new SignDays(shop.heads(), signatures, shop.key())
                .ofShop(SealedShop.ID, DATE.minusDays(39));
    }
}
