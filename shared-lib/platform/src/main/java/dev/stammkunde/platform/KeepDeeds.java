package dev.stammkunde.platform;

/** Keeps that somebody did what changes nothing else, such as to have a copy made. */
@FunctionalInterface
public interface KeepDeeds {

    /** Keeps it; the same request again is kept once. */
    void keep(AuditEntry entry);
}
