package dev.stammkunde.reportrewardcosts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.costs.PartnersOwed;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.partners.PartnerAgreement;
import dev.stammkunde.programmes.partners.SettleMonths;
import dev.stammkunde.programmes.testing.InMemoryPartnerBook;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.SamplePartners;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** What the report says of partners: the same as their statements. */
class OwedByStatementsTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private final InMemorySchemes<PartnerAgreement> agreements = new InMemorySchemes<>();
    private final SettleMonths months =
            new SettleMonths(
                    new SettleMonths.Needs(
                            agreements,
                            new InMemoryPartnerBook(new InMemoryPointsLedger()),
                            (_, _) -> ZoneOffset.UTC,
                            _ -> {}));
    private final OwedByStatements owed = new OwedByStatements(agreements, months);

    @Test
    void owed_withoutPartners_isNothing() {
        assertThat(owed.owed(Orders.SHOP, MAY)).isEmpty();
    }

    @Test
    void owed_monthWithTheFeeAlone_isTheFeeAndSettledOnceItIsClosed() {
        agreements.put(SamplePartners.cafe());

        assertThat(owed.owed(Orders.SHOP, MAY))
                .containsExactly(new PartnersOwed("cafe", "EUR", 0, 0, 990, 0, false));

        months.close(
                SamplePartners.CAFE,
                MAY,
                Acting.operator("mia", Instant.parse("2026-06-10T10:00:00Z"), "request"));

        assertThat(owed.owed(Orders.SHOP, MAY))
                .containsExactly(new PartnersOwed("cafe", "EUR", 0, 0, 990, 0, true));
        assertThat(owed.owed(Orders.SHOP, MAY).getFirst().total()).isEqualTo(990);
    }

    @Test
    void owed_beforeTheAgreement_isNothing() {
        agreements.put(SamplePartners.cafe());

        assertThat(owed.owed(Orders.SHOP, YearMonth.of(2026, 2))).isEmpty();
    }
}
