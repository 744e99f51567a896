package dev.stammkunde.finance.output;

import dev.stammkunde.finance.output.Section.Column;
import dev.stammkunde.finance.output.Section.Kind;

/** Makes columns, and the only one of tables that say one thing per line. */
record Columns(ReportWords words) {

    /** A column without a sum. */
    Column plain(String key, ReportWords.Said title) {
        return new Column(key, words.say(title), Kind.PLAIN);
    }

    /** A column with a sum at its end. */
    Column summed(String key, ReportWords.Said title) {
        return new Column(key, words.say(title), Kind.SUMMED);
    }

    /** The column of values. */
    Column value() {
        return plain("value", ReportText.VALUE);
    }
}
