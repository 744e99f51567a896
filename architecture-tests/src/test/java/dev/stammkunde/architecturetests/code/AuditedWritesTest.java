package dev.stammkunde.architecturetests.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.architecturetests.Repository;
import dev.stammkunde.architecturetests.template.AdminWriters;
import dev.stammkunde.architecturetests.template.Template;

import org.junit.jupiter.api.Test;

import java.util.Map;

final class AuditedWritesTest {

    private static final Template TEMPLATE =
            Template.parse(Repository.ours().text("template.yaml"));

    private static final String MAILS = "dev.stammkunde.mail.store.MailTable";
    private static final String LEDGER = "dev.stammkunde.points.store.DynamoDbPointsLedger";
    private static final String PUTS = "dev.stammkunde.points.store.LedgerPuts";

    private static final String PROOFS = "dev.stammkunde.mail.store.ConsentTable";
    private static final String PROFILES = "dev.stammkunde.customers.store.DynamoDbProfiles";

    private static final String LISTS = "dev.stammkunde.campaigns.store.ListWrites";

    private static final String FEES = "dev.stammkunde.programmes.store.DynamoDbFees";

    private static final String TOGETHER = "dev.stammkunde.programmes.store.DynamoDbTogether";

    private static final Map<String, String> WITHOUT =
            Map.of(
                    TOGETHER, "plans a look at what the change of a challenge tells with its entry",
                    FEES, "keeps under no name what DynamoDbMemberships wrote with its entry",
                    MAILS, "DynamoDbSuppressions hands it the entry with what is lifted",
                    LEDGER, "DynamoDbAdjustments hands it the entry with the booking",
                    PUTS, "are those of the ledger, which DynamoDbAdjustments hands the entry",
                    LISTS,
                            "no audience can name a list before DynamoDbCustomerLists finished each"
                                    + " part, with its entry",
                    PROOFS, "what visitors agree to; for the team confirm-opt-in only copies",
                    PROFILES,
                            "visitors become subscribers by confirm-opt-in, and none by the team");

    @Test
    void writes_ofWhoKnowsNoAudit_areNamed() {
        assertThat(
                        new AuditedWrites(
                                        ProductClasses.read(),
                                        Map.of(
                                                MAILS,
                                                "",
                                                PROOFS,
                                                "",
                                                PROFILES,
                                                "",
                                                LISTS,
                                                "",
                                                FEES,
                                                "",
                                                TOGETHER,
                                                "",
                                                "dev.stammkunde.Gone",
                                                ""))
                                .check(AdminWriters.in(TEMPLATE)))
                .containsExactlyInAnyOrder(
                        LEDGER + " writes for people of a team, and tells the audit nothing",
                        PUTS + " writes for people of a team, and tells the audit nothing",
                        "dev.stammkunde.Gone needs no exception");
    }

    @Test
    void writes_thatPeopleMake_areAudited() {
        assertThat(
                        new AuditedWrites(ProductClasses.read(), WITHOUT)
                                .check(AdminWriters.in(TEMPLATE)))
                .isEmpty();
    }
}
