package dev.stammkunde.localrunner.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what SES does with mails and who hears of it. */
final class MailReader {

    /** What the account says for sets that say nothing. */
    private static final Set<String> OF_ACCOUNT = Set.of("BOUNCE", "COMPLAINT");

    private final List<Stack.ConfigurationSet> configurationSets = new ArrayList<>();
    private final List<Stack.MailEventDestination> destinations = new ArrayList<>();

    List<Stack.ConfigurationSet> configurationSets() {
        return List.copyOf(configurationSets);
    }

    List<Stack.MailEventDestination> destinations() {
        return List.copyOf(destinations);
    }

    void configurationSet(String name, Values properties) {
        configurationSets.add(
                new Stack.ConfigurationSet(
                        name,
                        properties.at("SendingOptions").flag("SendingEnabled", true),
                        suppressedReasons(properties)));
    }

    private static Set<String> suppressedReasons(Values properties) {
        return properties.map().containsKey("SuppressionOptions")
                ? Set.copyOf(properties.at("SuppressionOptions").texts("SuppressedReasons"))
                : OF_ACCOUNT;
    }

    void destination(Values properties) {
        var destination = properties.at("EventDestination");
        if (!destination.flag("Enabled", false)) {
            return;
        }
        var bus = destination.at("EventBridgeDestination").text("EventBusArn");
        destinations.add(
                new Stack.MailEventDestination(
                        properties.text("ConfigurationSetName"),
                        destination.texts("MatchingEventTypes").stream()
                                .map(MailReader::eventType)
                                .collect(Collectors.toUnmodifiableSet()),
                        bus.substring(bus.lastIndexOf('/') + 1)));
    }

    /** SES knows {@code renderingFailure} as {@code RENDERING_FAILURE} too. */
    private static String eventType(String name) {
        if (!name.equals(name.toUpperCase(Locale.ROOT))) {
            return name;
        }
        var words = name.toLowerCase(Locale.ROOT).split("_", -1);
        var result = new StringBuilder(words[0]);
        for (int index = 1; index < words.length; index++) {
            result.append(words[index].substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(words[index].substring(1));
        }
        return result.toString();
    }
}
