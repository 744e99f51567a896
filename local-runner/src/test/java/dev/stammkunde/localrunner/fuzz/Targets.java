package dev.stammkunde.localrunner.fuzz;

import dev.stammkunde.localrunner.fuzz.Doc.Elements;
import dev.stammkunde.localrunner.fuzz.Doc.Literal;

import java.util.regex.Pattern;

/** What mutations of documents look for, by a field's name and value. */
final class Targets {

    private static final Pattern DATE = Pattern.compile("\"(\\d{4}-|--)\\d\\d-\\d\\d.*");
    private static final Pattern ID = Pattern.compile("id|.*(_id|Id|[nN]umber)");
    private static final Pattern ZONE = Pattern.compile("(?i)zone|locale|language|country");
    private static final Pattern CURRENCY = Pattern.compile("(?i)currency|isoCode");
    private static final Pattern NUMBER = Pattern.compile("\"?-?\\d+(\\.\\d+)?\"?");

    static boolean text(String name, Doc doc) {
        return doc instanceof Literal literal && literal.isText();
    }

    static boolean number(String name, Doc doc) {
        return doc instanceof Literal(var text) && NUMBER.matcher(text).matches();
    }

    static boolean id(String name, Doc doc) {
        return doc instanceof Literal && ID.matcher(name).matches();
    }

    static boolean date(String name, Doc doc) {
        return doc instanceof Literal(var text) && DATE.matcher(text).matches();
    }

    static boolean currency(String name, Doc doc) {
        return doc instanceof Literal && CURRENCY.matcher(name).find();
    }

    static boolean zone(String name, Doc doc) {
        return doc instanceof Literal && ZONE.matcher(name).find();
    }

    static boolean array(String name, Doc doc) {
        return doc instanceof Elements;
    }

    private Targets() {}
}
