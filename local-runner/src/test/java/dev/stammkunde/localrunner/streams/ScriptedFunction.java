package dev.stammkunde.localrunner.streams;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.functions.FunctionResult;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A function that remembers what it got and answers as it is told; all is well at first. */
final class ScriptedFunction implements BatchDelivery.Call {

    static final FunctionResult WELL = new FunctionResult.Answered(new byte[0], List.of());

    private final List<List<String>> calls = new CopyOnWriteArrayList<>();
    private final List<JsonNode> changes = new CopyOnWriteArrayList<>();
    private volatile Function<List<String>, FunctionResult> answer = _ -> WELL;

    @Override
    public FunctionResult call(byte[] event, int count) {
        var numbers = new ArrayList<String>();
        try {
            for (JsonNode change : Json.read(event).path("Records")) {
                numbers.add(change.at("/dynamodb/SequenceNumber").asText());
                changes.add(change);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        calls.add(List.copyOf(numbers));
        return answer.apply(numbers);
    }

    void answers(Function<List<String>, FunctionResult> next) {
        answer = next;
    }

    /** Lets calls fail that have this change. */
    void failsOn(String number) {
        answers(numbers -> numbers.contains(number) ? failed() : WELL);
    }

    static FunctionResult failed() {
        return new FunctionResult.Failed("out of luck", List.of());
    }

    static FunctionResult reporting(String... numbers) {
        var response = Json.object();
        var failures = response.putArray("batchItemFailures");
        for (String number : numbers) {
            failures.addObject().put("itemIdentifier", number);
        }
        return new FunctionResult.Answered(
                Json.write(response).getBytes(StandardCharsets.UTF_8), List.of());
    }

    /** Returns the sequence numbers of each call. */
    List<List<String>> calls() {
        return List.copyOf(calls);
    }

    /** Returns all that it got, in order. */
    List<String> got() {
        return calls.stream().flatMap(List::stream).toList();
    }

    List<JsonNode> changes() {
        return List.copyOf(changes);
    }
}
