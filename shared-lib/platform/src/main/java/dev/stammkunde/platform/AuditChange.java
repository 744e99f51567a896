package dev.stammkunde.platform;

import org.jspecify.annotations.Nullable;

/**
 * A value that a deed changed.
 *
 * @param path such as {@code contents.main.de.subject}
 * @param before what it was; null where it was not there
 * @param after what it is now; null where it is gone
 */
public record AuditChange(String path, @Nullable String before, @Nullable String after) {}
