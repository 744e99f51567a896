package dev.stammkunde.commands.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.commands.imports.BookBalances.Booked;
import dev.stammkunde.finance.imports.BalanceRow.Broken;
import dev.stammkunde.finance.imports.BalanceTally;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.store.TemporaryLines;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

class BalanceFileTest {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final String HEADER = "customerId;points;expiresAt;earned;reference\n";

    @TempDir Path folder;

    private final List<Broken> broken = new ArrayList<>();
    private final BalanceFile.Listener listener =
            new BalanceFile.Listener() {
                @Override
                public void broken(Broken row) {
                    broken.add(row);
                }

                @Override
                public void progressed(String how) {
                    // Nobody watches.
                }
            };

    @Test
    void count_aFileWithItsTraps_addsUpWhatIsRight() throws IOException {
        BalanceTally tally =
                count(
                        HEADER
                                + "7002;1.234.567;2027-12-31;ja;b\n"
                                + "7001;500;2027-06-30;yes;a\n"
                                + "7001;500;2027-06-30;yes;a\n"
                                + "7001;70;;nein;Müller\n"
                                + "7003;5;;yes;c\n"
                                + "7003;6;;yes;c\n"
                                + "7004;1.234;;yes;d\n"
                                + "7004;-5;;yes;d\n"
                                + "7004;5;2020-01-01;yes;e\n"
                                + "7004;5;soon;yes;e\n"
                                + ";5;;yes;e\n"
                                + "7004;5;;vielleicht;e\n"
                                + "7004;0;;yes;e\n"
                                + "7004;12,00;2027-12-31T23:00:00Z;no;f\n");

        assertThat(tally.lines()).isEqualTo(4);
        assertThat(tally.customers()).isEqualTo(3);
        assertThat(tally.repeated()).isEqualTo(1);
        assertThat(tally.earned()).isEqualTo(1_235_067);
        assertThat(tally.promotional()).isEqualTo(82);
        assertThat(tally.byMonth())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                YearMonth.of(2027, 6), 500L,
                                YearMonth.of(2027, 12), 1_234_579L));
        assertThat(tally.byProgramme()).isEqualTo(70);
        assertThat(broken)
                .containsExactlyInAnyOrder(
                        new Broken(6, "another line says something else of this reference"),
                        new Broken(7, "says something else of its reference than line 6"),
                        new Broken(
                                8,
                                "points can be read in two ways: with thousands or with decimals"),
                        new Broken(9, "points is no amount"),
                        new Broken(10, "expiresAt is over"),
                        new Broken(
                                11,
                                "expiresAt must be the last day, such as 2027-12-31, or an instant"),
                        new Broken(12, "customerId and reference must each be 1 to 128 characters"),
                        new Broken(13, "earned must be yes or no"),
                        new Broken(14, "points must be from 1 to 1,000,000,000"));
    }

    @Test
    void count_headerOnly_hasNothing() throws IOException {
        assertThat(count(HEADER).points()).isZero();
    }

    @Test
    void read_aHeaderThatIsSpeltOtherwise_isNamed() {
        assertThatThrownBy(() -> count("customerId;points;expires;earned;reference\n"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("Unknown: expires.");
        assertThatThrownBy(() -> count("customerId;points\n"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("Missing: earned, reference.");
        assertThatThrownBy(() -> count(""))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("Its first line is no header.");
    }

    @Test
    void book_rowsInAnyOrderAndTwice_comeToTheSameLedger() throws Exception {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            rows.add("%d;%d;;yes;r%d%n".formatted(i % 700, i + 1, i));
        }
        Collections.shuffle(rows, new Random(1));
        InMemoryPointsLedger ledger = new InMemoryPointsLedger();

        Booked first = book(ledger, HEADER + String.join("", rows));
        Collections.shuffle(rows, new Random(2));
        Booked again = book(ledger, HEADER + String.join("", rows));

        long points = 2_500L * 2_501 / 2;
        assertThat(first).isEqualTo(new Booked(2_500, points, 0, List.of()));
        assertThat(again).isEqualTo(new Booked(0, 0, 2_500, List.of()));
        long sum = 0;
        for (int i = 0; i < 700; i++) {
            sum += ledger.account(new AccountId(Orders.SHOP, Integer.toString(i))).balance();
        }
        assertThat(sum).isEqualTo(points);
    }

    private BalanceTally count(String text) throws IOException {
        BalanceTally tally = new BalanceTally(ZONE);
        try (BalanceFile file = read(text)) {
            ImportBalances.count(file, tally);
        }
        return tally;
    }

    private Booked book(InMemoryPointsLedger ledger, String text) throws Exception {
        try (BalanceFile file = read(text)) {
            return ImportBalances.book(
                    file,
                    new BookBalances(
                            ledger,
                            new BookBalance(
                                    ledger,
                                    new BookBalance.Terms(
                                            Orders.SHOP,
                                            Orders.programme(),
                                            "operator:anna",
                                            "Übernommen",
                                            "Geschenkt"),
                                    InstantSource.fixed(NOW),
                                    _ -> {})),
                    8,
                    listener);
        }
    }

    private BalanceFile read(String text) throws IOException {
        Path file =
                Files.write(
                        folder.resolve("balances.csv"),
                        text.getBytes(Charset.forName("windows-1252")));
        return BalanceFile.read(
                FileText.recognise(file), ZONE, NOW, new TemporaryLines(), listener);
    }
}
