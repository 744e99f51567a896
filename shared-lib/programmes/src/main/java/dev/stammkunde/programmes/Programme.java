package dev.stammkunde.programmes;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;

import java.time.Instant;

/**
 * One version of a programme. A change makes the next version.
 *
 * @param <T> what its author wrote
 * @param version 1, 2, … without gaps
 * @param state whether it is carried out
 * @param activeSince when it was last created or resumed
 */
public record Programme<T>(
        DocumentId id, int version, DocumentState state, Instant activeSince, T draft) {}
