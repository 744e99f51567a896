package dev.stammkunde.programmes.ladders;

import dev.stammkunde.platform.DocumentId;

/**
 * A ladder in force.
 *
 * @param version which of its document
 */
public record Ladder(DocumentId id, int version, LadderDraft draft) {}
