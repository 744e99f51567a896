package dev.stammkunde.notices.store;

import dev.stammkunde.notices.Reader;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbDocuments;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What people want to be told, in the table of shops, in partitions of their own, so that a right
 * to write it is no right to write anything else.
 */
public record DynamoDbNotices(DynamoDbClient client, String table, AuditTable audit)
        implements DynamoDbDocuments<Reader> {

    @Override
    public Place place(Reader reader) {
        return new Place(
                NoticeKeys.ALL,
                NoticeKeys.LATEST + NoticeKeys.place(reader),
                NoticeKeys.versions(reader));
    }

    /** Returns the latest versions of everybody, by shop. */
    public Map<Reader, Integer> latestVersions() {
        Map<Reader, Integer> latest = new LinkedHashMap<>();
        latestVersionsOf(NoticeKeys.ALL, NoticeKeys.LATEST)
                .forEach((place, version) -> latest.put(NoticeKeys.reader(place), version));
        return latest;
    }
}
