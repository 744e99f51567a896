package dev.stammkunde.notices.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.notices.Reader;
import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbAuditLog;
import dev.stammkunde.platform.testing.DocumentVersionsContract;
import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbNoticesTest extends DocumentVersionsContract<Reader> {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected DocumentVersions<Reader> documents() {
        return notices();
    }

    private static DynamoDbNotices notices() {
        return new DynamoDbNotices(
                DYNAMO_DB.client(),
                DYNAMO_DB.table("ShopsTable"),
                new AuditTable(DYNAMO_DB.table("ShopsTable")));
    }

    @Override
    protected AuditLog audit() {
        return new DynamoDbAuditLog(DYNAMO_DB.client(), DYNAMO_DB.table("ShopsTable"));
    }

    @Override
    protected Reader one() {
        return new Reader("shop", "mia");
    }

    @Override
    protected Reader another() {
        return new Reader("shop-2", "mia");
    }

    /** Subjects of people who sign in elsewhere may hold what separates keys. */
    @Test
    void all_severalPeople_areFoundWithWhatTheyWantAndNotByWhatTheyWereTold() {
        Reader odd = new Reader("shop", "google#mia/1");
        keep(new Reader("shop", "ben"), 1, "{\"digest\": true, \"version\": 1}");
        keep(odd, 1, "{\"version\": 1}");
        keep(odd, 2, "{\"alerts\": [\"BUDGET\"], \"version\": 2}");
        keep(new Reader("shop", "zoe"), 1, "{\"language\": \"klingon\", \"version\": 1}");
        DynamoDbNoticeMarks marks =
                new DynamoDbNoticeMarks(DYNAMO_DB.client(), DYNAMO_DB.table("ShopsTable"));
        var unused = marks.save(marks.get(odd));

        var all = new StoredWishes(notices(), "tell-teams").all();

        assertThat(all)
                .extracting(wanted -> wanted.reader().person())
                .containsExactlyInAnyOrder("ben", "google#mia/1");
        assertThat(all).allMatch(wanted -> wanted.wishes().wantsAny());
    }

    private static void keep(Reader reader, int version, String text) {
        assertThat(notices().save(reader, version, text, SampleEntries.next(reader.shopId())))
                .isEqualTo(SaveResult.SAVED);
    }
}
