package dev.stammkunde.managecases;

import static dev.stammkunde.managecases.CaseRoute.CLOSE;
import static dev.stammkunde.managecases.CasesApi.CUSTOMER;
import static dev.stammkunde.managecases.CasesApi.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;

/** What people give where a case is made good, over HTTP. */
final class PointsOfCasesTest {

    private final CasesApi api = new CasesApi();

    @Test
    void close_withPoints_booksThemOnceUnderTheCase() {
        String id = api.opened("1");

        Reply closed = api.closed(id, 300);

        assertThat(closed.status()).isEqualTo(200);
        assertThat(closed.text("/closed/points")).isEqualTo("300");
        assertThat(closed.text("/closed/adjustmentId")).hasSize(24);
        assertThat(api.closed(id, 300)).isEqualTo(closed);
        assertThat(points()).isEqualTo(300);
    }

    @Test
    void close_withMoreThanThePersonMayGive_namesTheFieldAndLeavesItOpen() {
        String id = api.opened("1");

        Reply refused = api.closed(id, 501);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("limit-exceeded");
        assertThat(refused.fields()).containsExactly("points");
        assertThat(api.show(id).text("/state")).isEqualTo("OPEN");
        assertThat(points()).isZero();

        assertThat(api.as("[support finance]", "fay").closed(id, 501).status()).isEqualTo(200);
        assertThat(points()).isEqualTo(501);
    }

    @Test
    void close_withMoreThanIsLeftOfTheBudget_isRefusedAndOthersAreNot() {
        api.limits.save(SHOP, 1, "{\"version\": 1, \"casesPerMonth\": 500}");
        api.closed(api.opened("1"), 300);
        String second = api.opened("2");

        Reply refused = api.as("[support]", "sue").closed(second, 201);

        assertThat(refused.problem()).isEqualTo("budget-exceeded");
        assertThat(refused.fields()).containsExactly("points");
        assertThat(points()).isEqualTo(300);
        assertThat(api.closed(second, 200).status()).isEqualTo(200);
        assertThat(points()).isEqualTo(500);
    }

    @Test
    void close_ofNobodysCaseWithPoints_isRefused() {
        String id = api.open("1", "{\"reason\": \"COMPLAINT\"}").text("/id");

        assertThat(api.closed(id, 300).problem()).isEqualTo("case-without-customer");
        assertThat(api.change(CLOSE, id, 1, "{\"outcome\": \"MADE_GOOD\"}").status())
                .isEqualTo(200);
    }

    @Test
    void close_afterLimitsThatCannotBeUsed_isRefusedAndBooksNothing() {
        String id = api.opened("1");
        api.limits.save(SHOP, 1, "{\"version\": 1, \"casesPerMonth\": -1}");

        assertThat(api.closed(id, 300).problem()).isEqualTo("document-unusable");
        assertThat(points()).isZero();
        assertThat(api.change(CLOSE, id, 1, "{\"outcome\": \"FIXED\"}").status()).isEqualTo(200);
    }

    private long points() {
        return api.ledger.account(new AccountId(SHOP, CUSTOMER)).balance();
    }
}
