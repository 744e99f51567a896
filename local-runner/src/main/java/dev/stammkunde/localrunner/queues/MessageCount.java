package dev.stammkunde.localrunner.queues;

import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.Props;
import org.elasticmq.actor.queue.OperationSuccessful$;
import org.elasticmq.actor.queue.QueueEvent;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Knows how many messages are in each queue, ready or not, without asking: ElasticMQ tells it of
 * each message before whoever sent or deleted it gets an answer.
 */
final class MessageCount {

    private final Map<String, String> queueByMessage = new HashMap<>();
    private final Map<String, AtomicInteger> countByQueue = new ConcurrentHashMap<>();

    /** Returns how many messages are in the queue of that name. */
    int of(String queueName) {
        var count = countByQueue.get(queueName);
        return count == null ? 0 : count.get();
    }

    /** A message that goes to a dead-letter queue keeps its id, and nobody says that it left. */
    private synchronized void add(String queueName, String messageId) {
        change(queueName, 1);
        var before = queueByMessage.put(messageId, queueName);
        if (before != null) {
            change(before, -1);
        }
    }

    private synchronized void remove(String queueName, String messageId) {
        if (queueByMessage.remove(messageId, queueName)) {
            change(queueName, -1);
        }
    }

    private void change(String queueName, int by) {
        countByQueue.computeIfAbsent(queueName, _ -> new AtomicInteger()).addAndGet(by);
    }

    /** Returns what makes the actor that ElasticMQ is to tell. */
    Props listener() {
        return Props.create(Listener.class, () -> new Listener(this));
    }

    private static final class Listener extends AbstractActor {

        private final MessageCount count;

        Listener(MessageCount count) {
            this.count = count;
        }

        @Override
        public Receive createReceive() {
            return receiveBuilder()
                    .match(
                            QueueEvent.MessageAdded.class,
                            event -> {
                                count.add(event.queueName(), event.message().id());
                                done();
                            })
                    .match(
                            QueueEvent.MessageRemoved.class,
                            event -> {
                                count.remove(event.queueName(), event.messageId());
                                done();
                            })
                    .matchAny(_ -> done())
                    .build();
        }

        private void done() {
            getSender().tell(OperationSuccessful$.MODULE$, getSelf());
        }
    }
}
