package dev.stammkunde.platform.settings;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A function's environment variables.
 *
 * <p>A system property of the same name wins, as in the AWS SDK. Blank counts as absent. Every
 * error names the variable and not its value.
 */
public final class Settings {

    /** Says that an environment variable is missing or not what it should be. */
    public static final class InvalidSettingException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        InvalidSettingException(String name, String problem) {
            super("environment variable " + name + " " + problem);
        }
    }

    /** A lookup that knows absent variables as null. */
    private interface Lookup {
        @Nullable String get(String name);
    }

    private final Lookup lookup;

    private Settings(Lookup lookup) {
        this.lookup = lookup;
    }

    /** Returns the settings of this process. */
    public static Settings ofProcess() {
        return new Settings(
                name -> {
                    String property = System.getProperty(name);
                    return property != null ? property : System.getenv(name);
                });
    }

    /** Returns settings from a map, for tests. */
    public static Settings of(Map<String, String> values) {
        Map<String, String> copy = Map.copyOf(values);
        return new Settings(copy::get);
    }

    /**
     * Returns a text that must be there.
     *
     * @throws InvalidSettingException if it is not
     */
    public String text(String name) {
        return findText(name).orElseThrow(() -> new InvalidSettingException(name, "must be set"));
    }

    /** Returns a text without blanks around it. */
    public Optional<String> findText(String name) {
        return Optional.ofNullable(lookup.get(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /**
     * Returns a whole number, or a default where the variable is absent.
     *
     * @throws InvalidSettingException if it is none
     */
    public int integer(String name, int defaultValue) {
        return parsed(name, "must be a whole number", Integer::valueOf).orElse(defaultValue);
    }

    /**
     * Returns a duration such as {@code PT5M} or {@code P1D}, or a default where the variable is
     * absent.
     *
     * @throws InvalidSettingException if it is none, or negative
     */
    public Duration duration(String name, Duration defaultValue) {
        String problem = "must be an ISO 8601 duration, such as PT5M";
        Duration duration = parsed(name, problem, Duration::parse).orElse(defaultValue);
        if (duration.isNegative()) {
            throw new InvalidSettingException(name, problem);
        }
        return duration;
    }

    private <T> Optional<T> parsed(String name, String problem, Function<String, T> parser) {
        try {
            return findText(name).map(parser);
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new InvalidSettingException(name, problem);
        }
    }
}
