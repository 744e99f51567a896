package dev.stammkunde.architecturetests.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.architecturetests.Repository;
import dev.stammkunde.stacktemplate.Sections;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/**
 * Functions have a right to each kind of item that they write of memberships and challenges: the
 * table is one, and its keys are named for each function.
 */
final class ProgrammeRightsTest {

    private static final Template TEMPLATE =
            Template.parse(Repository.ours().text("template.yaml"));

    @ParameterizedTest
    @CsvSource({
        "CaptureRedemptionsFunction, membership-order#, PutItem, true",
        "CaptureRedemptionsFunction, fees#, PutItem, true",
        "ManageLoyaltyFunction, membership-order#, PutItem, true",
        "ManageLoyaltyFunction, fees#, PutItem, true",
        "SettleReservationsFunction, fees#, PutItem, true",
        "ReportRewardCostsFunction, fees#, Query, true",
        "ReportRewardCostsFunction, fees#, PutItem, false",
        "KeepCustomersFunction, membership-order#, DeleteItem, true",
        "KeepCustomersFunction, fees#, DeleteItem, false",
        "CaptureRedemptionsFunction, challenge-order#, PutItem, true",
        "CaptureRedemptionsFunction, challenge-count#, UpdateItem, true",
        "SettleReservationsFunction, challenge-order#, Query, true",
        "SettleReservationsFunction, challenge-order#, PutItem, true",
        "SettleReservationsFunction, taking-part#, DeleteItem, true",
        "SettleReservationsFunction, challenge-count#, PutItem, true",
        "RedeemRewardsFunction, challenge-count#, PutItem, true",
        "KeepCustomersFunction, challenge-order#, DeleteItem, true",
        "KeepCustomersFunction, challenge-count#, PutItem, true"
    })
    void function_thatWritesAKindOfItem_mayDoSo(
            String function, String key, String verb, boolean isAllowed) {
        FunctionBlock block =
                TEMPLATE.functions().stream()
                        .filter(each -> each.id().equals(function))
                        .findFirst()
                        .orElseThrow();

        assertThat(block.allStatements().stream().anyMatch(it -> allows(it, key, verb)))
                .isEqualTo(isAllowed);
    }

    private static boolean allows(Map<String, Object> statement, String key, String verb) {
        return FunctionBlock.items(statement.get("Resource")).stream()
                        .anyMatch(it -> String.valueOf(it).contains("[ProgrammesTable,"))
                && FunctionBlock.items(statement.get("Action")).contains("dynamodb:" + verb)
                && Sections.mapping("Condition", statement.get("Condition")).values().stream()
                        .map(keys -> Sections.mapping("Condition", keys))
                        .flatMap(
                                keys ->
                                        FunctionBlock.items(keys.get("dynamodb:LeadingKeys"))
                                                .stream())
                        .anyMatch((key + '*')::equals);
    }
}
