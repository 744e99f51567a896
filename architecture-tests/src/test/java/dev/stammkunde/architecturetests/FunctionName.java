package dev.stammkunde.architecturetests;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A function's one name, in the form of each place.
 *
 * @param folder such as {@code award-points}, also the artifactId and the service name in logs
 */
public record FunctionName(String folder) {

    /** Returns the name that belongs to a template id such as {@code AwardPointsFunction}. */
    public static FunctionName ofTemplateId(String id) {
        var stem = id.endsWith("Function") ? id.substring(0, id.length() - 8) : id;
        return new FunctionName(stem.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
    }

    /** Such as {@code dev.stammkunde.awardpoints}. */
    public String packageName() {
        return "dev.stammkunde." + folder.replace("-", "");
    }

    /** Such as {@code AwardPoints}. */
    public String useCase() {
        return Arrays.stream(folder.split("-", -1))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** Such as {@code AwardPointsHandler}. */
    public String handler() {
        return useCase() + "Handler";
    }

    /** Such as {@code AwardPointsFunction}. */
    public String templateId() {
        return useCase() + "Function";
    }
}
