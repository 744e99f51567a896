package dev.stammkunde.programmes.contests;

import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.json.ContestJson;
import dev.stammkunde.programmes.store.DynamoDbContests;
import dev.stammkunde.programmes.store.DynamoDbSchemes;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbContestTest extends ContestContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static String table() {
        return DYNAMO_DB.table("ProgrammesTable");
    }

    private static AuditTable audit() {
        return new AuditTable(DYNAMO_DB.table("ShopsTable"));
    }

    @Override
    ContestWorld world() {
        return new ContestWorld(
                new DynamoDbSchemes<>(DYNAMO_DB.client(), table(), ContestJson.TYPE, "test"),
                new DynamoDbContests(DYNAMO_DB.client(), table(), audit()));
    }

    @Override
    void put(Scheme<ContestDraft> contest) {
        save(DYNAMO_DB, contest);
    }

    /** Keeps the next version of a document. */
    static void save(DynamoDbLocalExtension dynamoDb, Scheme<ContestDraft> contest) {
        DynamoDbSchemes.documents(
                        dynamoDb.client(),
                        dynamoDb.table("ProgrammesTable"),
                        new AuditTable(dynamoDb.table("ShopsTable")),
                        ContestJson.TYPE)
                .save(
                        contest.id(),
                        contest.version(),
                        ContestJson.TYPE.write(
                                contest.draft(),
                                new Stamp(
                                        contest.id().id(),
                                        contest.version(),
                                        new Stamp.Life(contest.state(), contest.activeSince()),
                                        null)),
                        SampleEntries.next(contest.id().shopId()));
    }
}
