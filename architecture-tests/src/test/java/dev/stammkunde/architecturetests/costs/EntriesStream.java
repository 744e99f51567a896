package dev.stammkunde.architecturetests.costs;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.testkit.FreshTables;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The stream of the table of entries. What DynamoDB Local tells of a change is what Lambda hands
 * over, to the letter, so it is passed on unread. Lambda reads streams of tables for nothing.
 */
final class EntriesStream {

    private static final String NOBODY =
            "AWS4-HMAC-SHA256 Credential=local/20260101/eu-central-1/dynamodb/aws4_request,"
                    + " SignedHeaders=host, Signature=none";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;
    private final String arn;
    private final Map<String, String> iterators = new HashMap<>();

    EntriesStream(FreshTables tables) {
        endpoint = tables.endpoint();
        String table = tables.table("EntriesTable");
        arn =
                tables.client()
                        .describeTable(describe -> describe.tableName(table))
                        .table()
                        .latestStreamArn();
    }

    /** Returns what was written since it was asked last. */
    List<JsonField> next() throws IOException {
        JsonField stream =
                call("DescribeStream", JsonText.object(json -> json.text("StreamArn", arn)));
        List<JsonField> records = new ArrayList<>();
        for (JsonField shard : stream.at("StreamDescription").elements("Shards")) {
            records.addAll(next(shard.text("ShardId")));
        }
        return records;
    }

    private List<JsonField> next(String shard) throws IOException {
        List<JsonField> records = new ArrayList<>();
        List<JsonField> page;
        do {
            String iterator = iterators.get(shard);
            String from = iterator == null ? oldest(shard) : iterator;
            JsonField answer =
                    call("GetRecords", JsonText.object(json -> json.text("ShardIterator", from)));
            page = answer.elements("Records");
            records.addAll(page);
            iterators.put(shard, answer.text("NextShardIterator"));
        } while (!page.isEmpty());
        return records;
    }

    private String oldest(String shard) throws IOException {
        return call(
                        "GetShardIterator",
                        JsonText.object(
                                json ->
                                        json.text("StreamArn", arn)
                                                .text("ShardId", shard)
                                                .text("ShardIteratorType", "TRIM_HORIZON")))
                .text("ShardIterator");
    }

    private JsonField call(String operation, String body) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(endpoint)
                        .header("X-Amz-Target", "DynamoDBStreams_20120810." + operation)
                        .header("Content-Type", "application/x-amz-json-1.0")
                        .header("Authorization", NOBODY)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<byte[]> response =
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException(operation + " is answered by " + response.statusCode());
            }
            return Json.parse(response.body());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
