package dev.stammkunde.programmes.contests;

import dev.stammkunde.platform.DocumentId;

/** Names an entry. The id says nothing of whose it is, and is published. */
public record ContestEntryId(DocumentId contest, String id) {}
