package dev.stammkunde.adjustpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.AuditChange;
import dev.stammkunde.platform.AuditEntry;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** What the audit tells of what support and finance do. */
final class AuditedAdjustmentsTest {

    private final AdjustApi api = new AdjustApi();

    private List<String> told() {
        return api.audit.of(AdjustApi.SHOP).reversed().stream()
                .map(e -> e.acting().person() + ' ' + e.deed().verb() + ' ' + e.deed().kind())
                .toList();
    }

    @Test
    void audit_ofAdjustments_hasEachStepOnceAndNothingOfTheCustomer() {
        api.support("sam").adjust("small", 300);
        api.support("sam").adjust("small", 300);
        String large = api.support("sam").adjust("large", 800).text("/id");
        String other = api.support("sam").adjust("other", 900).text("/id");
        api.support("sam").decide(AdjustRoute.APPROVE, large);
        api.finance("fay").decide(AdjustRoute.APPROVE, large);
        api.finance("fay").decide(AdjustRoute.APPROVE, large);
        api.finance("fay").decide(AdjustRoute.REJECT, other);

        assertThat(told())
                .containsExactly(
                        "sam book adjustment",
                        "sam ask adjustment",
                        "sam ask adjustment",
                        "fay approve adjustment",
                        "fay reject adjustment");
        List<AuditEntry> all = api.audit.of(AdjustApi.SHOP).reversed();
        assertThat(all.get(3).deed().id()).isEqualTo(large);
        assertThat(all.get(3).changes().changes())
                .containsExactly(
                        new AuditChange("state", "PENDING", "BOOKED"),
                        new AuditChange("points", "800", "800"));
        assertThat(all.toString()).doesNotContain(AdjustApi.CUSTOMER, "Kulanz");
    }

    @Test
    void audit_ofLimits_hasWhatTheyWere() {
        String narrow =
                """
                {"support": {"pointsPerAdjustment": %d, "pointsPerMonth": 100},
                 "finance": {"pointsPerAdjustment": 50, "pointsPerMonth": 100}}
                """;
        ask(narrow.formatted(10), "0");
        ask(narrow.formatted(20), "1");
        ask(narrow.formatted(20), "1");

        assertThat(told())
                .containsExactly("fay replace adjustment-limits", "fay replace adjustment-limits");
        assertThat(api.audit.of(AdjustApi.SHOP).getFirst().changes().changes())
                .containsExactly(
                        new AuditChange("version", "1", "2"),
                        new AuditChange("support.pointsPerAdjustment", "10", "20"));
    }

    private void ask(String limits, String seen) {
        api.finance("fay")
                .ask(
                        AdjustRoute.CHANGE_LIMITS,
                        Map.of(),
                        limits,
                        Map.of("if-match", '"' + seen + '"'));
    }
}
