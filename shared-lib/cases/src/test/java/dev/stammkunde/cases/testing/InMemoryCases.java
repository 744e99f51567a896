package dev.stammkunde.cases.testing;

import dev.stammkunde.cases.CaseClosing;
import dev.stammkunde.cases.CaseId;
import dev.stammkunde.cases.CasePage;
import dev.stammkunde.cases.CaseQuestion;
import dev.stammkunde.cases.CaseQuestion.Filter;
import dev.stammkunde.cases.CaseTiming;
import dev.stammkunde.cases.Cases;
import dev.stammkunde.cases.FindClosedCases;
import dev.stammkunde.cases.LaterScore;
import dev.stammkunde.cases.NextReminder;
import dev.stammkunde.cases.ReminderPage;
import dev.stammkunde.cases.ScoreAfter;
import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.items.KeyText;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Keeps cases in memory. */
public final class InMemoryCases implements Cases, FindClosedCases {

    private final Map<CaseId, Versioned<ServiceCase>> cases = new LinkedHashMap<>();
    private final List<AuditEntry> audited = new ArrayList<>();

    /** Returns what was told to the audit. */
    public List<AuditEntry> audited() {
        return List.copyOf(audited);
    }

    /** Returns all cases. */
    public List<ServiceCase> all() {
        return cases.values().stream().map(Versioned::value).toList();
    }

    @Override
    public Optional<Versioned<ServiceCase>> find(CaseId id) {
        return Optional.ofNullable(cases.get(id));
    }

    @Override
    public List<CaseId> ofCustomer(CustomerId customer) {
        return of(customer).map(ServiceCase::id).toList();
    }

    @Override
    public List<OpenedCase> placesOf(CustomerId customer) {
        return of(customer)
                .map(each -> new OpenedCase(each.id(), each.opening().openedAt()))
                .toList();
    }

    @Override
    public List<Instant> openSince(CustomerId customer) {
        return of(customer)
                .filter(ServiceCase::isOpen)
                .map(each -> each.opening().openedAt())
                .toList();
    }

    private Stream<ServiceCase> of(CustomerId customer) {
        return all().stream()
                .filter(each -> each.opening().findCustomer().equals(Optional.of(customer)));
    }

    @Override
    public SaveResult open(ServiceCase one, Optional<AuditEntry> entry) {
        return save(new Versioned<>(one, 0), one, entry);
    }

    @Override
    public SaveResult save(
            Versioned<ServiceCase> before, ServiceCase next, Optional<AuditEntry> entry) {
        long stored = find(next.id()).map(Versioned::version).orElse(0L);
        if (stored != before.version()) {
            return SaveResult.CONFLICT;
        }
        cases.put(next.id(), new Versioned<>(next, stored + 1));
        entry.ifPresent(audited::add);
        return SaveResult.SAVED;
    }

    @Override
    public CasePage page(String shopId, CaseQuestion question, Optional<String> after, int limit) {
        boolean isOpen = question.filter() != Filter.CLOSED;
        Comparator<Versioned<ServiceCase>> order =
                Comparator.comparing(each -> place(each.value()));
        List<Versioned<ServiceCase>> found =
                cases.values().stream()
                        .filter(each -> each.value().id().shopId().equals(shopId))
                        .filter(each -> question.isAbout(each.value()))
                        .sorted(isOpen ? order : order.reversed())
                        .filter(each -> isAfter(place(each.value()), after, isOpen))
                        .toList();
        List<Versioned<ServiceCase>> page = found.stream().limit(limit).toList();
        return new CasePage(
                page,
                found.size() > limit
                        ? Optional.of(place(page.getLast().value()))
                        : Optional.empty());
    }

    @Override
    public CasePage closedIn(
            String shopId, Instant from, Instant until, Optional<String> after, int limit) {
        List<Versioned<ServiceCase>> found =
                cases.values().stream()
                        .filter(each -> each.value().id().shopId().equals(shopId))
                        .filter(each -> isClosedIn(each.value().closing(), from, until))
                        .sorted(Comparator.comparing(each -> place(each.value())))
                        .filter(each -> isAfter(place(each.value()), after, true))
                        .toList();
        List<Versioned<ServiceCase>> page = found.stream().limit(limit).toList();
        return new CasePage(
                page,
                found.size() > limit
                        ? Optional.of(place(page.getLast().value()))
                        : Optional.empty());
    }

    private static boolean isClosedIn(@Nullable CaseClosing closing, Instant from, Instant until) {
        return closing != null && !closing.at().isBefore(from) && closing.at().isBefore(until);
    }

    private static boolean isAfter(String place, Optional<String> after, boolean isOpen) {
        return after.isEmpty()
                || (isOpen ? place.compareTo(after.get()) > 0 : place.compareTo(after.get()) < 0);
    }

    private static String place(ServiceCase one) {
        CaseClosing closing = one.closing();
        Instant at = closing == null ? one.dueAt() : closing.at();
        return KeyText.sortable(at) + '#' + one.id().id();
    }

    @Override
    public ReminderPage toRemind(Instant now, Optional<String> after, int limit) {
        TreeMap<String, CaseId> due = new TreeMap<>();
        for (ServiceCase each : all()) {
            NextReminder reminder = each.reminder();
            if (reminder != null && !reminder.at().isAfter(now)) {
                due.put(KeyText.sortable(reminder.at()) + '#' + each.id().id(), each.id());
            }
        }
        var left = after.map(place -> due.tailMap(place, false)).orElse(due);
        List<String> places = left.keySet().stream().limit(limit).toList();
        return new ReminderPage(
                places.stream().map(due::get).toList(),
                left.size() > limit ? Optional.of(places.getLast()) : Optional.empty());
    }

    @Override
    public List<CaseTiming> openedIn(String shopId, Instant from, Instant until) {
        return all().stream()
                .filter(each -> each.id().shopId().equals(shopId))
                .filter(each -> !each.opening().openedAt().isBefore(from))
                .filter(each -> each.opening().openedAt().isBefore(until))
                .map(InMemoryCases::timing)
                .toList();
    }

    private static CaseTiming timing(ServiceCase one) {
        CaseClosing closing = one.closing();
        return closing == null
                ? new CaseTiming(one.dueAt(), null, 0, null)
                : new CaseTiming(one.dueAt(), closing.at(), closing.workingMinutes(), scores(one));
    }

    private static ScoreAfter.@Nullable Pair scores(ServiceCase one) {
        LaterScore after = one.scoreAfter();
        Integer before = one.opening().score();
        Integer outOf = one.opening().outOf();
        return after == null || before == null || outOf == null
                ? null
                : new ScoreAfter.Pair(before, after.score(), outOf);
    }
}
