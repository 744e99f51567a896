package dev.stammkunde.platform.rehearsal;

import java.util.List;

/**
 * What AWS answers to a call in a rehearsal.
 *
 * @param call an operation such as {@code GetItem}, or a method and a path where the protocol has
 *     no operation; one that ends with a star is for all that begin like it, as for objects that
 *     are named for what they hold
 * @param about texts of which each must be a value in the request, such as an item's key; none for
 *     whatever is asked
 * @param answer the body of the answer: JSON, or what else the protocol speaks
 * @param once whether it is given a single time, as of something that is then gone
 */
public record ScriptedAnswer(String call, List<String> about, String answer, boolean once) {

    boolean isFor(String asked, String request) {
        boolean isCalled =
                call.endsWith("*")
                        ? asked.startsWith(call.substring(0, call.length() - 1))
                        : call.equals(asked);
        return isCalled && about.stream().allMatch(value -> request.contains('"' + value + '"'));
    }
}
