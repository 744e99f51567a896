package dev.stammkunde.commands;

import java.net.URI;
import java.util.List;

/**
 * The queues of dead letters of a local runner that is running.
 *
 * @param sqs its SQS
 * @param others its other services
 */
record LocalRunnerQueues(URI sqs, URI others, List<String> deadLetterUrls) {

    LocalRunnerQueues {
        deadLetterUrls = List.copyOf(deadLetterUrls);
    }

    /**
     * Asks {@code /_local/endpoints} and {@code /_local/}.
     *
     * @throws CommandFailedException if nobody answers, or not as a local runner does
     */
    static LocalRunnerQueues ask(URI runner) {
        return LocalRunnerPages.read(
                runner,
                pages ->
                        new LocalRunnerQueues(
                                pages.endpoint("sqs"),
                                pages.endpoint("others"),
                                pages.get("/_local/").elements("queues").stream()
                                        .filter(queue -> queue.bool("deadLetters"))
                                        .map(queue -> queue.text("url"))
                                        .toList()));
    }
}
