package dev.stammkunde.localrunner.queues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.base.KeptLines;

import org.elasticmq.actor.queue.InternalMessage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Keeps the messages of all queues in a file, so that none that was acknowledged is lost when the
 * runner is killed. It holds what happened, one line each: a message that was sent, that failed and
 * is to come again, that was deleted. What is over is taken out at the start and when there is much
 * of it.
 *
 * <p>A message that somebody worked on when the runner ended was not received, as far as the next
 * runner knows: it was not the message that failed. So no message becomes a dead letter because the
 * runner was killed five times.
 */
final class QueueJournal implements QueueWatcher, AutoCloseable {

    private static final String REMOVED = "removed";
    private static final String FAILED = "failed";
    private static final String ADDED = "added";

    /** So many lines are kept at least before those that are over are taken out. */
    private static final int FEW = 20_000;

    /** As many lines as messages, several times over, are much. */
    private static final int MUCH = 4;

    private final Map<String, ObjectNode> messages = new LinkedHashMap<>();

    /** How often messages that are being worked on were received. */
    private final Map<String, Integer> received = new LinkedHashMap<>();

    private final KeptLines lines;

    private QueueJournal(KeptLines lines) {
        this.lines = lines;
    }

    /** Opens the journal of a folder, or begins one. */
    static QueueJournal in(Path folder) {
        var journal = new QueueJournal(KeptLines.open(folder.resolve("queues.jsonl")));
        for (String line : journal.lines.read()) {
            journal.apply(line);
        }
        journal.takeOutWhatIsOver();
        return journal;
    }

    private void apply(String line) {
        JsonNode json;
        try {
            json = Json.read(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (json.has(ADDED)) {
            var message = (ObjectNode) json.path(ADDED);
            messages.put(message.path(MessageJson.ID).asText(), message);
        } else if (json.has(FAILED)) {
            var message = messages.get(json.path(FAILED).asText());
            if (message != null) {
                message.set(MessageJson.RECEIVES, json.path(MessageJson.RECEIVES));
                message.set(MessageJson.FIRST_RECEIVED, json.path(MessageJson.FIRST_RECEIVED));
            }
        } else {
            forget(json.path(MessageJson.QUEUE).asText(), json.path(REMOVED).asText());
        }
    }

    private boolean forget(String queueName, String messageId) {
        var message = messages.get(messageId);
        if (message == null || !message.path(MessageJson.QUEUE).asText().equals(queueName)) {
            return false;
        }
        messages.remove(messageId);
        received.remove(messageId);
        return true;
    }

    /** Returns the messages of a queue in the order in which they came. */
    synchronized List<InternalMessage> of(String queueName) {
        return messages.values().stream()
                .filter(message -> message.path(MessageJson.QUEUE).asText().equals(queueName))
                .map(MessageJson::read)
                .toList();
    }

    /** Returns how many messages are in queues that are none of these. They are kept. */
    synchronized long countOfOthers(Collection<String> queueNames) {
        return messages.values().stream()
                .filter(message -> !queueNames.contains(message.path(MessageJson.QUEUE).asText()))
                .count();
    }

    @Override
    public synchronized void added(String queueName, InternalMessage message) {
        var json = MessageJson.of(queueName, message);
        lines.append(Json.write(Json.object().set(ADDED, json)));
        messages.put(message.id(), json);
        received.remove(message.id());
        takeOutMuch();
    }

    @Override
    public synchronized void updated(InternalMessage message) {
        var json = messages.get(message.id());
        if (json == null) {
            return;
        }
        var before =
                Objects.requireNonNullElse(
                        received.get(message.id()), json.path(MessageJson.RECEIVES).asInt());
        if (message.receiveCount() > before) {
            received.put(message.id(), message.receiveCount());
        } else if (received.remove(message.id()) != null) {
            MessageJson.receives(json, message);
            var line = Json.object().put(FAILED, message.id());
            MessageJson.receives(line, message);
            lines.append(Json.write(line));
            takeOutMuch();
        }
    }

    @Override
    public synchronized void removed(String queueName, String messageId) {
        if (forget(queueName, messageId)) {
            lines.append(
                    Json.write(
                            Json.object()
                                    .put(REMOVED, messageId)
                                    .put(MessageJson.QUEUE, queueName)));
            takeOutMuch();
        }
    }

    private void takeOutMuch() {
        if (lines.count() > FEW && lines.count() > (long) MUCH * messages.size()) {
            takeOutWhatIsOver();
        }
    }

    private void takeOutWhatIsOver() {
        lines.replace(
                messages.values().stream()
                        .map(message -> Json.write(Json.object().set(ADDED, message)))
                        .toList());
    }

    @Override
    public synchronized void close() {
        lines.close();
    }
}
