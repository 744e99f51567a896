package dev.stammkunde.surveys;

/** A survey of a shop. */
public record SurveyId(String shopId, String id) {}
