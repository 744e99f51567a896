package dev.stammkunde.localrunner.pages;

/** The same facts for a program and for a person. */
interface Report {

    /** Returns plain values or a tree for JSON. */
    Object json();

    /** Returns a whole page. */
    String html();
}
