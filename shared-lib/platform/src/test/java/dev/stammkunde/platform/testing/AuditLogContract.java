package dev.stammkunde.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditChange;
import dev.stammkunde.platform.AuditChanges;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.platform.AuditLog.Page;
import dev.stammkunde.platform.AuditLog.Question;
import dev.stammkunde.platform.Deed;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What tells of any store what was done to shops. */
public abstract class AuditLogContract {

    private static final Instant MARCH = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T10:00:00.5Z");
    private static final Question ALL = question(Instant.EPOCH, MARCH.plusSeconds(99_999_999));

    /** Returns the store, which is empty before each test. */
    protected abstract AuditLog log();

    /** Writes an entry, unless its request has one. */
    protected abstract void write(AuditEntry entry);

    private static Question question(Instant from, Instant until) {
        return new Question(from, until, Optional.empty(), Optional.empty());
    }

    private static AuditEntry entry(String shopId, Instant at, String request, String kind) {
        return new Acting("mia#1", null, List.of("finance", "support"), at, request)
                .did(shopId, new Deed("pause", kind, "spring"));
    }

    private List<AuditEntry> told(Question question) {
        return log().page("shop", question, Optional.empty(), 100).entries();
    }

    @Test
    void page_entry_isReadBackEqual() {
        AuditEntry entry =
                new Acting("mia", "Mia M.", List.of(), APRIL, "JKJ=#%")
                        .did("shop", new Deed("replace", "campaign", "spring"))
                        .with(
                                new AuditChanges(
                                        List.of(
                                                new AuditChange("a", null, ""),
                                                new AuditChange("b", "Ümläut", null)),
                                        false));

        write(entry);

        assertThat(told(ALL)).containsExactly(entry);
        assertThat(log().page("shop#2", ALL, Optional.empty(), 9).entries()).isEmpty();
        assertThat(log().page("sho", ALL, Optional.empty(), 9).entries()).isEmpty();
    }

    @Test
    void page_times_areFromUntilAndTheNewestFirst() {
        AuditEntry early = entry("shop", MARCH, "1", "campaign");
        AuditEntry later = entry("shop", MARCH.plusMillis(1), "0", "campaign");
        AuditEntry last = entry("shop", APRIL, "2", "campaign");
        write(later);
        write(last);
        write(early);
        write(entry("other", MARCH, "1", "campaign"));

        assertThat(told(ALL)).containsExactly(last, later, early);
        assertThat(told(question(MARCH, APRIL))).containsExactly(later, early);
        assertThat(told(question(MARCH.plusMillis(1), APRIL.plusMillis(1))))
                .containsExactly(last, later);
        assertThat(told(question(APRIL.plusMillis(1), APRIL.plusMillis(2)))).isEmpty();
    }

    @Test
    void page_kindAndPerson_areThoseAlone() {
        AuditEntry campaign = entry("shop", MARCH, "1", "campaign");
        write(campaign);
        write(entry("shop", MARCH, "2", "mail-settings"));

        assertThat(
                        told(
                                new Question(
                                        Instant.EPOCH,
                                        APRIL,
                                        Optional.of("campaign"),
                                        Optional.of("mia#1"))))
                .containsExactly(campaign);
        assertThat(told(new Question(Instant.EPOCH, APRIL, Optional.empty(), Optional.of("mia"))))
                .isEmpty();
    }

    @Test
    void page_byPage_hasEachEntryOnce() {
        List<AuditEntry> all = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            AuditEntry entry =
                    entry("shop", MARCH.plusSeconds(i / 3), "r" + i, i % 50 == 0 ? "a" : "b");
            write(entry);
            all.addFirst(entry);
        }

        assertThat(pages(ALL, 7))
                .containsExactlyInAnyOrderElementsOf(all)
                .isSortedAccordingTo(
                        (left, right) -> right.acting().at().compareTo(left.acting().at()));
        assertThat(
                        pages(
                                new Question(
                                        ALL.from(),
                                        ALL.until(),
                                        Optional.of("a"),
                                        Optional.empty()),
                                2))
                .hasSize(5);
        assertThat(pages(ALL, 250)).hasSize(250);
    }

    private List<AuditEntry> pages(Question question, int limit) {
        List<AuditEntry> entries = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page page = log().page("shop", question, next, limit);
            assertThat(page.entries().size()).isLessThanOrEqualTo(limit);
            entries.addAll(page.entries());
            next = page.next();
        } while (next.isPresent());
        return entries;
    }

    @Test
    void write_sameRequestTwice_isThereOnceAsItWas() {
        AuditEntry entry = entry("shop", MARCH, "1", "campaign");
        write(entry);

        write(entry.with("more", null, 1));

        assertThat(told(ALL)).containsExactly(entry);
    }
}
