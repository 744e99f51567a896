package dev.stammkunde.commands.letters;

import dev.stammkunde.commands.letters.Letter.Destination;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * Counts dead letters and sends them back to where they were to go.
 *
 * <p>A letter is sent first and taken out then: who stops between both sends it once more, and
 * whoever gets it has seen it before. One that cannot be sent stays.
 */
public final class ReplayDeadLetters {

    private static final int REFUSED = 400;
    private static final int FAULT = 500;

    private final SqsClient sqs;
    private final LambdaClient functions;
    private final List<String> queueUrls;
    private final Map<String, String> urlsByArn = new HashMap<>();

    /**
     * Prepares a replay.
     *
     * @param queueUrls the queues of dead letters
     */
    public ReplayDeadLetters(SqsClient sqs, LambdaClient functions, List<String> queueUrls) {
        this.sqs = sqs;
        this.functions = functions;
        this.queueUrls = List.copyOf(queueUrls);
    }

    /** What letters have in common. */
    public record Kind(String source, String reason) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            int bySource = source.compareTo(other.source);
            return bySource == 0 ? reason.compareTo(other.reason) : bySource;
        }
    }

    /** A letter that could not be sent. */
    public record Left(String messageId, String source, String why) {}

    /** What became of a replay. */
    public record Result(long sent, List<Left> left) {}

    /** Counts letters by what they have in common; takes nothing out. */
    public Map<Kind, Long> count(Instant now, LongConsumer progress) {
        Map<Kind, Long> counts = new TreeMap<>();
        long[] seen = new long[1];
        for (String url : queueUrls) {
            new DeadLetterQueue(sqs, url)
                    .visit(
                            now,
                            letter -> {
                                counts.merge(
                                        new Kind(letter.source(), letter.reason()), 1L, Long::sum);
                                progress.accept(++seen[0]);
                                return false;
                            });
        }
        return counts;
    }

    /**
     * Sends letters back.
     *
     * @param sources only those for these; all if it is empty
     */
    public Result replay(Instant now, Set<String> sources, LongConsumer progress) {
        List<Left> left = new ArrayList<>();
        long[] sent = new long[1];
        for (String url : queueUrls) {
            new DeadLetterQueue(sqs, url)
                    .visit(
                            now,
                            letter -> {
                                if (!sources.isEmpty() && !sources.contains(letter.source())) {
                                    return false;
                                }
                                boolean isSent = send(letter, left);
                                sent[0] += isSent ? 1 : 0;
                                progress.accept(sent[0]);
                                return isSent;
                            });
        }
        return new Result(sent[0], left);
    }

    /**
     * Takes out letters about changes of tables that the function has read again since. Nothing
     * else is taken out, whatever it is for.
     *
     * @param sources the functions
     * @return how many were taken out
     */
    public long settle(Instant now, Set<String> sources, LongConsumer progress) {
        long[] settled = new long[1];
        for (String url : queueUrls) {
            new DeadLetterQueue(sqs, url)
                    .visit(
                            now,
                            letter -> {
                                boolean isSettled =
                                        sources.contains(letter.source())
                                                && letter.destination()
                                                        instanceof Destination.Changes;
                                settled[0] += isSettled ? 1 : 0;
                                progress.accept(settled[0]);
                                return isSettled;
                            });
        }
        return settled[0];
    }

    private boolean send(Letter letter, List<Left> left) {
        try {
            switch (letter.destination()) {
                case Destination.Queue(String arn, String body) ->
                        sqs.sendMessage(r -> r.queueUrl(url(arn)).messageBody(body));
                case Destination.Function(String arn, String payload) ->
                        functions.invoke(
                                r ->
                                        r.functionName(arn)
                                                .invocationType(InvocationType.EVENT)
                                                .payload(SdkBytes.fromUtf8String(payload)));
                case Destination.Changes changes -> {
                    left.add(new Left(letter.messageId(), letter.source(), why(changes)));
                    return false;
                }
                case Destination.Nowhere(String why) -> {
                    left.add(new Left(letter.messageId(), letter.source(), why));
                    return false;
                }
            }
            return true;
        } catch (AwsServiceException e) {
            if (!isAboutTheLetter(e)) {
                throw e;
            }
            left.add(
                    new Left(
                            letter.messageId(),
                            letter.source(),
                            "AWS refused it: " + e.awsErrorDetails().errorCode()));
            return false;
        }
    }

    private static String why(Destination.Changes changes) {
        return "it names changes of a table (%d from %s on, %s) and does not have them; see docs/dead-letters.md"
                .formatted(changes.count(), changes.first(), changes.stream());
    }

    /** A queue or function that is not there, or a content that it does not take. */
    private static boolean isAboutTheLetter(AwsServiceException e) {
        return e.awsErrorDetails() != null
                && !e.isThrottlingException()
                && (e instanceof QueueDoesNotExistException
                        || (e.statusCode() >= REFUSED && e.statusCode() < FAULT));
    }

    private String url(String arn) {
        return urlsByArn.computeIfAbsent(
                arn,
                _ -> {
                    String[] parts = arn.split(":", -1);
                    return sqs.getQueueUrl(
                                    r ->
                                            r.queueName(parts[parts.length - 1])
                                                    .queueOwnerAWSAccountId(
                                                            parts[parts.length - 2]))
                            .queueUrl();
                });
    }
}
