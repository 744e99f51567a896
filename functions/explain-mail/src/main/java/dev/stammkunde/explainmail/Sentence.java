package dev.stammkunde.explainmail;

/** A reason in German and in English. */
record Sentence(String german, String english) {}
