package dev.stammkunde.manageprogramme;

import dev.stammkunde.platform.http.AdminRefusedException;

import java.time.Instant;

/** Why somebody is refused something about the programme, in words. */
final class ProgrammeProblems {

    private ProgrammeProblems() {}

    static AdminRefusedException nameTaken() {
        return AdminRefusedException.of(
                409,
                "programme-exists",
                "There is, or was, a version of this name",
                "It says something else, or was withdrawn. Names are used once. Choose another.");
    }

    static AdminRefusedException beginningTaken() {
        return AdminRefusedException.of(
                409,
                "beginning-taken",
                "Another version begins at this time",
                "Withdraw that one first, or choose another time.");
    }

    static AdminRefusedException begins(Instant latest) {
        return AdminRefusedException.of(
                409,
                "programme-begins",
                "It holds, or soon will",
                "It could be withdrawn until %s. Publish a version that follows it."
                        .formatted(latest));
    }

    static AdminRefusedException unknown() {
        return AdminRefusedException.of(
                404,
                "unknown-version",
                "There is no such version",
                "The shop has published no version of this name.");
    }
}
