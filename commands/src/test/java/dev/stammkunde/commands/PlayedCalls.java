package dev.stammkunde.commands;

import dev.stammkunde.platform.calls.CallResult;
import dev.stammkunde.platform.calls.MakeCalls;
import dev.stammkunde.platform.calls.OutboundRequest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers calls one after the other, and keeps to whom they went. */
final class PlayedCalls implements MakeCalls {

    private final List<CallResult> answers = new ArrayList<>();
    final List<String> asked = new ArrayList<>();

    void answers(int status, String body) {
        answers.add(
                new CallResult.Answered(
                        status, Map.of("retry-after", "0"), body.getBytes(StandardCharsets.UTF_8)));
    }

    void fails(CallResult result) {
        answers.add(result);
    }

    @Override
    public CallResult call(OutboundRequest request) {
        asked.add(request.toString());
        return answers.isEmpty() ? new CallResult.NotSent("unexpected") : answers.removeFirst();
    }
}
