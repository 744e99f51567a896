package dev.stammkunde.localrunner.queues;

import dev.stammkunde.localrunner.base.Problems;
import dev.stammkunde.localrunner.functions.Functions;
import dev.stammkunde.localrunner.template.Stack;
import dev.stammkunde.localrunner.time.RunnerClock;
import dev.stammkunde.stacktemplate.TemplateException;

import software.amazon.awssdk.services.sqs.SqsClient;

import java.util.ArrayList;
import java.util.List;

/** All queues that feed functions. */
public final class QueueMappings implements AutoCloseable {

    private final List<QueuePoller> pollers = new ArrayList<>();

    private QueueMappings() {}

    /** Starts feeding the functions. */
    public static QueueMappings start(
            RunnerClock clock,
            Stack stack,
            Queues queues,
            SqsClient sqs,
            Functions functions,
            FailureReasons reasons,
            Problems problems) {
        var mappings = new QueueMappings();
        for (Stack.QueueMapping mapping : stack.queueMappings()) {
            var queue =
                    stack.findQueue(mapping.queueArn())
                            .orElseThrow(
                                    () ->
                                            new TemplateException(
                                                    mapping.functionId()
                                                            + ": "
                                                            + mapping.queueArn()
                                                            + " is no queue."));
            var poller =
                    new QueuePoller(
                            queues, sqs, clock, functions, reasons, problems, queue, mapping);
            mappings.pollers.add(poller);
            poller.start();
        }
        return mappings;
    }

    @Override
    public void close() {
        // All at first, since each may wait for an answer of its queue.
        pollers.forEach(QueuePoller::stop);
        pollers.forEach(QueuePoller::close);
    }
}
