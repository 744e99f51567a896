package dev.stammkunde.programmes.testing;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.programmes.partners.CustomerDay;
import dev.stammkunde.programmes.partners.DealWrite;
import dev.stammkunde.programmes.partners.PartnerBook;
import dev.stammkunde.programmes.partners.PartnerMonth;
import dev.stammkunde.programmes.partners.PartnerStatement;
import dev.stammkunde.programmes.partners.PartnerTransaction;
import dev.stammkunde.programmes.partners.PartnerTransactionId;
import dev.stammkunde.programmes.partners.SettlementLine;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What partners report, in memory, over a ledger in memory. Thread-safe. */
public final class InMemoryPartnerBook implements PartnerBook {

    private record MonthKey(DocumentId partner, YearMonth month) {}

    private record DayKey(DocumentId partner, String customerId) {}

    private final PointsLedger ledger;
    private final Map<PartnerTransactionId, PartnerTransaction> transactions = new HashMap<>();
    private final Map<MonthKey, PartnerMonth> months = new HashMap<>();
    private final Map<DayKey, CustomerDay> days = new HashMap<>();
    private final Map<MonthKey, List<SettlementLine>> lines = new HashMap<>();
    private final Map<MonthKey, PartnerStatement> statements = new HashMap<>();

    public InMemoryPartnerBook(PointsLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public synchronized Optional<PartnerTransaction> find(PartnerTransactionId id) {
        return Optional.ofNullable(transactions.get(id));
    }

    @Override
    public synchronized PartnerMonth month(DocumentId partner, YearMonth month) {
        return months.getOrDefault(
                new MonthKey(partner, month), PartnerMonth.empty(partner, month));
    }

    @Override
    public synchronized CustomerDay day(DocumentId partner, String customerId) {
        return days.getOrDefault(
                new DayKey(partner, customerId), CustomerDay.empty(partner, customerId));
    }

    @Override
    public synchronized SaveResult book(Decision.Book booking, DealWrite write) {
        CustomerDay day = write.day();
        boolean follows =
                follows(write.transaction())
                        && follows(write.month())
                        && (day == null
                                || day(day.partner(), day.customerId()).version() + 1
                                        == day.version());
        if (!follows || ledger.write(booking) != Written.WRITTEN) {
            return SaveResult.CONFLICT;
        }
        transactions.put(write.transaction().id(), write.transaction());
        add(write.month(), write.line());
        if (day != null) {
            days.put(new DayKey(day.partner(), day.customerId()), day);
        }
        return SaveResult.SAVED;
    }

    private void add(PartnerMonth month, SettlementLine line) {
        MonthKey key = new MonthKey(month.partner(), month.month());
        months.put(key, month);
        lines.computeIfAbsent(key, _ -> new ArrayList<>()).add(line);
    }

    private boolean follows(PartnerTransaction after) {
        return find(after.id()).map(PartnerTransaction::version).orElse(0L) + 1 == after.version();
    }

    private boolean follows(PartnerMonth after) {
        return month(after.partner(), after.month()).version() + 1 == after.version();
    }

    @Override
    public synchronized SaveResult save(PartnerTransaction transaction) {
        if (!follows(transaction)) {
            return SaveResult.CONFLICT;
        }
        transactions.put(transaction.id(), transaction);
        return SaveResult.SAVED;
    }

    @Override
    public synchronized List<SettlementLine> lines(DocumentId partner, YearMonth month) {
        return lines.getOrDefault(new MonthKey(partner, month), List.of()).stream()
                .sorted(
                        Comparator.comparing(SettlementLine::at)
                                .thenComparing(SettlementLine::reference))
                .toList();
    }

    @Override
    public synchronized SaveResult close(
            PartnerStatement statement, PartnerMonth closed, AuditEntry entry) {
        MonthKey key = new MonthKey(statement.partner(), statement.month());
        if (statements.containsKey(key) || !follows(closed)) {
            return SaveResult.CONFLICT;
        }
        statements.put(key, statement);
        months.put(key, closed);
        return SaveResult.SAVED;
    }

    @Override
    public synchronized Optional<PartnerStatement> statement(DocumentId partner, YearMonth month) {
        return Optional.ofNullable(statements.get(new MonthKey(partner, month)));
    }

    @Override
    public synchronized List<PartnerStatement> statements(DocumentId partner) {
        return statements.values().stream()
                .filter(one -> one.partner().equals(partner))
                .sorted(Comparator.comparing(PartnerStatement::month).reversed())
                .toList();
    }

    @Override
    public synchronized SaveResult dispute(
            PartnerStatement after, Optional<Correction> correction, AuditEntry entry) {
        MonthKey key = new MonthKey(after.partner(), after.month());
        boolean follows =
                statement(after.partner(), after.month()).map(PartnerStatement::version).orElse(0L)
                        == after.version() - 1;
        if (!follows || correction.filter(one -> !follows(one.month())).isPresent()) {
            return SaveResult.CONFLICT;
        }
        statements.put(key, after);
        correction.ifPresent(one -> add(one.month(), one.line()));
        return SaveResult.SAVED;
    }
}
