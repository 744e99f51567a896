package dev.stammkunde.points.journal;

/** Puts lines away that are more than memory should hold, until they are read again. */
@FunctionalInterface
public interface LineSpill {

    /** Reads a source to its end and returns the same lines; closing that forgets them. */
    LineSource putAway(LineSource lines);
}
