package dev.stammkunde.finance.simulation;

import dev.stammkunde.points.programme.Programme;

/** Understands drafts of programmes, which were found to be right when they were taken. */
@FunctionalInterface
public interface ReadDraft {

    /** Reads a draft. */
    Programme programme(String text);
}
