package dev.stammkunde.programmes.partners;

import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.testing.InMemoryPartnerBook;
import dev.stammkunde.programmes.testing.InMemorySchemes;

final class InMemoryPartnerLifeTest extends PartnerLifeContract {

    private final InMemorySchemes<PartnerAgreement> agreements = new InMemorySchemes<>();

    @Override
    PartnerWorld world() {
        InMemoryPointsLedger ledger = new InMemoryPointsLedger();
        return new PartnerWorld(agreements, new InMemoryPartnerBook(ledger), ledger);
    }

    @Override
    void put(Scheme<PartnerAgreement> agreement) {
        agreements.put(agreement);
    }
}
