package dev.stammkunde.surveys.asking;

import java.util.List;

/** Keeps why customers were not asked. Failures of the store are thrown as they are. */
@FunctionalInterface
public interface KeepNotAsked {

    /**
     * Keeps some. Doing it again does no harm.
     *
     * @param notes any number
     */
    void keep(List<NotAskedNote> notes);
}
