package dev.stammkunde.localrunner.queues;

import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.Props;
import org.apache.pekko.actor.Status;
import org.elasticmq.actor.queue.OperationSuccessful$;
import org.elasticmq.actor.queue.QueueEvent;

import java.util.List;
import java.util.function.Consumer;

/** Tells watchers what ElasticMQ tells, and answers it when all have heard. */
final class QueueListener extends AbstractActor {

    private final List<QueueWatcher> watchers;

    private QueueListener(List<QueueWatcher> watchers) {
        this.watchers = watchers;
    }

    /** Returns what makes the actor that ElasticMQ is to tell. */
    static Props telling(List<QueueWatcher> watchers) {
        return Props.create(QueueListener.class, () -> new QueueListener(watchers));
    }

    @Override
    public Receive createReceive() {
        return receiveBuilder()
                .match(
                        QueueEvent.MessageAdded.class,
                        event -> tell(w -> w.added(event.queueName(), event.message())))
                .match(
                        QueueEvent.MessageUpdated.class,
                        event -> tell(w -> w.updated(event.message())))
                .match(
                        QueueEvent.MessageRemoved.class,
                        event -> tell(w -> w.removed(event.queueName(), event.messageId())))
                .matchAny(_ -> tell(_ -> {}))
                .build();
    }

    private void tell(Consumer<QueueWatcher> event) {
        try {
            watchers.forEach(event);
            getSender().tell(OperationSuccessful$.MODULE$, getSelf());
        } catch (RuntimeException e) { // such as a full disk: nobody is told that it was taken
            getSender().tell(new Status.Failure(e), getSelf());
        }
    }
}
