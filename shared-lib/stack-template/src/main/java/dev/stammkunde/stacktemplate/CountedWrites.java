package dev.stammkunde.stacktemplate;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Counts the requests to an engine that may change tables, by table; one that it does not know may
 * change each.
 */
final class CountedWrites extends Handler.Wrapper {

    private static final Set<String> READS =
            Set.of(
                    "BatchGetItem",
                    "DescribeStream",
                    "DescribeTable",
                    "DescribeTimeToLive",
                    "GetItem",
                    "GetRecords",
                    "GetShardIterator",
                    "ListStreams",
                    "ListTables",
                    "Query",
                    "Scan",
                    "TransactGetItems");

    /** Requests that name each table that they change, and each only so. */
    private static final Set<String> NAMED =
            Set.of("DeleteItem", "PutItem", "TransactWriteItems", "UpdateItem");

    /** An attribute of that name has an object as its value, and quotes in texts are escaped. */
    private static final Pattern TABLE = Pattern.compile("\"TableName\"\\s*:\\s*\"([\\w.-]+)\"");

    private static final String ALL = "";

    private final Map<String, Counted> tables = new ConcurrentHashMap<>();

    /** What was begun, and what is being done. */
    private record Counted(AtomicLong begun, AtomicInteger running) {}

    CountedWrites(Handler engine) {
        super(engine);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var target = request.getHeaders().get("X-Amz-Target");
        var operation = target == null ? "" : target.substring(target.indexOf('.') + 1);
        if (READS.contains(operation)) {
            return super.handle(request, response, callback);
        }
        if (!NAMED.contains(operation)) {
            return handle(Set.of(ALL), request, response, callback);
        }
        var body = Content.Source.asByteBuffer(request);
        return handle(tables(body), new Reread(request, body), response, callback);
    }

    private static Set<String> tables(ByteBuffer body) {
        var names =
                TABLE.matcher(StandardCharsets.ISO_8859_1.decode(body.duplicate()))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .collect(Collectors.toSet());
        return names.isEmpty() ? Set.of(ALL) : names;
    }

    private boolean handle(
            Set<String> changed, Request request, Response response, Callback callback)
            throws Exception {
        // In this order, so that whoever sees it counted sees it running until it is stored.
        changed.forEach(table -> counted(table).running().incrementAndGet());
        changed.forEach(table -> counted(table).begun().incrementAndGet());
        try {
            return super.handle(request, response, callback);
        } finally {
            changed.forEach(table -> counted(table).running().decrementAndGet());
        }
    }

    private Counted counted(String table) {
        return tables.computeIfAbsent(
                table, _ -> new Counted(new AtomicLong(), new AtomicInteger()));
    }

    /** Returns how many were begun that may change a table. */
    long begun(String table) {
        return counted(table).begun().get() + counted(ALL).begun().get();
    }

    /** Returns whether one is being done. */
    boolean areRunning(String table) {
        return counted(table).running().get() > 0 || counted(ALL).running().get() > 0;
    }

    /** A request whose body was read already. */
    private static final class Reread extends Request.Wrapper {

        private final Content.Source body;

        Reread(Request request, ByteBuffer body) {
            super(request);
            this.body = new ByteBufferContentSource(body);
        }

        @Override
        public long getLength() {
            return body.getLength();
        }

        @Override
        public Content.Chunk read() {
            return body.read();
        }

        @Override
        public void demand(Runnable demandCallback) {
            body.demand(demandCallback);
        }

        @Override
        public void fail(Throwable failure) {
            body.fail(failure);
        }
    }
}
