package dev.stammkunde.finance.files;

/**
 * A file that a month came to.
 *
 * @param name such as {@code report-de.xlsx}, of letters, digits, dots, hyphens and underscores
 * @param content not to be changed by anybody
 */
@SuppressWarnings(
        "ArrayRecordComponent") // Two are never compared; a copy of megabytes proves nothing.
public record ReportFile(String name, String contentType, byte[] content) {}
