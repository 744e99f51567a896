package dev.stammkunde.cases.testing;

import dev.stammkunde.cases.Cases;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;

import java.util.List;

final class InMemoryCasesTest extends CasesContract {

    private final InMemoryCases cases = new InMemoryCases();

    @Override
    protected Cases cases() {
        return cases;
    }

    @Override
    protected List<Deed> audited() {
        return cases.audited().stream().map(AuditEntry::deed).toList();
    }
}
