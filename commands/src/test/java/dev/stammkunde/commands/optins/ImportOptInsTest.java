package dev.stammkunde.commands.optins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.consent.Evidence;
import dev.stammkunde.mail.consent.EvidenceStore;
import dev.stammkunde.mail.testing.InMemoryConsents;
import dev.stammkunde.mail.testing.InMemoryMails;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

class ImportOptInsTest {

    private static final int MANY = 10_000;
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryConsents consents = new InMemoryConsents();
    private final InMemoryMails mails = new InMemoryMails(customers);
    private final AtomicLong kept = new AtomicLong();
    private boolean broken;

    @TempDir Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("many.csv");
        try (BufferedWriter text = Files.newBufferedWriter(file)) {
            text.write("email,confirmed_at,consent_text,text_version,source\n");
            for (int i = 0; i < MANY; i++) {
                text.write("c%d@example.com,2024-03-01T10:00:00Z,Ja,1,form\n".formatted(i));
            }
        }
    }

    @Test
    void write_aLongFile_holdsSomeRowsOnly() throws IOException, InterruptedException {
        AtomicLong read = new AtomicLong();
        AtomicLong most = new AtomicLong();

        Tally tally;
        try (OptInFile rows = OptInFile.open(file, NOW)) {
            Iterator<RowReading> all = rows.rows();
            tally =
                    importing()
                            .write(
                                    new Iterator<>() {
                                        @Override
                                        public boolean hasNext() {
                                            return all.hasNext();
                                        }

                                        @Override
                                        public RowReading next() {
                                            long held = read.incrementAndGet() - kept.get();
                                            most.accumulateAndGet(held, Math::max);
                                            return all.next();
                                        }
                                    });
        }

        assertThat(tally).isEqualTo(new Tally(MANY, 0, 0, 0, 0));
        assertThat(most).hasValueLessThanOrEqualTo(ImportOptIns.ROWS);
    }

    @Test
    void write_afterAFaultHalfWay_finishesTheRest() throws IOException, InterruptedException {
        broken = true;
        Tally before = Tally.NONE;
        try (OptInFile rows = OptInFile.open(file, NOW)) {
            before = importing().write(rows.rows());
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("the table is gone");
        }
        assertThat(before).isEqualTo(Tally.NONE);
        long first = kept.get();
        broken = false;

        try (OptInFile rows = OptInFile.open(file, NOW)) {
            assertThat(importing().write(rows.rows()))
                    .isEqualTo(new Tally(MANY - first, first, 0, 0, 0));
        }
        assertThat(first).isBetween(1L, MANY - 1L);
    }

    private ImportOptIns importing() {
        return new ImportOptIns(
                "kaffeerad",
                new OptInPorts(new Counting(), mails, customers, customers, customers),
                _ -> {});
    }

    private final class Counting implements EvidenceStore {

        @Override
        public boolean keep(Evidence one) {
            if (broken && kept.get() > MANY / 2) {
                throw new IllegalStateException("the table is gone");
            }
            boolean isNew = consents.keep(one);
            if (isNew) {
                kept.incrementAndGet();
            }
            return isNew;
        }

        @Override
        public Optional<Evidence> findEvidence(CustomerId customer, String id) {
            return consents.findEvidence(customer, id);
        }

        @Override
        public List<Evidence> evidenceOf(CustomerId customer) {
            return consents.evidenceOf(customer);
        }

        @Override
        public void expire(CustomerId customer, Instant withdrawnAt) {
            consents.expire(customer, withdrawnAt);
        }

        @Override
        public void expire(CustomerId customer, Evidence.Matter matter, Instant withdrawnAt) {
            consents.expire(customer, matter, withdrawnAt);
        }

        @Override
        public void erase(CustomerId customer, Instant erasedAt) {
            consents.erase(customer, erasedAt);
        }
    }
}
