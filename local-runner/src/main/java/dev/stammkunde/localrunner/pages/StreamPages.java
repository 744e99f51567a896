package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.streams.StreamSwitches.StreamFault;
import dev.stammkunde.localrunner.streams.Streams;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers what is below {@code /_local/streams}. */
final class StreamPages {

    private static final String STREAMS = "/_local/streams";
    private static final String LABELS =
            Arrays.stream(StreamFault.values())
                    .map(StreamFault::label)
                    .collect(Collectors.joining(", "));

    private final Streams streams;

    StreamPages(Streams streams) {
        this.streams = streams;
    }

    PageAnswer show() {
        return new PageAnswer.Facts(report());
    }

    private StreamsReport report() {
        return new StreamsReport(streams.statuses());
    }

    PageAnswer post(List<String> path, Map<String, String> parameters) throws InterruptedException {
        if (path.size() == 3 && path.get(2).equals("replay")) {
            return streams.replay(path.get(1))
                    ? new PageAnswer.Done(report(), STREAMS)
                    : PageAnswer.notFound();
        }
        return path.size() == 2 ? set(path.get(1), parameters) : PageAnswer.notFound();
    }

    private PageAnswer set(String mapping, Map<String, String> parameters) {
        var switches = streams.findSwitches(mapping);
        if (switches.isEmpty()) {
            return PageAnswer.notFound();
        }
        var label = parameters.getOrDefault("fault", "");
        var fault = StreamFault.find(label);
        if (fault.isEmpty()) {
            return PageAnswer.invalid("fault must be one of " + LABELS + ", not " + label + ".");
        }
        try {
            switches.get()
                    .set(
                            fault.get(),
                            Integer.parseUnsignedInt(parameters.getOrDefault("times", "0")));
        } catch (NumberFormatException _) {
            return PageAnswer.invalid("times must be a number.");
        }
        return new PageAnswer.Done(report(), STREAMS);
    }
}
