package dev.stammkunde.lambdasupport.programme;

import dev.stammkunde.domain.programme.Programme;
import dev.stammkunde.lambdasupport.json.Finding;

import java.util.List;

/** What a {@code programme.json} turned out to be. */
public sealed interface ProgrammeReading {

    /** Rules that can be applied. */
    record Valid(Programme programme) implements ProgrammeReading {}

    /** Everything that is wrong, unknown fields first; never empty. */
    record Invalid(List<Finding> problems) implements ProgrammeReading {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
