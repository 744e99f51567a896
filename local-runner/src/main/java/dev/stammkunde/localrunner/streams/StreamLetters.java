package dev.stammkunde.localrunner.streams;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.base.Problems;
import dev.stammkunde.localrunner.queues.Queues;
import dev.stammkunde.localrunner.template.Stack;
import dev.stammkunde.localrunner.template.StreamMapping;

import software.amazon.awssdk.core.exception.SdkException;

import java.time.Clock;
import java.util.UUID;

/**
 * Tells the failure queue of changes that were given up, in Lambda's form: it says where they stood
 * in the stream, and not what they were.
 */
final class StreamLetters {

    private final Stack stack;
    private final Queues queues;
    private final Clock clock;
    private final Problems problems;

    StreamLetters(Stack stack, Queues queues, Clock clock, Problems problems) {
        this.stack = stack;
        this.queues = queues;
        this.clock = clock;
        this.problems = problems;
    }

    void send(StreamMapping mapping, String stream, String shard, GivenUp given) {
        problems.report(
                "%s gave up changes (%d): %s"
                        .formatted(mapping.id(), given.changes().size(), given.reason()));
        try {
            mapping.retries()
                    .failureArn()
                    .flatMap(stack::findQueue)
                    .ifPresent(queue -> queues.send(queue, letter(mapping, stream, shard, given)));
        } catch (SdkException e) {
            problems.report(
                    mapping.id() + " cannot tell its failure queue: " + Problems.describe(e));
        }
    }

    private String letter(StreamMapping mapping, String stream, String shard, GivenUp given) {
        var letter = Json.object();
        letter.putObject("requestContext")
                .put("requestId", UUID.randomUUID().toString())
                .put("functionArn", stack.function(mapping.functionId()).arn() + ":live")
                .put("condition", given.why().condition())
                .put("approximateInvokeCount", given.calls());
        if (given.why() == GivenUp.Why.RETRIES) {
            letter.putObject("responseContext")
                    .put("statusCode", 200)
                    .put("executedVersion", "1")
                    .put("functionError", "Unhandled");
        }
        letter.put("version", "1.0");
        letter.put("timestamp", clock.instant().toString());
        var first = given.changes().getFirst();
        var last = given.changes().getLast();
        letter.putObject("DDBStreamBatchInfo")
                .put("shardId", shard)
                .put("startSequenceNumber", first.sequenceNumber())
                .put("endSequenceNumber", last.sequenceNumber())
                .put("approximateArrivalOfFirstRecord", first.at().toString())
                .put("approximateArrivalOfLastRecord", last.at().toString())
                .put("batchSize", given.changes().size())
                .put("streamArn", stream);
        return Json.write(letter);
    }
}
