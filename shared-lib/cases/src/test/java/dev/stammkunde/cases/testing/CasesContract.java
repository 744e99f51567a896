package dev.stammkunde.cases.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.cases.CaseId;
import dev.stammkunde.cases.CaseOpening;
import dev.stammkunde.cases.CaseOutcome;
import dev.stammkunde.cases.CaseOwner;
import dev.stammkunde.cases.CasePage;
import dev.stammkunde.cases.CasePorts;
import dev.stammkunde.cases.CaseQuestion;
import dev.stammkunde.cases.CaseQuestion.Filter;
import dev.stammkunde.cases.CaseReason;
import dev.stammkunde.cases.CaseTiming;
import dev.stammkunde.cases.Cases;
import dev.stammkunde.cases.ChangeCase;
import dev.stammkunde.cases.ChangeCase.Seen;
import dev.stammkunde.cases.EraseCases;
import dev.stammkunde.cases.LaterScore;
import dev.stammkunde.cases.NoteScoreAfter;
import dev.stammkunde.cases.OpenCase;
import dev.stammkunde.cases.ReminderPage;
import dev.stammkunde.cases.ScoreAfter;
import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every store of cases does. */
public abstract class CasesContract {

    private static final Instant MONDAY = Instant.parse("2026-05-04T08:00:00Z");
    private static final String SHOP = "shop";
    private static final CustomerId ANNA = new CustomerId(SHOP, "anna#1");

    private Cases cases;

    protected abstract Cases cases();

    /** Returns what was told to the audit of {@link #SHOP}. */
    protected abstract List<Deed> audited();

    @BeforeEach
    void empty() {
        cases = cases();
    }

    @Test
    void open_twice_keepsTheFirst() {
        ServiceCase first = opened("1", MONDAY, ANNA.id());

        assertThat(cases.open(first, Optional.empty())).isEqualTo(SaveResult.SAVED);
        assertThat(cases.open(opened("1", MONDAY.plusSeconds(1), null), Optional.empty()))
                .isEqualTo(SaveResult.CONFLICT);
        assertThat(cases.find(first.id())).contains(new Versioned<>(first, 1));
        assertThat(cases.find(new CaseId("other", first.id().id()))).isEmpty();
    }

    @Test
    void save_allThatCanBeOfACase_isReadBackEqual() {
        OpenCase open = new OpenCase(ports());
        CaseOpening opening = opening("1", MONDAY, ANNA.id());
        CaseId id = open.open(opening, "sie rief an", acting("r1")).opened().value().id();
        open.rescore(id, 9, MONDAY.plusSeconds(9));
        ChangeCase change = new ChangeCase(ports());
        change.assign(new Seen(id, 2), new CaseOwner("mira", null), acting("r2"));
        change.note(new Seen(id, 3), "später mehr 👍", acting("r3"));
        change.close(new Seen(id, 4), new CaseOutcome.MadeGood(0), acting("r4"));

        Versioned<ServiceCase> read = cases.find(id).orElseThrow();

        assertThat(read.version()).isEqualTo(5);
        assertThat(read.value().opening()).isEqualTo(opening);
        assertThat(read.value().owner()).isEqualTo("mira");
        assertThat(read.value().notes())
                .extracting("text")
                .containsExactly("sie rief an", "später mehr 👍");
        assertThat(read.value().laterScore()).isNotNull();
        assertThat(read.value().closing())
                .extracting("outcome")
                .isEqualTo(new CaseOutcome.MadeGood(0));
        assertThat(audited())
                .extracting(Deed::verb)
                .containsExactlyInAnyOrder("open", "assign", "note", "close");
    }

    @Test
    void save_changedSince_writesNeitherCaseNorAudit() {
        ServiceCase first = opened("1", MONDAY, ANNA.id());
        cases.open(first, Optional.empty());

        assertThat(cases.save(new Versioned<>(first, 2), first, Optional.of(entry("r1"))))
                .isEqualTo(SaveResult.CONFLICT);
        assertThat(cases.find(first.id()).orElseThrow().version()).isEqualTo(1);
        assertThat(audited()).isEmpty();
    }

    @Test
    void openSince_openAndClosedCases_areTheOpenOnes() {
        ServiceCase closed = opened("1", MONDAY, ANNA.id());
        cases.open(closed, Optional.empty());
        cases.open(opened("2", MONDAY.plusSeconds(60), ANNA.id()), Optional.empty());
        cases.open(opened("3", MONDAY, "otto"), Optional.empty());
        close(closed.id(), 1, "r1");

        assertThat(cases.openSince(ANNA)).containsExactly(MONDAY.plusSeconds(60));
        assertThat(cases.ofCustomer(ANNA)).hasSize(2).contains(closed.id());
        assertThat(cases.placesOf(ANNA))
                .hasSize(2)
                .contains(new Cases.OpenedCase(closed.id(), MONDAY));
    }

    @Test
    void erase_openCaseOfACustomer_leavesTimesAndNobody() {
        ServiceCase one = opened("1", MONDAY, ANNA.id());
        cases.open(one, Optional.empty());

        new EraseCases(cases).erase(ANNA);
        new EraseCases(cases).erase(ANNA);

        assertThat(cases.ofCustomer(ANNA)).isEmpty();
        assertThat(cases.openSince(ANNA)).isEmpty();
        ServiceCase erased = cases.find(one.id()).orElseThrow().value();
        assertThat(erased.toString()).doesNotContain("anna", "order-1");
        assertThat(erased.dueAt()).isEqualTo(one.dueAt());
        assertThat(cases.open(one, Optional.empty())).isEqualTo(SaveResult.CONFLICT);
    }

    @Test
    void save_afterTheClosing_keepsTheScoreAfterAndForgetsTheAddress() {
        CaseOpening opening =
                new CaseOpening(
                        SHOP, "1", CaseReason.DETRACTOR, ANNA.id(), "order-1", 3, 10, MONDAY);
        CaseId id = new OpenCase(ports()).open(opening).opened().value().id();
        CaseOwner mira = new CaseOwner("mira", "mira@shop.example");
        new ChangeCase(ports()).assign(new Seen(id, 1), mira, acting("r1"));
        assertThat(cases.find(id).orElseThrow().value().assigned()).isEqualTo(mira);
        close(id, 2, "r2");
        Instant later = MONDAY.plus(Duration.ofDays(9));
        new NoteScoreAfter(ports()).note(ANNA, 9, 10, later);

        ServiceCase read = cases.find(id).orElseThrow().value();

        assertThat(read.scoreAfter()).isEqualTo(new LaterScore(9, later));
        assertThat(read.assigned()).isEqualTo(new CaseOwner("mira", null));
        assertThat(read.reminder()).isNull();
        assertThat(cases.openedIn(SHOP, MONDAY, later))
                .extracting(CaseTiming::scores)
                .containsExactly(new ScoreAfter.Pair(3, 9, 10));
    }

    @Test
    void toRemind_ofAllShops_isByTimeAndWithoutWhatIsClosedOrToCome() {
        ServiceCase first = opened("1", MONDAY, null);
        ServiceCase second = opened("2", MONDAY.plusSeconds(1), null);
        CaseOpening others =
                new CaseOpening("other#shop", "3", CaseReason.COMPLAINT, null, null, null, MONDAY);
        ServiceCase other = ServiceCase.open(others, first.dueAt().minusSeconds(9), List.of());
        ServiceCase closed = opened("4", MONDAY, null);
        List.of(second, first, other, closed).forEach(one -> cases.open(one, Optional.empty()));
        close(closed.id(), 1, "r1");

        assertThat(toRemind(first.dueAt().minusSeconds(10))).isEmpty();
        assertThat(toRemind(first.dueAt())).containsExactly(other.id(), first.id());
        assertThat(toRemind(second.dueAt())).containsExactly(other.id(), first.id(), second.id());
    }

    /** By pages of one. */
    private List<CaseId> toRemind(Instant now) {
        List<CaseId> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            ReminderPage page = cases.toRemind(now, after, 1);
            all.addAll(page.cases());
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    @Test
    void page_ofOpenCases_isByDueTimeAndGoesOnWhereItEnded() {
        List<CaseId> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ServiceCase one = opened("k" + i, MONDAY.plus(Duration.ofHours(i)), null);
            cases.open(one, Optional.empty());
            ids.add(one.id());
        }

        assertThat(all(Filter.OPEN, MONDAY, 2)).isEqualTo(ids);
        assertThat(all(Filter.CLOSED, MONDAY, 2)).isEmpty();
        // Due exactly then is in time.
        Instant dueOfSecond = MONDAY.plus(Duration.ofHours(1)).plus(Duration.ofDays(1));
        assertThat(all(Filter.OVERDUE, dueOfSecond, 2)).containsExactly(ids.getFirst());
        assertThat(all(Filter.OVERDUE, dueOfSecond.plusNanos(1), 1))
                .containsExactly(ids.get(0), ids.get(1));
    }

    @Test
    void page_ofClosedCases_isTheLatestFirst() {
        List<CaseId> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ServiceCase one = opened("k" + i, MONDAY, null);
            cases.open(one, Optional.empty());
            close(one.id(), 1, "r" + i);
            ids.addFirst(one.id());
        }

        assertThat(all(Filter.CLOSED, MONDAY, 2)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(all(Filter.CLOSED, MONDAY, 2)).isEqualTo(all(Filter.CLOSED, MONDAY, 100));
        assertThat(all(Filter.OPEN, MONDAY, 100)).isEmpty();
    }

    @Test
    void page_ofMineAndOfNobodys_holdsThose() {
        ServiceCase mine = opened("1", MONDAY, null);
        ServiceCase nobodys = opened("2", MONDAY, null);
        cases.open(mine, Optional.empty());
        cases.open(nobodys, Optional.empty());
        new ChangeCase(ports())
                .assign(new Seen(mine.id(), 1), new CaseOwner("mira", null), acting("r1"));

        assertThat(all(Filter.MINE, MONDAY, 100)).containsExactly(mine.id());
        assertThat(all(Filter.UNASSIGNED, MONDAY, 100)).containsExactly(nobodys.id());
        assertThat(cases.page("other", question(Filter.OPEN, MONDAY), Optional.empty(), 9).cases())
                .isEmpty();
    }

    @Test
    void openedIn_overMonths_holdsEachCaseOnceFromTheFirstMomentOn() {
        Instant june = Instant.parse("2026-06-01T00:00:00Z");
        for (Instant at : List.of(MONDAY, june.minusNanos(1), june, june.plusSeconds(5))) {
            cases.open(opened("at " + at, at, null), Optional.empty());
        }

        assertThat(cases.openedIn(SHOP, MONDAY, june.plusSeconds(5)))
                .extracting(CaseTiming::dueAt)
                .containsExactlyInAnyOrder(
                        MONDAY.plus(Duration.ofDays(1)),
                        june.minusNanos(1).plus(Duration.ofDays(1)),
                        june.plus(Duration.ofDays(1)));
        assertThat(cases.openedIn(SHOP, MONDAY.plusNanos(1), june)).hasSize(1);
        assertThat(cases.openedIn(SHOP, june, june)).isEmpty();
        assertThat(cases.openedIn("other", MONDAY, june)).isEmpty();
    }

    private List<CaseId> all(Filter filter, Instant now, int limit) {
        List<CaseId> ids = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            CasePage page = cases.page(SHOP, question(filter, now), after, limit);
            page.cases().forEach(each -> ids.add(each.value().id()));
            after = page.next();
        } while (after.isPresent());
        return ids;
    }

    private static CaseQuestion question(Filter filter, Instant now) {
        return new CaseQuestion(filter, "mira", now);
    }

    private void close(CaseId id, long version, String request) {
        new ChangeCase(ports())
                .close(new Seen(id, version), new CaseOutcome.Fixed(), acting(request));
    }

    private CasePorts ports() {
        return SampleCases.ports(cases);
    }

    private static dev.stammkunde.platform.Acting acting(String request) {
        return SampleCases.acting("mira", MONDAY.plusSeconds(100), request);
    }

    private static AuditEntry entry(String request) {
        return acting(request).did(SHOP, new Deed("note", "case", "1"));
    }

    private static CaseOpening opening(String key, Instant at, @Nullable String customer) {
        return new CaseOpening(SHOP, key, CaseReason.DETRACTOR, customer, "order-1", 3, at);
    }

    private static ServiceCase opened(String key, Instant at, @Nullable String customer) {
        return ServiceCase.open(opening(key, at, customer), at.plus(Duration.ofDays(1)), List.of());
    }
}
