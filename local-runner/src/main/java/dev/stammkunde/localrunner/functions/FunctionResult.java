package dev.stammkunde.localrunner.functions;

import java.util.List;

/** How a call ended. */
public sealed interface FunctionResult {

    /** What the function wrote to its log during the call. */
    List<String> logs();

    /** The function answered. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answered(byte[] body, List<String> logs) implements FunctionResult {}

    /** The function threw or took too long; {@code reason} is one line for people. */
    record Failed(String reason, List<String> logs) implements FunctionResult {}
}
