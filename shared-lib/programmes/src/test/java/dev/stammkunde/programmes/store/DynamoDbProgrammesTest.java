package dev.stammkunde.programmes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.programmes.Programme;
import dev.stammkunde.programmes.Programmes;
import dev.stammkunde.programmes.json.LadderJson;
import dev.stammkunde.programmes.ladders.LadderDraft;
import dev.stammkunde.programmes.testing.ProgrammesContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbProgrammesTest extends ProgrammesContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected Programmes<LadderDraft> programmes() {
        return new DynamoDbProgrammes<>(
                DYNAMO_DB.client(), DYNAMO_DB.table("ProgrammesTable"), LadderJson.TYPE, "test");
    }

    private static void put(DocumentId id, int version, String text) {
        DynamoDbProgrammes.documents(
                        DYNAMO_DB.client(),
                        DYNAMO_DB.table("ProgrammesTable"),
                        new AuditTable(DYNAMO_DB.table("ShopsTable")),
                        LadderJson.TYPE)
                .save(id, version, text, SampleEntries.next(id.shopId()));
    }

    @Override
    protected void put(Programme<LadderDraft> programme) {
        Stamp.Life life = new Stamp.Life(programme.state(), programme.activeSince());
        put(
                programme.id(),
                programme.version(),
                LadderJson.TYPE.write(
                        programme.draft(),
                        new Stamp(programme.id().id(), programme.version(), life, null)));
    }

    @Test
    void active_oneCannotBeUsed_isLeftOutAndNamedWhereItIsAskedFor() {
        Programme<LadderDraft> tea = ladder(SHOP, "tea", 1, DocumentState.ACTIVE);
        put(tea);
        DocumentId later = new DocumentId(SHOP, "later");
        put(later, 1, "{\"state\":\"ACTIVE\",\"basis\":7}");

        assertThat(programmes().active(SHOP)).containsExactly(tea);
        assertThatThrownBy(() -> programmes().find(later))
                .isInstanceOf(UnusableDocumentException.class)
                .hasMessageContaining("ladder later of shop");
    }
}
