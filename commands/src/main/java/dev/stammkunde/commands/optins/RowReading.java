package dev.stammkunde.commands.optins;

import java.util.List;

/** What a row of a file is. */
public sealed interface RowReading {

    /** A row that can be imported. */
    record Good(OptInRow row) implements RowReading {}

    /** A row with everything that is wrong with it. */
    record Bad(List<RowProblem> problems) implements RowReading {
        public Bad {
            problems = List.copyOf(problems);
        }
    }
}
