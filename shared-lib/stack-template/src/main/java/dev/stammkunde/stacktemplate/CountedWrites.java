package dev.stammkunde.stacktemplate;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the requests to an engine that may change tables; one that it does not know may. */
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

    private final AtomicInteger running = new AtomicInteger();
    private final AtomicLong begun = new AtomicLong();

    CountedWrites(Handler engine) {
        super(engine);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (isRead(request)) {
            return super.handle(request, response, callback);
        }
        // In this order, so that whoever sees it counted sees it running until it is stored.
        running.incrementAndGet();
        begun.incrementAndGet();
        try {
            return super.handle(request, response, callback);
        } finally {
            running.decrementAndGet();
        }
    }

    private static boolean isRead(Request request) {
        var target = request.getHeaders().get("X-Amz-Target");
        return target != null && READS.contains(target.substring(target.indexOf('.') + 1));
    }

    /** Returns how many were begun. */
    long begun() {
        return begun.get();
    }

    /** Returns whether one is being done. */
    boolean areRunning() {
        return running.get() > 0;
    }
}
