package dev.stammkunde.cases;

import dev.stammkunde.platform.Versioned;

/**
 * A case that was told of.
 *
 * @param isNew false where it was there before, open or closed
 */
public record CaseOpened(Versioned<ServiceCase> opened, boolean isNew) {}
