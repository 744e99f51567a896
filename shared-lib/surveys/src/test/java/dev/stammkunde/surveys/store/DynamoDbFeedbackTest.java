package dev.stammkunde.surveys.store;

import static dev.stammkunde.surveys.testing.SampleFeedback.AT;
import static dev.stammkunde.surveys.testing.SampleFeedback.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbAuditLog;
import dev.stammkunde.surveys.feedback.EraseFeedback;
import dev.stammkunde.surveys.feedback.Feedback;
import dev.stammkunde.surveys.feedback.FeedbackAuthor;
import dev.stammkunde.surveys.feedback.FeedbackStore;
import dev.stammkunde.surveys.feedback.FindFeedback;
import dev.stammkunde.surveys.testing.FeedbackContract;
import dev.stammkunde.surveys.testing.SampleFeedback;
import dev.stammkunde.testkit.AtOnce;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

final class DynamoDbFeedbackTest extends FeedbackContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected FeedbackStore store() {
        return feedback();
    }

    private static DynamoDbFeedback feedback() {
        return new DynamoDbFeedback(
                DYNAMO_DB.client(), table(), new AuditTable(DYNAMO_DB.table("ShopsTable")));
    }

    private static String table() {
        return DYNAMO_DB.table("SurveysTable");
    }

    @Override
    protected FindFeedback find() {
        return new DynamoDbFindFeedback(DYNAMO_DB.client(), table());
    }

    @Override
    protected EraseFeedback erase() {
        return feedback();
    }

    @Override
    protected List<String> auditedIds() {
        AuditLog.Question all =
                new AuditLog.Question(
                        AT.minusSeconds(9), AT.plusSeconds(9), Optional.empty(), Optional.empty());
        return new DynamoDbAuditLog(DYNAMO_DB.client(), DYNAMO_DB.table("ShopsTable"))
                .page(SHOP, all, Optional.empty(), 50).entries().stream()
                        .map(entry -> entry.deed().id())
                        .toList();
    }

    @Test
    void erase_ofCustomerAndAddress_leavesNothingThatLeadsToThem() {
        Feedback note = SampleFeedback.note("call-1", AT);
        Feedback both =
                new Feedback(
                        note.id(),
                        note.channel(),
                        note.said(),
                        new FeedbackAuthor("anna", "4711", "anna@example.com"),
                        note.at(),
                        note.day(),
                        note.tags(),
                        note.complaint(),
                        note.notedBy());
        feedback().keep(both);
        assertThat(items()).isEqualTo(3);

        feedback().erase(new CustomerId(SHOP, "anna"));

        assertThat(items()).isZero();
    }

    @Test
    @AtOnce
    void keep_oneFormAtOnceFromManyWindows_isOneAndAllAreTold() throws Exception {
        Feedback form = SampleFeedback.form("name-of-a-form-01", AT);
        List<Callable<FeedbackStore.Keeping>> calls = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            calls.add(() -> feedback().keep(form));
        }

        int fresh = 0;
        try (ExecutorService windows = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<FeedbackStore.Keeping> call : windows.invokeAll(calls)) {
                assertThat(call.get().kept()).isEqualTo(form);
                fresh += call.get().isNew() ? 1 : 0;
            }
        }

        assertThat(fresh).isEqualTo(1);
        assertThat(items()).isEqualTo(2);
    }

    private static int items() {
        return DYNAMO_DB.client().scan(scan -> scan.tableName(table())).count();
    }
}
